/** What differs between two structures. */
@NullMarked
package dev.binnacle.schema.diff;

import org.jspecify.annotations.NullMarked;
