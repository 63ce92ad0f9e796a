/** Runs of Hurl files: entry by entry, with what each came to. */
@NullMarked
package dev.binnacle.api.run;

import org.jspecify.annotations.NullMarked;
