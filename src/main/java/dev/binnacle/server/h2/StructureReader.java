package dev.binnacle.server.h2;

import dev.binnacle.database.SqlResource;
import dev.binnacle.database.TableName;
import dev.binnacle.server.exposed.Attribute;
import dev.binnacle.server.exposed.Exposed;
import dev.binnacle.server.exposed.Relationship;
import dev.binnacle.server.exposed.Relationship.Cardinality;
import dev.binnacle.server.exposed.Relationship.Pair;
import dev.binnacle.server.exposed.Relationships;
import dev.binnacle.server.exposed.Resource;
import dev.binnacle.server.h2.policy.Policies;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what requests can reach of an H2 database, and what is needed to write values to it. */
final class StructureReader {
    private static final Pattern MADE_UP = Pattern.compile("CONSTRAINT_[0-9A-F_]+");
    private final Connection connection;
    private final List<String> schemas;
    private final Map<TableName, Map<String, ColumnType>> types = new HashMap<>();
    private final Map<TableName, Map<String, Attribute>> attributes = new HashMap<>();
    private final Map<String, Constraint> constraints = new LinkedHashMap<>();

    private static final class Constraint {
        final String kind;
        final String name;
        final TableName table;
        final @Nullable String other;
        final List<String> columns = new ArrayList<>();
        final List<Integer> places = new ArrayList<>();

        /** As PostgreSQL names what nobody named. */
        String shown() {
            if (!MADE_UP.matcher(name).matches()) {
                return name;
            }
            String all = table.name() + "_" + String.join("_", columns);
            return switch (kind) {
                case "PRIMARY KEY" -> table.name() + "_pkey";
                case "UNIQUE" -> all + "_key";
                default -> all + "_fkey";
            };
        }

        Constraint(String kind, String name, TableName table, @Nullable String other) {
            this.kind = kind;
            this.name = name;
            this.table = table;
            this.other = other;
        }
    }

    StructureReader(Connection connection, List<String> schemas) {
        this.connection = connection;
        this.schemas = schemas;
    }

    Structure read() throws SQLException {
        H2Catalog catalog = H2Catalog.read(connection);
        var views = new ViewKeys(catalog.views());
        rows("columns", row -> column(row, catalog));
        rows("keys", this::key);
        Map<TableName, List<String>> primary = new HashMap<>();
        Map<TableName, List<Structure.Unique>> unique = new HashMap<>();
        Map<TableName, List<Structure.Foreign>> keys = new HashMap<>();
        for (Constraint each : constraints.values()) {
            if (each.kind.equals("FOREIGN KEY")) {
                keys.computeIfAbsent(each.table, t -> new ArrayList<>()).add(foreign(each));
            } else {
                unique.computeIfAbsent(each.table, t -> new ArrayList<>())
                        .add(new Structure.Unique(each.shown(), List.copyOf(each.columns)));
            }
            if (each.kind.equals("PRIMARY KEY")) {
                List<String> all = List.copyOf(types.getOrDefault(each.table, Map.of()).keySet());
                primary.put(each.table, all.stream().filter(each.columns::contains).toList());
                views.addPrimary(each.table, each.columns, primary);
            }
        }
        List<Relationship> found = new ArrayList<>();
        List<Relationships.ViewKey> shown = new ArrayList<>();
        for (Structure.Foreign key : keys.values().stream().flatMap(List::stream).toList()) {
            found.add(relationship(key, unique));
            shown.addAll(views.of(key));
        }
        Map<TableName, Resource> resources = new LinkedHashMap<>();
        rows("resources", row -> resource(row, primary, catalog, resources));
        var exposed =
                new Exposed(
                        resources,
                        new Relationships(primary, shown).all(found, List.of(), schemas::contains),
                        Map.of(),
                        Map.of(),
                        List.of(),
                        Map.of());
        return new Structure(exposed, types, unique, keys, catalog.generated());
    }

