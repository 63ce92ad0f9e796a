/** A JSON Schema per table: what a body must be like beside what the database asks. */
@NullMarked
package dev.binnacle.server.validation;

import org.jspecify.annotations.NullMarked;
