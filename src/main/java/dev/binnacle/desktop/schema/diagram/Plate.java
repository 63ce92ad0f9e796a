package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.desktop.shell.Shown;
import dev.binnacle.schema.diagram.Box;
import dev.binnacle.schema.diagram.BoxShapes;
import dev.binnacle.schema.diagram.Detail;
import dev.binnacle.schema.diagram.GraphNode;
import dev.binnacle.schema.diagram.GraphRow;
import dev.binnacle.schema.diagram.Tint;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * A table as it is drawn.
 *
 * @param title as people read it
 * @param rows the columns that its box lists
 * @param labels these columns' names as people read them
 * @param types these columns' types in few letters
 * @param tint of the group it is in; null = none
 * @param hidden how many of its relations lead to tables that are not shown
 */
record Plate(
        GraphNode node,
        Box box,
        String title,
        List<GraphRow> rows,
        List<String> labels,
        List<String> types,
        @Nullable Tint tint,
        int hidden) {

    static Plate of(GraphNode node, Box box, Detail detail, @Nullable Tint tint, int hidden) {
        List<GraphRow> rows = node.rows(detail);
        return new Plate(
                node,
                box,
                Shown.inFull(node.title()),
                rows,
                rows.stream().map(row -> Shown.inFull(row.column())).toList(),
                rows.stream().map(row -> quiet(BoxShapes.type(node, row))).toList(),
                tint,
                hidden);
    }

    /** Types that a database shouts are written as the others write them. */
    private static String quiet(String type) {
        boolean loud = type.equals(type.toUpperCase(Locale.ROOT)) && type.indexOf('\'') < 0;
        return Shown.inFull(loud ? type.toLowerCase(Locale.ROOT) : type);
    }

    TableName name() {
        return node.name();
    }

    /** What it is, where it is no plain table; else empty. */
    String kind() {
        return BoxShapes.kindMark(node);
    }

    /** Where a column's row stands; the bar where it is not listed. */
    Box row(int index) {
        return new Box(
                box.x(),
                box.y() + BoxShapes.BAR + index * BoxShapes.ROW,
                box.width(),
                BoxShapes.ROW);
    }

    /** The row at this height; -1 = none. */
    int rowAt(double y) {
        double down = y - box.y() - BoxShapes.BAR;
        int index = (int) Math.floor(down / BoxShapes.ROW);
        return index >= 0 && index < rows.size() ? index : -1;
    }

    /** Where a column is listed; -1 = nowhere. */
    int rowOf(@Nullable String column) {
        for (int index = 0; index < rows.size(); index++) {
            if (rows.get(index).column().equals(column)) {
                return index;
            }
        }
        return -1;
    }

    boolean view() {
        return node.kind() == Table.Kind.VIEW || node.kind() == Table.Kind.MATERIALIZED_VIEW;
    }

    Plate at(Box other) {
        return new Plate(node, other, title, rows, labels, types, tint, hidden);
    }
}
