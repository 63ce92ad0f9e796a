/** What may stand at a caret in a Hurl file or in a field of its form. */
@NullMarked
package dev.binnacle.api.complete;

import org.jspecify.annotations.NullMarked;
