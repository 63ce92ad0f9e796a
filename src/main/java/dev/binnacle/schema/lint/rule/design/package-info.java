/** Rules over the design of tables and columns. */
@NullMarked
package dev.binnacle.schema.lint.rule.design;

import org.jspecify.annotations.NullMarked;
