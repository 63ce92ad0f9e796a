package dev.binnacle.schema.postgresql;

import java.util.List;

/** The types that PostgreSQL brings along, the usual ones first. */
final class PostgreSqlTypes {
    static final List<String> ALL =
            List.of(
                    "bigint",
                    "integer",
                    "text",
                    "boolean",
                    "numeric(12,2)",
                    "timestamp with time zone",
                    "date",
                    "uuid",
                    "jsonb",
                    "varchar(255)",
                    "smallint",
                    "numeric",
                    "double precision",
                    "real",
                    "char(1)",
                    "timestamp",
                    "time",
                    "time with time zone",
                    "interval",
                    "bytea",
                    "json",
                    "text[]",
                    "integer[]",
                    "bigint[]",
                    "uuid[]",
                    "inet",
                    "cidr",
                    "macaddr",
                    "tsvector",
                    "xml",
                    "money",
                    "bit(8)",
                    "varbit",
                    "int4range",
                    "int8range",
                    "numrange",
                    "daterange",
                    "tstzrange",
                    "point",
                    "box",
                    "polygon");

    private PostgreSqlTypes() {}
}
