package dev.binnacle.database;

/**
 * How a column's values are shown, edited and bound. The exact type stays in {@link Column#type()}.
 */
public enum ValueKind {
    TEXT,
    INTEGER,
    DECIMAL,
    FLOAT,
    BOOLEAN,
    DATE,
    TIME,
    TIMESTAMP,
    TIMESTAMP_WITH_ZONE,
    INTERVAL,
    UUID,
    JSON,
    XML,
    BYTES,
    ENUM,
    ARRAY,
    OTHER;

    public boolean numeric() {
        return this == INTEGER || this == DECIMAL || this == FLOAT;
    }
}
