@NullMarked
package dev.binnacle.schema.lint.rule.statement;

import org.jspecify.annotations.NullMarked;
