package dev.binnacle.schema.h2;

import java.util.List;

/** The types that H2 brings along, the usual ones first. */
final class H2Types {
    static final List<String> ALL =
            List.of(
                    "bigint",
                    "integer",
                    "varchar(255)",
                    "varchar",
                    "boolean",
                    "numeric(12,2)",
                    "timestamp with time zone",
                    "date",
                    "uuid",
                    "json",
                    "smallint",
                    "tinyint",
                    "decfloat",
                    "double precision",
                    "real",
                    "char(1)",
                    "varchar_ignorecase",
                    "character large object",
                    "timestamp",
                    "time",
                    "time with time zone",
                    "interval day to second",
                    "interval year to month",
                    "varbinary",
                    "binary large object",
                    "varchar array",
                    "integer array",
                    "enum('one', 'two')",
                    "geometry");

    private H2Types() {}
}
