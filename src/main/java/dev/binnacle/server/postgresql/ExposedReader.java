package dev.binnacle.server.postgresql;

import dev.binnacle.database.SqlResource;
import dev.binnacle.database.TableName;
import dev.binnacle.server.exposed.Attribute;
import dev.binnacle.server.exposed.Exposed;
import dev.binnacle.server.exposed.MediaHandler;
import dev.binnacle.server.exposed.Relationship;
import dev.binnacle.server.exposed.Relationship.Cardinality;
import dev.binnacle.server.exposed.Relationships;
import dev.binnacle.server.exposed.Resource;
import dev.binnacle.server.exposed.Routine;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads what requests can reach of a PostgreSQL database. */
public final class ExposedReader {
    private final Connection connection;
    private final List<String> schemas;
    private final List<String> furtherSchemas;
    private final Map<Long, TableName> names = new HashMap<>();
    private final Map<Long, Map<Integer, Attribute>> columns = new HashMap<>();
    private final KeyReader keys;

    /**
     * @param schemas those that requests name
     * @param furtherSchemas whose views may lie between
     */
    public ExposedReader(Connection connection, List<String> schemas, List<String> furtherSchemas) {
        this.connection = connection;
        this.schemas = schemas;
        this.furtherSchemas = furtherSchemas;
        this.keys = new KeyReader(names, columns);
    }

    public Exposed read() throws SQLException {
        List<Resource> found = new ArrayList<>();
        Map<Long, Resource> open = new LinkedHashMap<>();
        rows(
                "resources",
                row -> {
                    var name = new TableName(row.getString(2), row.getString(3));
                    names.put(row.getLong(1), name);
                    if (row.getBoolean(9)) {
                        open.put(row.getLong(1), resource(name, row));
                    }
                },
                schemas);
        rows("columns", this::column, schemas);
        rows("keys", keys::key);
        List<String> all = new ArrayList<>(schemas);
        all.addAll(furtherSchemas);
        rows("views", row -> keys.view(row.getLong(1), ViewColumns.of(row.getString(2))), all);
        List<Relationships.ViewKey> viewKeys = keys.viewKeys();
        Map<TableName, List<String>> primaryKeys = keys.primaryKeys();
        open.forEach((id, resource) -> found.add(completed(id, resource, primaryKeys)));
        List<Relationship> computed = new ArrayList<>();
        rows("computed", row -> computed.add(computed(row)));
        Map<TableName, Resource> resources = new LinkedHashMap<>();
        found.forEach(each -> resources.put(each.name(), each));
        return new Exposed(
                resources,
                new Relationships(primaryKeys, viewKeys)
                        .all(keys.relationships(), computed, schemas::contains),
                routines(),
                representations(),
                mediaHandlers(),
                roleSettings());
    }

    private static Resource resource(TableName name, ResultSet row) throws SQLException {
        return new Resource(
                name,
                row.getBoolean(4),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getBoolean(7),
                List.of(),
                Map.of(),
                row.getString(8));
    }

    private Resource completed(long id, Resource begun, Map<TableName, List<String>> primaryKeys) {
        Map<String, Attribute> byName = new LinkedHashMap<>();
        columns.getOrDefault(id, Map.of()).values().forEach(each -> byName.put(each.name(), each));
        return new Resource(
                begun.name(),
                begun.view(),
                begun.insertable(),
                begun.updatable(),
                begun.deletable(),
                primaryKeys.getOrDefault(begun.name(), List.of()),
                byName,
                begun.comment());
    }

    private void column(ResultSet row) throws SQLException {
        int longest = row.getInt(8);
        Array labels = row.getArray(9);
        var attribute =
                new Attribute(
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getBoolean(7),
                        longest == 0 ? null : (Integer) longest,
                        labels == null ? List.of() : Arrays.asList((String[]) labels.getArray()),
                        row.getString(10));
        columns.computeIfAbsent(row.getLong(1), id -> new LinkedHashMap<>())
                .put(row.getInt(2), attribute);
    }

    private static Relationship computed(ResultSet row) throws SQLException {
        return new Relationship(
                new TableName(row.getString(3), row.getString(4)),
                new TableName(row.getString(5), row.getString(6)),
                row.getBoolean(7) ? Cardinality.MANY_TO_ONE : Cardinality.ONE_TO_MANY,
                "",
                List.of(),
                null,
                false,
                false,
                new TableName(row.getString(1), row.getString(2)));
    }

    private Map<TableName, List<Routine>> routines() throws SQLException {
        Map<TableName, List<Routine>> routines = new LinkedHashMap<>();
        rows(
                "routines",
                row -> {
                    Routine routine = RoutineRow.read(row);
                    routines.computeIfAbsent(routine.name(), n -> new ArrayList<>()).add(routine);
                },
                schemas);
        return routines;
    }

    private Map<Exposed.Representation, String> representations() throws SQLException {
        Map<Exposed.Representation, String> functions = new HashMap<>();
        rows(
                "representations",
                row ->
                        functions.put(
                                new Exposed.Representation(row.getString(1), row.getString(2)),
                                row.getString(3)));
        return functions;
    }

    private List<MediaHandler> mediaHandlers() throws SQLException {
        List<MediaHandler> handlers = new ArrayList<>();
        rows(
                "media",
                row -> {
                    String schema = row.getString(1);
                    String type = row.getString(3);
                    handlers.add(
                            new MediaHandler(
                                    schema == null
                                            ? null
                                            : new TableName(
                                                    schema,
                                                    Objects.requireNonNull(row.getString(2))),
                                    type,
                                    type.equals("*/*") ? "application/octet-stream" : type,
                                    new TableName(row.getString(4), row.getString(5))));
                },
                schemas,
                schemas);
        return handlers;
    }

    private Map<String, Map<String, String>> roleSettings() throws SQLException {
        Map<String, Map<String, String>> settings = new HashMap<>();
        rows(
                "roles",
                row ->
                        settings.computeIfAbsent(row.getString(1), r -> new LinkedHashMap<>())
                                .put(row.getString(2), row.getString(3)));
        return settings;
    }

    private interface RowUse {
        void use(ResultSet row) throws SQLException;
    }

    @SafeVarargs
    private void rows(String file, RowUse use, List<String>... parameters) throws SQLException {
        String sql = SqlResource.read("/sql/postgresql/exposed-" + file + ".sql");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setArray(
                        i + 1,
                        connection.createArrayOf("text", parameters[i].toArray(String[]::new)));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    use.use(rows);
                }
            }
        }
    }
}
