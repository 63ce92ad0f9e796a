package dev.binnacle.desktop.data;

import dev.binnacle.data.browse.RowIdentity;
import dev.binnacle.database.Column;
import dev.binnacle.database.Row;
import dev.binnacle.database.Value;
import dev.binnacle.database.ValueKind;
import dev.binnacle.desktop.control.grid.JsonText;
import dev.binnacle.desktop.control.grid.ValueText;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** One value whole: read in full when the page holds only its beginning. */
final class ValuePanel {
    private static final int MOST_SHOWN = 200_000;

    private final TableParts parts;
    private final int row;
    private final Column column;
    private @Nullable Value value;
    private @FXML Label title;
    private @FXML Label size;
    private @FXML TextArea text;

    ValuePanel(TableParts parts, int row, int column) {
        this.parts = parts;
        this.row = row;
        this.column = parts.model().table().columns().get(column);
        this.value = parts.model().value(row, column);
    }

    @FXML
    private void initialize() {
        title.setText(column.name());
        show();
        Value now = value;
        if (now != null && now.cut()) {
            fetch();
        }
    }

    private void show() {
        Value now = value;
        String whole = now == null ? null : now.text();
        if (now == null || whole == null) {
            size.setText("null");
            text.setText("");
            return;
        }
        String shown = column.kind() == ValueKind.JSON ? JsonText.pretty(whole) : whole;
        boolean part = shown.length() > MOST_SHOWN;
        text.setText(part ? shown.substring(0, MOST_SHOWN) : shown);
        size.setText(
                column.type()
                        + "  "
                        + ValueText.size(now.length())
                        + (now.cut() ? ", reading the rest …" : "")
                        + (part ? ", the first 200 KB shown; copy and file give all" : ""));
    }

    private void fetch() {
        Row stored = parts.model().row(row).stored();
        if (stored == null) {
            return;
        }
        List<Column> columns = parts.model().table().columns();
        List<Value> key =
                RowIdentity.of(parts.model().table()).key().stream()
                        .map(part -> stored.get(columns.indexOf(part)))
                        .toList();
        parts.workbench()
                .jobs()
                .start(
                        "Reading " + column.name() + " in full",
                        progress ->
                                parts.loader()
                                        .pages(parts.backend().await(progress))
                                        .cell(parts.loader().query(), key, column, progress))
                .whenDone(full -> {
                    value = full;
                    show();
                })
                .whenFailed(problem -> size.setText(problem.sentence()));
    }

    @FXML
    private void copy() {
        Value now = value;
        if (now != null && now.text() != null) {
            parts.workbench().clips().put(now.text());
            parts.workbench().announce("Copied " + ValueText.size(now.length()));
        }
    }

    @FXML
    private void save() {
        Value now = value;
        if (now != null) {
            parts.files().save(parts.model().table(), column, now);
        }
    }

    @FXML
    private void close() {
        parts.panels().close();
    }
}
