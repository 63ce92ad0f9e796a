/** Rules over row-level security and who reaches what. */
@NullMarked
package dev.binnacle.schema.lint.rule.security;

import org.jspecify.annotations.NullMarked;
