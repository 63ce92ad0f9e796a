/** What PostgreSQL says of its own rows. */
@NullMarked
package dev.binnacle.schema.lint.postgresql;

import org.jspecify.annotations.NullMarked;
