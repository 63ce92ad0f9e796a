package dev.binnacle.database;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The structure read from a database at one moment. Immutable; lookups by name are constant time.
 */
public final class Catalog {
    private final List<Schema> schemas;
    private final String defaultSchema;
    private final Instant readAt;
    private final Surroundings surroundings;
    private final Map<TableName, Table> tables = new HashMap<>();
    private final Map<TableName, List<ForeignKey>> arriving = new HashMap<>();
    private final Map<TableName, List<Table>> children = new HashMap<>();

    /**
     * @param schemas sorted by name, the system's own left out
     * @param defaultSchema the one an unqualified name means
     */
    public Catalog(List<Schema> schemas, String defaultSchema, Instant readAt) {
        this(schemas, defaultSchema, readAt, Surroundings.NONE);
    }

    /** The same with what is kept beside the schemas' own objects. */
    public Catalog(
            List<Schema> schemas, String defaultSchema, Instant readAt, Surroundings surroundings) {
        this.surroundings = surroundings;
        this.schemas = List.copyOf(schemas);
        this.defaultSchema = defaultSchema;
        this.readAt = readAt;
        for (Schema schema : schemas) {
            for (Table table : schema.tables()) {
                tables.put(table.name(), table);
                for (TableName parent : table.lineage().parents()) {
                    children.computeIfAbsent(parent, name -> new ArrayList<>()).add(table);
                }
                for (ForeignKey key : table.foreignKeys()) {
                    arriving.computeIfAbsent(key.target(), name -> new ArrayList<>()).add(key);
                }
            }
        }
    }

    public static Catalog empty() {
        return new Catalog(List.of(), "public", Instant.EPOCH);
    }

    public List<Schema> schemas() {
        return schemas;
    }

    public String defaultSchema() {
        return defaultSchema;
    }

    public Instant readAt() {
        return readAt;
    }

    /** Extensions, owners, rights, and comments on parts. */
    public Surroundings surroundings() {
        return surroundings;
    }

    /** The same, with no word of what is known by its DDL alone. */
    public Catalog withoutOthers() {
        return new Catalog(
                schemas,
                defaultSchema,
                readAt,
                new Surroundings(
                        surroundings.extensions(),
                        surroundings.remarks(),
                        surroundings.owners(),
                        surroundings.rights(),
                        null));
    }

    public Optional<Table> table(TableName name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** Every table and view of every schema, sorted by schema and name. */
    public List<Table> tables() {
        return schemas.stream().flatMap(schema -> schema.tables().stream()).toList();
    }

    /** The partitions of this table, or those that take its columns. */
    public List<Table> childrenOf(TableName name) {
        return List.copyOf(children.getOrDefault(name, List.of()));
    }

    /** The foreign keys that point at this table, its own included. */
    public List<ForeignKey> foreignKeysTo(TableName name) {
        return List.copyOf(arriving.getOrDefault(name, List.of()));
    }
}
