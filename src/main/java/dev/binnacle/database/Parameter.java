package dev.binnacle.database;

/**
 * A value to bind, with the database type it is bound as ({@link Column#type()}), which decides how
 * text becomes a value.
 */
public record Parameter(Value value, String type, ValueKind kind) {
    public static Parameter of(Column column, Value value) {
        return new Parameter(value, column.type(), column.kind());
    }
}
