package dev.binnacle.desktop.data;

import dev.binnacle.base.Latest;
import dev.binnacle.base.Progress;
import dev.binnacle.data.browse.ColumnFilter;
import dev.binnacle.data.browse.Filter;
import dev.binnacle.data.browse.PageQuery;
import dev.binnacle.data.browse.RowIdentity;
import dev.binnacle.database.Column;
import dev.binnacle.database.Database;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Value;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a row refers to, and what refers to it: each opens filtered; counted on demand. */
final class RelatedRows {
    private final TableParts parts;
    private final List<ForeignKey> leaving;
    private final List<ForeignKey> arriving;
    private final Latest<Long> counts;
    private List<String> shown = List.of();

    RelatedRows(TableParts parts) {
        this.parts = parts;
        leaving = parts.model().table().foreignKeys();
        arriving = parts.backend().catalog().foreignKeysTo(parts.model().table().name());
        counts = new Latest<>(parts.workbench().jobs());
    }

    /** The row's key for a title; empty = it has none yet. */
    String key(int row) {
        List<Column> columns = parts.model().table().columns();
        String key =
                RowIdentity.of(parts.model().table()).key().stream()
                        .map(column -> parts.model().value(row, columns.indexOf(column)))
                        .map(value -> value == null ? "new" : String.valueOf(value.text()))
                        .collect(Collectors.joining(", "));
        return key.isEmpty() ? "" : " " + key;
    }

    void show(Pane place, int row) {
        List<String> now = row < 0 ? List.of() : values(row);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        counts.cancel();
        var lines = new ArrayList<HBox>();
        if (row >= 0) {
            leaving.forEach(key -> line(row, key, true, lines));
            arriving.forEach(key -> line(row, key, false, lines));
        }
        place.getChildren().setAll(lines);
    }

    private List<String> values(int row) {
        var values = new ArrayList<String>();
        for (int column = 0; column < parts.model().table().columns().size(); column++) {
            Value value = parts.model().value(row, column);
            values.add(value == null ? "" : String.valueOf(value.text()));
        }
        return values;
    }

    private void line(int row, ForeignKey key, boolean leaves, List<HBox> lines) {
        List<String> mine = leaves ? key.columns() : key.targetColumns();
        List<String> other = leaves ? key.targetColumns() : key.columns();
        TableName table = leaves ? key.target() : key.table();
        Map<String, String> equal = equal(row, mine, other);
        if (equal.isEmpty()) {
            return;
        }
        var link = new Hyperlink((leaves ? "↗ " : "↘ ") + table.name());
        link.setMnemonicParsing(false);
        link.setOnAction(event ->
                parts.workbench().open(Targets.filtered(parts.backend().id(), table, equal)));
        var by =
                new Label(
                        leaves
                                ? String.join(", ", key.columns())
                                : "by " + String.join(", ", key.columns()));
        by.getStyleClass().add("secondary");
        by.setMinWidth(0);
        HBox.setHgrow(by, Priority.ALWAYS);
        by.setMaxWidth(Double.MAX_VALUE);
        var line = new HBox(6, link, by);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("related-line");
        if (!leaves) {
            var count = new Hyperlink("count");
            count.setOnAction(event -> count(table, equal, count));
            line.getChildren().add(count);
        }
        lines.add(line);
    }

    /** The other table's columns with this row's values; empty when one is NULL or not known. */
    private Map<String, String> equal(int row, List<String> mine, List<String> other) {
        var equal = new LinkedHashMap<String, String>();
        List<Column> columns = parts.model().table().columns();
        for (int at = 0; at < mine.size(); at++) {
            Column column = parts.model().table().column(mine.get(at)).orElse(null);
            @Nullable Value value =
                    column == null ? null : parts.model().value(row, columns.indexOf(column));
            if (value == null || value.text() == null || value.cut()) {
                return Map.of();
            }
            equal.put(other.get(at), value.text());
        }
        return equal;
    }

    private void count(TableName name, Map<String, String> equal, Hyperlink link) {
        Table table = parts.backend().catalog().table(name).orElse(null);
        if (table == null) {
            return;
        }
        link.setText("…");
        counts.start(
                "Counting the rows of " + name,
                progress -> count(parts.backend().await(progress), table, equal, progress),
                rows -> link.setText(Words.number(rows)),
                problem -> link.setText("failed"));
    }

    private long count(
            Database database, Table table, Map<String, String> equal, Progress progress) {
        List<ColumnFilter> tests =
                equal.entrySet().stream()
                        .map(cell ->
                                new ColumnFilter(
                                        table.column(cell.getKey()).orElseThrow(),
                                        ColumnFilter.Test.EQUAL,
                                        List.of(cell.getValue())))
                        .toList();
        PageQuery query = PageQuery.of(table).filter(new Filter(tests, ""));
        return parts.loader().pages(database).count(query, progress).rows();
    }
}
