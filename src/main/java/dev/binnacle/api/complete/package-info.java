/** What can be written at a place in a text. */
@NullMarked
package dev.binnacle.api.complete;

import org.jspecify.annotations.NullMarked;
