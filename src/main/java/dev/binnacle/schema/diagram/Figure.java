package dev.binnacle.schema.diagram;

import java.util.List;

/**
 * What is drawn for one table, relation, group or note.
 *
 * @param label what it is, for those who cannot see it or read it when cut; may be empty
 * @param bounds the smallest box around it, so that what is out of sight is not drawn
 */
public record Figure(String label, Box bounds, List<Mark> marks) {
    public Figure {
        marks = List.copyOf(marks);
    }

    /** A figure that says all it is. */
    public Figure(Box bounds, List<Mark> marks) {
        this("", bounds, marks);
    }
}
