package dev.binnacle.database;

/** A table's or view's full name, exactly as the catalog spells it (no quotes, no folding). */
public record TableName(String schema, String name) implements Comparable<TableName> {
    @Override
    public int compareTo(TableName other) {
        int bySchema = schema.compareTo(other.schema);
        return bySchema != 0 ? bySchema : name.compareTo(other.name);
    }

    /** For people: {@code schema.name}, unquoted. Never put into SQL. */
    @Override
    public String toString() {
        return schema + "." + name;
    }
}
