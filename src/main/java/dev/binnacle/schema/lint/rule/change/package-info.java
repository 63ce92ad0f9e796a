/** Rules over what a migration turns into what. */
@NullMarked
package dev.binnacle.schema.lint.rule.change;

import org.jspecify.annotations.NullMarked;
