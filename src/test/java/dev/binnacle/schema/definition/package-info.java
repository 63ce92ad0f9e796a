@NullMarked
package dev.binnacle.schema.definition;

import org.jspecify.annotations.NullMarked;
