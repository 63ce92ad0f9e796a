/** A whole structure as SQL that people read and that runs as it stands. */
@NullMarked
package dev.binnacle.schema.print;

import org.jspecify.annotations.NullMarked;
