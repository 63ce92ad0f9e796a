/** What uses a table or a column: in the database, and in the texts of the workspace. */
@NullMarked
package dev.binnacle.schema.impact;

import org.jspecify.annotations.NullMarked;
