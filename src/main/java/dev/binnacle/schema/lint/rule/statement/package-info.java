/** Rules over the statements of a script. */
@NullMarked
package dev.binnacle.schema.lint.rule.statement;

import org.jspecify.annotations.NullMarked;
