@NullMarked
package dev.binnacle.schema.comparison;

import org.jspecify.annotations.NullMarked;
