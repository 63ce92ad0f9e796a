@NullMarked
package dev.binnacle.desktop.schema.diagram;

import org.jspecify.annotations.NullMarked;
