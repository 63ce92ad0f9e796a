@NullMarked
package dev.binnacle.schema.lint.rule.performance;

import org.jspecify.annotations.NullMarked;
