@NullMarked
package dev.binnacle.desktop.schema.migration;

import org.jspecify.annotations.NullMarked;
