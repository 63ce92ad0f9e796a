@NullMarked
package dev.binnacle.schema.lint.rule.change;

import org.jspecify.annotations.NullMarked;
