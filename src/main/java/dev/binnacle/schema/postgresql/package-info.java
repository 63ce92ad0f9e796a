/** What is particular to PostgreSQL when the structure changes. */
@NullMarked
package dev.binnacle.schema.postgresql;

import org.jspecify.annotations.NullMarked;
