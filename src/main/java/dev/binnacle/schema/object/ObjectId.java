package dev.binnacle.schema.object;

import dev.binnacle.database.TableName;

/**
 * Which object: two structures that have the same id mean the same thing.
 *
 * @param schema empty = it is in none
 * @param table the table or view it hangs on, or that it is; empty = none
 * @param name its own; for tables and views, empty
 */
public record ObjectId(ObjectKind kind, String schema, String table, String name)
        implements Comparable<ObjectId> {

    public static ObjectId of(ObjectKind kind, TableName table) {
        return new ObjectId(kind, table.schema(), table.name(), "");
    }

    public static ObjectId of(ObjectKind kind, TableName table, String name) {
        return new ObjectId(kind, table.schema(), table.name(), name);
    }

    /** An object of a schema that is no table. */
    public static ObjectId in(ObjectKind kind, String schema, String name) {
        return new ObjectId(kind, schema, "", name);
    }

    public TableName tableName() {
        return new TableName(schema, table);
    }

    /** Its path without the kind: {@code public.orders.total}. */
    public String path() {
        StringBuilder path = new StringBuilder(schema);
        for (String part : new String[] {table, name}) {
            if (!part.isEmpty()) {
                path.append(path.isEmpty() ? "" : ".").append(part);
            }
        }
        return path.toString();
    }

    /** In a sentence: {@code column public.orders.total}. */
    public String words() {
        return kind.words() + " " + path();
    }

    @Override
    public int compareTo(ObjectId other) {
        int byKind = kind.compareTo(other.kind);
        if (byKind != 0) {
            return byKind;
        }
        int bySchema = schema.compareTo(other.schema);
        if (bySchema != 0) {
            return bySchema;
        }
        int byTable = table.compareTo(other.table);
        return byTable != 0 ? byTable : name.compareTo(other.name);
    }
}
