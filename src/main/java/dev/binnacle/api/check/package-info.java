/** Whether an answer is as a Hurl file says, and what it captures from it. */
@NullMarked
package dev.binnacle.api.check;

import org.jspecify.annotations.NullMarked;
