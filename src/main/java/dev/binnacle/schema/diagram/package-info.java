/** Diagrams of a schema: the graph of its tables, where they stand, how their relations run. */
@NullMarked
package dev.binnacle.schema.diagram;

import org.jspecify.annotations.NullMarked;
