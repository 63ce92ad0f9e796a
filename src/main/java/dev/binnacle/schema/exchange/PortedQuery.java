package dev.binnacle.schema.exchange;

import dev.binnacle.database.TableName;

import java.util.Optional;
import java.util.Set;

/**
 * A view's query for the other database.
 *
 * @param sql empty = it must be written by hand
 * @param why it is empty, in words
 * @param reads the tables and views that it reads
 */
public record PortedQuery(Optional<String> sql, String why, Set<TableName> reads) {
    public PortedQuery {
        reads = Set.copyOf(reads);
    }

    static PortedQuery refused(String why) {
        return new PortedQuery(Optional.empty(), why, Set.of());
    }
}
