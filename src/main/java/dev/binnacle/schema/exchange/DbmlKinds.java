package dev.binnacle.schema.exchange;

import dev.binnacle.database.ValueKind;

import java.util.Locale;
import java.util.Map;

/** The kinds of values behind the names that types have in any database. */
final class DbmlKinds {
    private static final Map<String, ValueKind> KINDS =
            Map.ofEntries(
                    Map.entry("tinyint", ValueKind.INTEGER),
                    Map.entry("smallint", ValueKind.INTEGER),
                    Map.entry("int", ValueKind.INTEGER),
                    Map.entry("integer", ValueKind.INTEGER),
                    Map.entry("bigint", ValueKind.INTEGER),
                    Map.entry("serial", ValueKind.INTEGER),
                    Map.entry("bigserial", ValueKind.INTEGER),
                    Map.entry("decimal", ValueKind.DECIMAL),
                    Map.entry("numeric", ValueKind.DECIMAL),
                    Map.entry("decfloat", ValueKind.DECIMAL),
                    Map.entry("real", ValueKind.FLOAT),
                    Map.entry("float", ValueKind.FLOAT),
                    Map.entry("double", ValueKind.FLOAT),
                    Map.entry("bool", ValueKind.BOOLEAN),
                    Map.entry("boolean", ValueKind.BOOLEAN),
                    Map.entry("date", ValueKind.DATE),
                    Map.entry("time", ValueKind.TIME),
                    Map.entry("timestamptz", ValueKind.TIMESTAMP_WITH_ZONE),
                    Map.entry("timestamp", ValueKind.TIMESTAMP),
                    Map.entry("datetime", ValueKind.TIMESTAMP),
                    Map.entry("interval", ValueKind.INTERVAL),
                    Map.entry("uuid", ValueKind.UUID),
                    Map.entry("json", ValueKind.JSON),
                    Map.entry("jsonb", ValueKind.JSON),
                    Map.entry("xml", ValueKind.XML),
                    Map.entry("bytea", ValueKind.BYTES),
                    Map.entry("blob", ValueKind.BYTES),
                    Map.entry("binary", ValueKind.BYTES),
                    Map.entry("varbinary", ValueKind.BYTES),
                    Map.entry("text", ValueKind.TEXT),
                    Map.entry("char", ValueKind.TEXT),
                    Map.entry("character", ValueKind.TEXT),
                    Map.entry("varchar", ValueKind.TEXT),
                    Map.entry("clob", ValueKind.TEXT),
                    Map.entry("enum", ValueKind.ENUM));

    private DbmlKinds() {}

    static ValueKind of(String type) {
        String small = type.toLowerCase(Locale.ROOT);
        if (small.endsWith("]") || small.endsWith(" array")) {
            return ValueKind.ARRAY;
        }
        if (small.startsWith("timestamp") && small.endsWith("with time zone")) {
            return ValueKind.TIMESTAMP_WITH_ZONE;
        }
        if (small.startsWith("binary large")) {
            return ValueKind.BYTES;
        }
        return KINDS.getOrDefault(small.split("[ (]", 2)[0], ValueKind.OTHER);
    }
}
