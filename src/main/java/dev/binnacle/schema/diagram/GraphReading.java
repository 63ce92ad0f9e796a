package dev.binnacle.schema.diagram;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Key;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the graph out of a catalog. */
final class GraphReading {
    private final Catalog catalog;
    private final boolean oneSchema;
    private final Map<TableName, TableName> whole = new HashMap<>();
    private final Map<TableName, List<TableName>> partitions = new LinkedHashMap<>();
    private final Map<GraphEdge.Id, GraphEdge> edges = new LinkedHashMap<>();
    private final Set<List<Object>> drawn = new HashSet<>();

    GraphReading(Catalog catalog) {
        this.catalog = catalog;
        oneSchema =
                catalog.schemas().stream().filter(schema -> !schema.tables().isEmpty()).count()
                        == 1;
        for (Table table : catalog.tables()) {
            TableName top = top(table);
            whole.put(table.name(), top);
            if (!top.equals(table.name())) {
                partitions.computeIfAbsent(top, name -> new ArrayList<>()).add(table.name());
            }
        }
    }

    DiagramGraph graph() {
        List<GraphNode> nodes =
                catalog.tables().stream()
                        .filter(table -> table.name().equals(whole.get(table.name())))
                        .map(this::node)
                        .toList();
        // those of whole tables first: a partition's copy of one is then known as such
        catalog.tables().stream()
                .sorted((a, b) -> Boolean.compare(folded(a), folded(b)))
                .forEach(table -> table.foreignKeys().forEach(key -> edge(table, key)));
        return new DiagramGraph(nodes, edges.values());
    }

    private boolean folded(Table table) {
        return !table.name().equals(whole.get(table.name()));
    }

    private TableName top(Table table) {
        Table at = table;
        Set<TableName> seen = new HashSet<>();
        while (seen.add(at.name())
                && (at.kind() == Table.Kind.PARTITION || at.lineage().bound() != null)) {
            at = at.lineage().parents().stream().findFirst().flatMap(catalog::table).orElse(at);
        }
        return at.name();
    }

    private GraphNode node(Table table) {
        Set<String> foreign = new HashSet<>();
        Stream.concat(Stream.of(table.name()), partitionsOf(table).stream())
                .flatMap(name -> catalog.table(name).stream())
                .flatMap(part -> part.foreignKeys().stream())
                .forEach(key -> foreign.addAll(key.columns()));
        List<GraphRow> rows =
                table.columns().stream()
                        .map(column -> row(table, column, foreign.contains(column.name())))
                        .toList();
        boolean known = oneSchema || table.name().schema().equals(catalog.defaultSchema());
        String title = known ? table.name().name() : table.name().toString();
        return new GraphNode(
                table.name(), title, table.kind(), rows, partitionsOf(table), table.comment());
    }

    private List<TableName> partitionsOf(Table table) {
        return partitions.getOrDefault(table.name(), List.of());
    }

    private static GraphRow row(Table table, Column column, boolean foreign) {
        boolean primary =
                table.keys().stream()
                        .anyMatch(key -> key.primary() && key.columns().contains(column.name()));
        boolean unique =
                uniqueKeys(table).anyMatch(columns -> columns.equals(List.of(column.name())));
        return new GraphRow(
                column.name(), column.type(), primary, foreign, unique, !column.nullable());
    }

    /** The columns of each key, the primary one too where it is the only thing that is asked. */
    private static Stream<List<String>> uniqueKeys(Table table) {
        Stream<List<String>> constraints =
                table.keys().stream().filter(key -> !key.primary()).map(Key::columns);
        Stream<List<String>> indexes =
                table.indexes().stream()
                        .filter(index -> index.unique() && index.predicate() == null)
                        .filter(index -> !index.constraint())
                        .map(index -> index.keys());
        return Stream.concat(constraints, indexes);
    }

    private void edge(Table table, ForeignKey key) {
        TableName from = whole.getOrDefault(table.name(), table.name());
        TableName to = whole.getOrDefault(key.target(), key.target());
        if (!drawn.add(List.of(from, key.columns(), to, key.targetColumns())) && folded(table)) {
            return;
        }
        var id = new GraphEdge.Id(from, key.name());
        for (int number = 2; edges.containsKey(id); number++) {
            id = new GraphEdge.Id(from, key.name() + "#" + number);
        }
        boolean always =
                key.columns().stream()
                        .allMatch(name ->
                                table.column(name).map(column -> !column.nullable()).orElse(false));
        boolean once =
                Stream.concat(
                                uniqueKeys(table),
                                table.keys().stream().filter(Key::primary).map(Key::columns))
                        .anyMatch(columns -> key.columns().containsAll(columns));
        edges.put(
                id,
                new GraphEdge(
                        id,
                        from,
                        key.columns(),
                        to,
                        key.targetColumns(),
                        once ? Cardinality.ZERO_OR_ONE : Cardinality.ZERO_OR_MANY,
                        always ? Cardinality.EXACTLY_ONE : Cardinality.ZERO_OR_ONE));
    }
}
