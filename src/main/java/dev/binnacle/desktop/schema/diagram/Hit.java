package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.schema.diagram.GraphRow;
import dev.binnacle.schema.diagram.Note;

/** What lies under a point of a diagram. */
sealed interface Hit {
    record Ground() implements Hit {}

    /** The name bar of a table, or all of it where its columns are not drawn. */
    record Title(Plate plate) implements Hit {}

    /** The mark at a table's edge that shows what is related to it. */
    record More(Plate plate) implements Hit {}

    record Column(Plate plate, GraphRow row) implements Hit {}

    record Relation(Wire wire) implements Hit {}

    record Remark(Note note) implements Hit {}
}
