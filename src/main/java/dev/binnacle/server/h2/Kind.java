package dev.binnacle.server.h2;

/** Kinds of values, with the name that PostgreSQL has for each. */
enum Kind {
    SMALLINT("smallint"),
    INTEGER("integer"),
    BIGINT("bigint"),
    NUMERIC("numeric"),
    REAL("real"),
    DOUBLE("double precision"),
    TEXT("text"),
    VARCHAR("character varying"),
    CHAR("character"),
    BOOLEAN("boolean"),
    DATE("date"),
    TIME("time without time zone"),
    TIMETZ("time with time zone"),
    TIMESTAMP("timestamp without time zone"),
    TIMESTAMPTZ("timestamp with time zone"),
    UUID("uuid"),
    JSON("jsonb"),
    BYTEA("bytea"),
    ENUM("enum"),
    ARRAY("array"),
    OTHER("text");

    private final String sql;

    Kind(String sql) {
        this.sql = sql;
    }

    /** As PostgreSQL's messages write it. */
    String sql() {
        return sql;
    }

    boolean text() {
        return this == TEXT || this == VARCHAR || this == CHAR;
    }

    boolean whole() {
        return this == SMALLINT || this == INTEGER || this == BIGINT;
    }

    boolean number() {
        return whole() || this == NUMERIC || this == REAL || this == DOUBLE;
    }

    boolean floating() {
        return this == REAL || this == DOUBLE;
    }
}
