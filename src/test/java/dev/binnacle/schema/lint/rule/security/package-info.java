@NullMarked
package dev.binnacle.schema.lint.rule.security;

import org.jspecify.annotations.NullMarked;
