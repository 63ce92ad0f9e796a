package dev.binnacle.schema.diagram;

/**
 * A column as a table's box lists it.
 *
 * @param type as DDL writes it
 * @param primary part of the primary key
 * @param foreign part of a foreign key
 * @param unique unique by itself, other than as the primary key
 */
public record GraphRow(
        String column,
        String type,
        boolean primary,
        boolean foreign,
        boolean unique,
        boolean notNull) {
    public boolean key() {
        return primary || foreign;
    }
}
