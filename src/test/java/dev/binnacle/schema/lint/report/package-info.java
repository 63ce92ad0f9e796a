@NullMarked
package dev.binnacle.schema.lint.report;

import org.jspecify.annotations.NullMarked;
