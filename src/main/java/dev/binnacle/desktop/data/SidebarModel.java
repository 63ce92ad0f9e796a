package dev.binnacle.desktop.data;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Schema;
import dev.binnacle.database.Table;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tables of one catalog as lines, by schema, as far as they pass the filter. No nodes. */
final class SidebarModel {
    private final ObservableList<SidebarLine> lines = FXCollections.observableArrayList();
    private final Set<String> closed = new HashSet<>();
    private Catalog catalog = Catalog.empty();
    private String query = "";

    ObservableList<SidebarLine> lines() {
        return lines;
    }

    void show(Catalog shown) {
        catalog = shown;
        lay();
    }

    void filter(String typed) {
        query = typed.strip().toLowerCase(Locale.ROOT);
        lay();
    }

    void toggle(String schema) {
        if (!closed.remove(schema)) {
            closed.add(schema);
        }
        lay();
    }

    private void lay() {
        var laid = new ArrayList<SidebarLine>();
        for (Schema schema : catalog.schemas()) {
            List<Table> passing = passing(schema);
            if (passing.isEmpty()) {
                continue;
            }
            boolean open = !query.isEmpty() || !closed.contains(schema.name());
            laid.add(new SidebarLine.Head(schema.name(), passing.size(), open));
            if (open) {
                passing.forEach(table -> laid.add(new SidebarLine.Entry(table)));
            }
        }
        lines.setAll(laid);
    }

    private List<Table> passing(Schema schema) {
        if (query.isEmpty()) {
            return schema.tables();
        }
        return schema.tables().stream()
                .filter(table -> TableFilter.rank(table, query) >= 0)
                .sorted(Comparator.comparingInt(table -> TableFilter.rank(table, query)))
                .toList();
    }
}
