@NullMarked
package dev.binnacle.schema;

import org.jspecify.annotations.NullMarked;
