/** Findings as other programs read them. */
@NullMarked
package dev.binnacle.schema.lint.report;

import org.jspecify.annotations.NullMarked;
