package dev.binnacle.schema.diagram;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.TableName;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The tables of a schema and the relations between them. Immutable; lookups are constant time. */
public final class DiagramGraph {
    private final Map<TableName, GraphNode> nodes = new LinkedHashMap<>();
    private final List<GraphEdge> edges;
    private final Map<TableName, List<GraphEdge>> touching = new HashMap<>();

    /**
     * @param nodes in the order they are listed
     * @param edges those whose ends are not among the nodes are left out
     */
    public DiagramGraph(Collection<GraphNode> nodes, Collection<GraphEdge> edges) {
        nodes.forEach(node -> this.nodes.put(node.name(), node));
        this.edges =
                edges.stream()
                        .filter(edge ->
                                this.nodes.containsKey(edge.from())
                                        && this.nodes.containsKey(edge.to()))
                        .sorted(Comparator.comparing(GraphEdge::id))
                        .toList();
        for (GraphEdge edge : this.edges) {
            touching.computeIfAbsent(edge.from(), name -> new ArrayList<>()).add(edge);
            if (!edge.loop()) {
                touching.computeIfAbsent(edge.to(), name -> new ArrayList<>()).add(edge);
            }
        }
    }

    /** Every table and view of a catalog; partitions are folded into what they are parts of. */
    public static DiagramGraph of(Catalog catalog) {
        return new GraphReading(catalog).graph();
    }

    /** Sorted by schema and name. */
    public Collection<GraphNode> nodes() {
        return Collections.unmodifiableCollection(nodes.values());
    }

    public Set<TableName> names() {
        return Collections.unmodifiableSet(nodes.keySet());
    }

    public Optional<GraphNode> node(TableName name) {
        return Optional.ofNullable(nodes.get(name));
    }

    public List<GraphEdge> edges() {
        return edges;
    }

    /** The relations that leave or reach this table, its own included. */
    public List<GraphEdge> edgesOf(TableName name) {
        return Collections.unmodifiableList(touching.getOrDefault(name, List.of()));
    }

    /** These tables and the relations among them. */
    public DiagramGraph only(Predicate<TableName> shown) {
        return new DiagramGraph(
                nodes.values().stream().filter(node -> shown.test(node.name())).toList(), edges);
    }

    /** These tables and all that are at most {@code depth} relations away. */
    public Set<TableName> around(Collection<TableName> tables, int depth) {
        Set<TableName> all = new TreeSet<>(tables);
        all.retainAll(nodes.keySet());
        Set<TableName> edge = all;
        for (int step = 0; step < depth && !edge.isEmpty(); step++) {
            Set<TableName> next = new TreeSet<>();
            for (TableName table : edge) {
                edgesOf(table).forEach(relation -> next.add(relation.other(table)));
            }
            next.removeAll(all);
            all = new TreeSet<>(all);
            all.addAll(next);
            edge = next;
        }
        return all;
    }

    /** The fewest relations that lead from one table to another; empty where none do. */
    public Optional<List<GraphEdge>> path(TableName from, TableName to) {
        Map<TableName, GraphEdge> reached = new HashMap<>();
        Deque<TableName> waiting = new ArrayDeque<>(List.of(from));
        while (!waiting.isEmpty() && !reached.containsKey(to) && !from.equals(to)) {
            TableName table = waiting.remove();
            for (GraphEdge edge : edgesOf(table)) {
                TableName next = edge.other(table);
                if (!next.equals(from) && reached.putIfAbsent(next, edge) == null) {
                    waiting.add(next);
                }
            }
        }
        List<GraphEdge> steps = new ArrayList<>();
        for (TableName at = to; !at.equals(from); at = steps.getLast().other(at)) {
            GraphEdge step = reached.get(at);
            if (step == null) {
                return Optional.empty();
            }
            steps.add(step);
        }
        return nodes.containsKey(from) ? Optional.of(steps.reversed()) : Optional.empty();
    }

    /** What hangs together, the largest part first; tables without relations are parts of one. */
    public List<Set<TableName>> parts() {
        List<Set<TableName>> parts = new ArrayList<>();
        Set<TableName> seen = new TreeSet<>();
        for (TableName name : nodes.keySet()) {
            if (!seen.contains(name)) {
                Set<TableName> part = around(List.of(name), Integer.MAX_VALUE);
                seen.addAll(part);
                parts.add(part);
            }
        }
        parts.sort(Comparator.comparing(part -> -part.size()));
        return parts;
    }

    /**
     * Tables whose name or one of whose columns has the text in it, whatever the case: names that
     * begin with it first, then names that have it, then columns.
     */
    public List<TableName> search(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        Map<Integer, List<TableName>> ranked = new HashMap<>();
        for (GraphNode node : nodes.values()) {
            ranked.computeIfAbsent(rank(node, wanted), rank -> new ArrayList<>()).add(node.name());
        }
        List<TableName> found = new ArrayList<>();
        for (int rank = 0; rank < 3; rank++) {
            found.addAll(ranked.getOrDefault(rank, List.of()));
        }
        return found;
    }

    private static int rank(GraphNode node, String wanted) {
        String name = node.name().name().toLowerCase(Locale.ROOT);
        if (name.startsWith(wanted)) {
            return 0;
        }
        if (name.contains(wanted) || node.title().toLowerCase(Locale.ROOT).contains(wanted)) {
            return 1;
        }
        return node.rows().stream()
                        .anyMatch(row -> row.column().toLowerCase(Locale.ROOT).contains(wanted))
                ? 2
                : 3;
    }
}
