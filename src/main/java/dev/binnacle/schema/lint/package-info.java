/**
 * Finds what is wrong with a schema or a migration before it runs, weighed by the live database.
 */
@NullMarked
package dev.binnacle.schema.lint;

import org.jspecify.annotations.NullMarked;
