/** Diagrams as files: SVG, PDF and PNG. */
@NullMarked
package dev.binnacle.schema.diagram.export;

import org.jspecify.annotations.NullMarked;
