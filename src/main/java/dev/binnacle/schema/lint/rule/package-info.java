/** The list of rules. */
@NullMarked
package dev.binnacle.schema.lint.rule;

import org.jspecify.annotations.NullMarked;
