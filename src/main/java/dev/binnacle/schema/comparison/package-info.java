/** What would make a live database equal to something else: differences, questions, a plan. */
@NullMarked
package dev.binnacle.schema.comparison;

import org.jspecify.annotations.NullMarked;
