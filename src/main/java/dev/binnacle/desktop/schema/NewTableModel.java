package dev.binnacle.desktop.schema;

import dev.binnacle.database.TableName;
import dev.binnacle.schema.KeyDraft;
import dev.binnacle.schema.StructureChange;
import dev.binnacle.schema.TableDraft;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table in the making; it can be kept as text and taken up again. */
final class NewTableModel {
    final StringProperty schema = new SimpleStringProperty("");
    final StringProperty name = new SimpleStringProperty("");
    final StringProperty comment = new SimpleStringProperty("");
    final ObservableList<NewColumn> columns = FXCollections.observableArrayList();

    /** Takes up what {@link #kept} gave; a first column to begin with when there is none. */
    static NewTableModel of(Map<String, String> kept, String defaultSchema) {
        var model = new NewTableModel();
        model.schema.set(kept.getOrDefault("schema", defaultSchema));
        model.name.set(kept.getOrDefault("name", ""));
        model.comment.set(kept.getOrDefault("comment", ""));
        for (int i = 0; kept.containsKey("type" + i); i++) {
            var column = new NewColumn();
            column.name.set(kept.getOrDefault("column" + i, ""));
            column.type.set(kept.getOrDefault("type" + i, ""));
            column.expression.set(kept.getOrDefault("default" + i, ""));
            String marks = kept.getOrDefault("marks" + i, "");
            column.key.set(marks.contains("k"));
            column.notNull.set(marks.contains("n"));
            column.identity.set(marks.contains("i"));
            model.columns.add(column);
        }
        if (model.columns.isEmpty()) {
            var id = new NewColumn();
            id.name.set("id");
            id.type.set("bigint");
            id.key.set(true);
            id.identity.set(true);
            model.columns.add(id);
            model.columns.add(new NewColumn());
        }
        return model;
    }

    /** Everything typed, as text. */
    Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put("schema", schema.get());
        kept.put("name", name.get());
        kept.put("comment", comment.get());
        for (int i = 0; i < columns.size(); i++) {
            NewColumn column = columns.get(i);
            kept.put("column" + i, column.name.get());
            kept.put("type" + i, column.type.get());
            kept.put("default" + i, column.expression.get());
            kept.put(
                    "marks" + i,
                    (column.key.get() ? "k" : "")
                            + (column.notNull.get() ? "n" : "")
                            + (column.identity.get() ? "i" : ""));
        }
        return kept;
    }

    /** Whether a person has written anything that closing would lose. */
    boolean begun() {
        return !name.get().isEmpty()
                || !comment.get().isEmpty()
                || columns.stream().skip(1).anyMatch(column -> !column.empty());
    }

    /** The table to create; nothing until it has a name. Empty lines are left out. */
    List<StructureChange> changes() {
        if (name.get().isBlank()) {
            return List.of();
        }
        List<NewColumn> filled = columns.stream().filter(column -> !column.empty()).toList();
        List<String> keys =
                filled.stream()
                        .filter(column -> column.key.get())
                        .map(column -> column.name.get())
                        .toList();
        var draft =
                new TableDraft(
                        new TableName(schema.get(), name.get()),
                        filled.stream().map(NewColumn::draft).toList(),
                        keys.isEmpty() ? List.of() : List.of(new KeyDraft(null, true, keys)),
                        List.of(),
                        List.of(),
                        List.of(),
                        comment.get().isEmpty() ? null : comment.get());
        return List.of(new StructureChange.CreateTable(draft));
    }
}
