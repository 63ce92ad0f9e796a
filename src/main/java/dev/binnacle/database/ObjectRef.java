package dev.binnacle.database;

/**
 * An object by the words that DDL names it with.
 *
 * @param kind as DDL writes it: {@code TABLE} (any relation that is no sequence), {@code SCHEMA},
 *     {@code SEQUENCE}, {@code FUNCTION}, {@code PROCEDURE}, {@code TYPE}, {@code EXTENSION},
 *     {@code INDEX}, {@code CONSTRAINT}, {@code TRIGGER}, {@code POLICY}, {@code FOREIGN SERVER},
 *     {@code COLUMN} (of a composite type)
 * @param schema its schema's name; empty = it is in none
 * @param name its own, or that of the table it hangs on
 * @param part what hangs on the table {@code name}, or a routine's arguments; empty = nothing
 */
public record ObjectRef(String kind, String schema, String name, String part) {
    /** How DDL names it after a word such as {@code ON}. */
    public String words(Dialect dialect) {
        String full = schema.isEmpty() ? dialect.quote(name) : dialect.quote(table());
        return switch (kind) {
            case "CONSTRAINT", "TRIGGER", "POLICY" ->
                    kind.toLowerCase(java.util.Locale.ROOT)
                            + " "
                            + (dialect.partsByTable()
                                    ? dialect.quote(part) + " on " + full
                                    : dialect.quote(new TableName(schema, part)));
            case "COLUMN" -> "column " + full + "." + dialect.quote(part);
            case "FUNCTION", "PROCEDURE" ->
                    kind.toLowerCase(java.util.Locale.ROOT) + " " + full + "(" + part + ")";
            default -> kind.toLowerCase(java.util.Locale.ROOT) + " " + full;
        };
    }

    /** The name with its schema; of a part, that of the table it hangs on. */
    public TableName table() {
        return new TableName(schema, name);
    }
}
