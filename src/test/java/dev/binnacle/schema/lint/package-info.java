@NullMarked
package dev.binnacle.schema.lint;

import org.jspecify.annotations.NullMarked;
