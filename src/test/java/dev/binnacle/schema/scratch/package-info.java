@NullMarked
package dev.binnacle.schema.scratch;

import org.jspecify.annotations.NullMarked;
