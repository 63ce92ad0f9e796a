@NullMarked
package dev.binnacle.schema.lint.rule.history;

import org.jspecify.annotations.NullMarked;
