package dev.binnacle.schema.diagram;

import java.util.List;

/**
 * A diagram as strokes, in meanings instead of colours: writers of SVG, PDF and PNG and the screen
 * draw the same.
 *
 * @param bounds around all figures, with a margin
 * @param figures from back to front
 */
public record Drawing(Box bounds, List<Figure> figures) {
    public Drawing {
        figures = List.copyOf(figures);
    }
}
