package dev.binnacle.server.postgresql;

import dev.binnacle.database.TableName;
import dev.binnacle.server.exposed.Attribute;
import dev.binnacle.server.exposed.Relationship;
import dev.binnacle.server.exposed.Relationship.Cardinality;
import dev.binnacle.server.exposed.Relationship.Pair;
import dev.binnacle.server.exposed.Relationships.ViewKey;

import org.jspecify.annotations.Nullable;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers keys, and what views show of their columns. */
final class KeyReader {
    private static final int DEEPEST_VIEW = 32;
    private final Map<Long, TableName> names;
    private final Map<Long, Map<Integer, Attribute>> columns;
    private final List<StoredKey> primary = new ArrayList<>();
    private final List<StoredKey> foreign = new ArrayList<>();
    private final Map<Long, Set<Set<Integer>>> unique = new HashMap<>();
    private final Map<Long, List<ViewColumns.Origin>> views = new LinkedHashMap<>();

    private record StoredKey(
            String name, long table, List<Integer> columns, long other, List<Integer> others) {}

    private record ColumnOf(long table, int column) {}

    KeyReader(Map<Long, TableName> names, Map<Long, Map<Integer, Attribute>> columns) {
        this.names = names;
        this.columns = columns;
    }

    void key(ResultSet row) throws SQLException {
        var key =
                new StoredKey(
                        row.getString(2),
                        row.getLong(3),
                        positions(row.getArray(4)),
                        row.getLong(5),
                        positions(row.getArray(6)));
        if (row.getString(1).equals("f")) {
            foreign.add(key);
            return;
        }
        unique.computeIfAbsent(key.table(), t -> new HashSet<>()).add(Set.copyOf(key.columns()));
        if (row.getString(1).equals("p")) {
            primary.add(key);
        }
    }

    private static List<Integer> positions(@Nullable Array array) throws SQLException {
        List<Integer> positions = new ArrayList<>();
        if (array != null) {
            for (Object each : (Object[]) array.getArray()) {
                positions.add(((Number) each).intValue());
            }
        }
        return positions;
    }

    void view(long view, List<ViewColumns.Origin> origins) {
        views.put(view, origins);
    }

    List<Relationship> relationships() {
        List<Relationship> found = new ArrayList<>();
        for (StoredKey key : foreign) {
            TableName origin = names.get(key.table());
            TableName target = names.get(key.other());
            if (origin == null || target == null) {
                continue;
            }
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < key.columns().size(); i++) {
                pairs.add(
                        new Pair(
                                name(key.table(), key.columns().get(i)),
                                name(key.other(), key.others().get(i))));
            }
            boolean one =
                    unique.getOrDefault(key.table(), Set.of()).contains(Set.copyOf(key.columns()));
            found.add(
                    new Relationship(
                            origin,
                            target,
                            one ? Cardinality.ONE_TO_ONE : Cardinality.MANY_TO_ONE,
                            key.name(),
                            pairs,
                            null,
                            false,
                            false,
                            null));
        }
        return found;
    }

    /** Of tables by their own keys; of views by those of the tables that they show whole. */
    Map<TableName, List<String>> primaryKeys() {
        Map<TableName, List<String>> byName = new HashMap<>();
        for (StoredKey key : primary) {
            TableName table = names.get(key.table());
            if (table != null) {
                byName.put(
                        table,
                        key.columns().stream()
                                .sorted()
                                .map(column -> name(key.table(), column))
                                .toList());
            }
        }
        views.forEach((view, origins) -> {
            List<String> shown = new ArrayList<>();
            for (StoredKey key : primary) {
                List<List<String>> all = shown(view, key.table(), key.columns());
                if (all != null) {
                    all.forEach(each -> shown.add(each.getFirst()));
                }
            }
            TableName name = names.get(view);
            if (name != null) {
                byName.put(name, shown);
            }
        });
        return byName;
    }

    List<ViewKey> viewKeys() {
        List<ViewKey> found = new ArrayList<>();
        for (long view : views.keySet()) {
            for (StoredKey key : foreign) {
                add(found, view, key.name(), key.table(), key.columns(), false);
                add(found, view, key.name(), key.other(), key.others(), true);
            }
        }
        return found;
    }

    private void add(
            List<ViewKey> found,
            long view,
            String constraint,
            long table,
            List<Integer> positions,
            boolean referenced) {
        List<List<String>> all = shown(view, table, positions);
        TableName name = names.get(view);
        TableName tableName = names.get(table);
        if (all != null && name != null && tableName != null) {
            found.add(new ViewKey(name, tableName, constraint, referenced, all));
        }
    }

    private final Map<Long, Map<ColumnOf, List<String>>> shownBy = new HashMap<>();

    /** The view's columns that show each of a table's; null = it does not show them all. */
    private @Nullable List<List<String>> shown(long view, long table, List<Integer> positions) {
        Map<ColumnOf, List<String>> shown = shownBy.computeIfAbsent(view, this::origins);
        List<List<String>> all = new ArrayList<>();
        for (int position : positions) {
            List<String> columns = shown.get(new ColumnOf(table, position));
            if (columns == null) {
                return null;
            }
            all.add(columns);
        }
        return all;
    }

    /** Where a view's columns come from, through the views below it. */
    private Map<ColumnOf, List<String>> origins(long view) {
        Map<ColumnOf, List<String>> found = new LinkedHashMap<>();
        for (ViewColumns.Origin origin : views.getOrDefault(view, List.of())) {
            String shown = name(view, origin.position());
            var below = new ColumnOf(origin.table(), origin.column());
            for (int depth = 0; below.table() != 0 && depth < DEEPEST_VIEW; depth++) {
                found.computeIfAbsent(below, c -> new ArrayList<>()).add(shown);
                below = below(below);
            }
        }
        return found;
    }

    private ColumnOf below(ColumnOf shown) {
        for (ViewColumns.Origin origin : views.getOrDefault(shown.table(), List.of())) {
            if (origin.position() == shown.column()) {
                return new ColumnOf(origin.table(), origin.column());
            }
        }
        return new ColumnOf(0, 0);
    }

    private String name(long table, int position) {
        Attribute attribute = columns.getOrDefault(table, Map.of()).get(position);
        return attribute == null ? "" : attribute.name();
    }
}
