package dev.binnacle.schema.exchange;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The views whose queries the other database has words for, each after those that it reads. */
final class PortedViews {
    private final Catalog catalog;
    private final PortTarget target;
    private final Dialect dialect;
    private final PortNotes notes;
    private final Set<TableName> there = new HashSet<>();
    private final List<String> statements = new ArrayList<>();

    PortedViews(Catalog catalog, PortTarget target, PortNotes notes, List<Table> kept) {
        this.catalog = catalog;
        this.target = target;
        this.dialect = target.dialect();
        this.notes = notes;
        kept.forEach(table -> there.add(table.name()));
    }

    List<String> all() {
        Map<Table, PortedQuery> waiting = new LinkedHashMap<>();
        for (Table view : catalog.tables()) {
            if (view.kind().view()) {
                waiting.put(view, target.query(view));
            }
        }
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<Table, PortedQuery> each : List.copyOf(waiting.entrySet())) {
                Table view = each.getKey();
                PortedQuery query = each.getValue();
                if (query.sql().isPresent() && there.containsAll(query.reads())) {
                    waiting.remove(view);
                    there.add(view.name());
                    write(view, query.sql().get());
                    more = true;
                }
            }
        }
        waiting.forEach(this::leftOut);
        return statements;
    }

    private void leftOut(Table view, PortedQuery query) {
        String why =
                query.sql().isEmpty()
                        ? query.why()
                        : query.reads().stream()
                                .filter(name -> !there.contains(name))
                                .map(TableName::toString)
                                .sorted()
                                .collect(Collectors.joining(", ", "reads ", ""));
        notes.lost(view.name(), kind(view), "", why, "nothing: write its query by hand");
    }

    private static String kind(Table view) {
        return view.kind() == Table.Kind.MATERIALIZED_VIEW ? "materialized view" : "view";
    }

    private void write(Table view, String query) {
        if (view.kind() == Table.Kind.MATERIALIZED_VIEW) {
            notes.changed(
                    view.name(),
                    kind(view),
                    "",
                    "stored rows",
                    "a view, worked out when it is read");
            view.indexes()
                    .forEach(index ->
                            notes.lost(view.name(), "index", index.name(), "", "no index"));
        }
        String name = dialect.quote(view.name());
        statements.add(
                "create view "
                        + name
                        + view.columns().stream()
                                .map(Column::name)
                                .map(dialect::quote)
                                .collect(Collectors.joining(", ", " (", ")"))
                        + " as\n"
                        + query);
        if (view.comment() != null) {
            statements.add("comment on view " + name + " is " + dialect.literal(view.comment()));
        }
        view.columns().stream()
                .filter(column -> column.comment() != null)
                .forEach(column ->
                        notes.lost(
                                view.name(), "comment", column.name(), "of a view", "no comment"));
    }
}
