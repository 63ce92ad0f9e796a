/** A plan as files, and files applied: in order, one at a time, recorded as Flyway records them. */
@NullMarked
package dev.binnacle.schema.migration;

import org.jspecify.annotations.NullMarked;
