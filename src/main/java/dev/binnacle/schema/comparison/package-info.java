/** Two sides compared: differences, questions, and a plan for a live database. */
@NullMarked
package dev.binnacle.schema.comparison;

import org.jspecify.annotations.NullMarked;
