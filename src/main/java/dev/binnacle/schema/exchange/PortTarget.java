package dev.binnacle.schema.exchange;

import dev.binnacle.database.Column;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.Index;
import dev.binnacle.database.Routine;
import dev.binnacle.database.Sequence;
import dev.binnacle.database.Table;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** What one database makes of the other's structure. One for each, made for one catalog. */
public interface PortTarget {
    /** What shares names with what. */
    enum Named {
        RELATION,
        SEQUENCE,
        INDEX,
        KEY,
        CONSTRAINT
    }

    /**
     * An index as it can be made.
     *
     * @param keys as DDL writes them between parentheses
     */
    record PortedIndex(boolean unique, String keys) {}

    Dialect dialect();

    /** The longest name there is. */
    int nameBytes();

    /** Within what a name must be the only one. */
    String space(Named kind, Table table);

    PortedType type(Table table, Column column);

    /** The type of a column that counts by itself. */
    PortedType identityType(Column column);

    /**
     * An expression in the other's words; empty = it cannot be said with certainty.
     *
     * @param table whose columns it may name; null = none
     */
    Optional<String> expression(String sql, @Nullable Table table);

    /** What makes a column generated, after its type. */
    String generated(String expression);

    /** Whether keys may be checked at the end of a transaction. */
    boolean deferrable();

    /** Whether a foreign key may point at columns that only a unique index keeps apart. */
    boolean keysNeedNoConstraint();

    /** The statements that make types, before everything that has columns. */
    List<String> types(PortNotes notes);

    /** What stands after a sequence's name. */
    String sequence(Sequence sequence, PortNotes notes);

    /** An index; empty = it cannot be kept, and why is noted. */
    Optional<PortedIndex> index(Table table, Index index, PortNotes notes);

    /** A view's query. */
    PortedQuery query(Table view);

    /** What is there in place of a routine, and what to do for it. */
    String routine(Routine routine);

    /** Notes what else of the table is not kept. */
    void rest(Table table, PortNotes notes);
}
