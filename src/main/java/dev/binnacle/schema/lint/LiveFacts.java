package dev.binnacle.schema.lint;

import dev.binnacle.database.TableName;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a live database knows and a text does not: sizes, traffic, open transactions, and bounded
 * answers about rows. All reading.
 */
public interface LiveFacts {
    /** The server's major version; 0 = unknown. */
    int version();

    Optional<TableFacts> table(TableName table);

    /** Who holds this table in an open transaction, the oldest first. */
    List<Holder> holders(TableName table);

    Optional<IndexFacts> index(TableName table, String index);

    /** Since when the statistics count; empty = unknown. */
    Optional<Instant> countedSince();

    List<ExtensionFacts> extensions();

    /** What these roles may do, by grants to them, to PUBLIC and to the roles they are in. */
    List<Reach> reach(List<String> roles);

    /** Whether the table has any row. */
    Answer holdsRows(TableName table);

    /** Whether any row has NULL in one of these columns. */
    Answer holdsNull(TableName table, List<String> columns);

    /** Whether two rows have the same values in these columns. */
    Answer holdsDuplicates(TableName table, List<String> columns);

    /** How old the open transaction is that has held the table longest; zero = nobody holds it. */
    default Duration heldFor(TableName table) {
        return holders(table).stream()
                .map(Holder::age)
                .reduce(Duration.ZERO, (a, b) -> a.compareTo(b) > 0 ? a : b);
    }

    /** Where no database is at hand. */
    static LiveFacts none() {
        return new NoFacts();
    }
}