    private void resource(
            ResultSet row,
            Map<TableName, List<String>> primary,
            H2Catalog catalog,
            Map<TableName, Resource> resources)
            throws SQLException {
        var name = new TableName(row.getString(1), row.getString(2));
        boolean view = row.getBoolean(3);
        boolean ours = name.schema().equalsIgnoreCase(Policies.SCHEMA);
        if (isOpen(name.schema()) && !ours) {
            boolean changes = !view || catalog.isTriggered(name);
            resources.put(
                    name,
                    new Resource(
                            name,
                            view,
                            changes,
                            changes,
                            changes,
                            primary.getOrDefault(name, List.of()),
                            attributes.getOrDefault(name, Map.of()),
                            row.getString(4)));
        }
    }

    /** One that is written otherwise is open too where there is no other, for hints to name it. */
    private boolean isOpen(String schema) {
        return schemas.contains(schema)
                || schemas.stream()
                        .anyMatch(each ->
                                each.equalsIgnoreCase(schema)
                                        && types.keySet().stream()
                                                .noneMatch(table -> table.schema().equals(each)));
    }

    private void column(ResultSet row, H2Catalog catalog) throws SQLException {
        var table = new TableName(row.getString(1), row.getString(2));
        String name = row.getString(3);
        ColumnType type = ColumnType.parse(row.getString(4));
        types.computeIfAbsent(table, t -> new LinkedHashMap<>()).put(name, type);
        String default_ = row.getString(5);
        String next = catalog.next(table, name);
        String domain = row.getString(7);
        boolean sized = type.kind() == Kind.VARCHAR || type.kind() == Kind.CHAR;
        attributes
                .computeIfAbsent(table, t -> new LinkedHashMap<>())
                .put(
                        name,
                        new Attribute(
                                name,
                                domain == null ? type.declared() : domain,
                                type.name(),
                                default_ == null || next == null ? default_ : next,
                                row.getBoolean(6),
                                sized && type.length() > 0 ? (Integer) type.length() : null,
                                type.labels(),
                                row.getString(8)));
    }

    private void key(ResultSet row) throws SQLException {
        String id = row.getString(1);
        String kind = row.getString(2);
        String name = row.getString(3);
        var table = new TableName(row.getString(4), row.getString(5));
        String other = row.getString(8);
        Constraint constraint =
                constraints.computeIfAbsent(id, i -> new Constraint(kind, name, table, other));
        constraint.columns.add(row.getString(6));
        constraint.places.add(row.getInt(7));
    }

    private Structure.Foreign foreign(Constraint key) {
        Constraint other = constraints.get(String.valueOf(key.other));
        if (other == null) {
            throw new IllegalStateException("no key for " + key.name);
        }
        List<String> others =
                key.places.stream().map(place -> other.columns.get(place - 1)).toList();
        return new Structure.Foreign(
                key.shown(), key.name, key.table, List.copyOf(key.columns), other.table, others);
    }

    private static Relationship relationship(
            Structure.Foreign key, Map<TableName, List<Structure.Unique>> unique) {
        Set<String> columns = Set.copyOf(key.columns());
        boolean one =
                unique.getOrDefault(key.table(), List.of()).stream()
                        .anyMatch(each -> Set.copyOf(each.columns()).equals(columns));
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            pairs.add(new Pair(key.columns().get(i), key.others().get(i)));
        }
        return new Relationship(
                key.table(),
                key.other(),
                one ? Cardinality.ONE_TO_ONE : Cardinality.MANY_TO_ONE,
                key.name(),
                pairs,
                null,
                false,
                false,
                null);
    }

    private interface RowUse {
        void use(ResultSet row) throws SQLException;
    }

    private void rows(String file, RowUse use) throws SQLException {
        String sql = SqlResource.read("/sql/h2/exposed-" + file + ".sql");
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                use.use(rows);
            }
        }
    }
}
