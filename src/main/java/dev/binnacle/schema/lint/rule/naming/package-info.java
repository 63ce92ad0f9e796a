/** Rules over names. */
@NullMarked
package dev.binnacle.schema.lint.rule.naming;

import org.jspecify.annotations.NullMarked;
