/** Rules over the files of a migration folder. */
@NullMarked
package dev.binnacle.schema.lint.rule.history;

import org.jspecify.annotations.NullMarked;
