package dev.binnacle.desktop.control.grid;

/**
 * What the parts of a grid share.
 *
 * @param stamp grows whenever cells must be drawn again
 */
record GridState(GridColumns columns, GridSelection selection, long stamp) {}
