@NullMarked
package dev.binnacle.schema.migration;

import org.jspecify.annotations.NullMarked;
