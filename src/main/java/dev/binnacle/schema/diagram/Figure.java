package dev.binnacle.schema.diagram;

import java.util.List;

/**
 * What is drawn for one table, relation, group or note.
 *
 * @param bounds the smallest box around it, so that what is out of sight is not drawn
 */
public record Figure(Box bounds, List<Mark> marks) {
    public Figure {
        marks = List.copyOf(marks);
    }
}
