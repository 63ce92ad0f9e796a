package dev.binnacle.desktop.tour;

import dev.binnacle.database.Column;
import dev.binnacle.database.Condition;
import dev.binnacle.database.Row;
import dev.binnacle.database.SortKey;
import dev.binnacle.database.Statement;
import dev.binnacle.database.Table;
import dev.binnacle.database.Value;

import java.util.List;
import java.util.Map;

/**
 * A table to try things on, and its first rows as they were: it has a key of one column, and a text
 * column that nothing depends on.
 *
 * @param rows key and text of one row or two, in the order of the key
 * @param count of all its rows
 */
record Choice(Table table, Column key, Column text, List<Row> rows, long count) {
    Choice {
        rows = List.copyOf(rows);
    }

    /** Key and text of its first rows as they are now. */
    static List<Row> first(TourGround ground, Table table, Column key, Column text) {
        return ground.rows(
                new Statement.Select(
                        table.name(),
                        List.of(key, text),
                        null,
                        List.of(new SortKey(key, false)),
                        2,
                        0,
                        0));
    }

    List<Row> now(TourGround ground) {
        return first(ground, table, key, text);
    }

    /** Another text of the same length, so that it fits the column. */
    String other(int row) {
        String old = rows.get(row).get(1).text();
        if (old == null || old.isEmpty()) {
            return "x";
        }
        return old.substring(0, old.length() - 1) + (old.endsWith("x") ? "y" : "x");
    }

    Statement write(int row, Value value) {
        return new Statement.Update(
                table.name(), Map.of(text, value), new Condition.Same(key, rows.get(row).get(0)));
    }

    void putBack(TourGround ground) {
        for (int row = 0; row < rows.size(); row++) {
            ground.change(write(row, rows.get(row).get(1)));
        }
    }
}
