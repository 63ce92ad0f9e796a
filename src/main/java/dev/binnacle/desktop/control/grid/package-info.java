/** A grid of cells that is virtual in both directions, fed by a model without nodes. */
@NullMarked
package dev.binnacle.desktop.control.grid;

import org.jspecify.annotations.NullMarked;
