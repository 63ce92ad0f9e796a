package dev.binnacle.schema.migration;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Schema;
import dev.binnacle.database.Table;
import dev.binnacle.schema.plan.Fingerprint;

import java.time.Instant;
import java.util.List;

/** The fingerprint of one table, short, for the comments of a file. */
final class TableState {
    private static final int LENGTH = 16;

    private TableState() {}

    static String of(Table table) {
        var alone =
                new Schema(
                        table.name().schema(),
                        List.of(table),
                        List.of(),
                        List.of(),
                        List.of(),
                        null);
        return Fingerprint.of(new Catalog(List.of(alone), "", Instant.EPOCH)).substring(0, LENGTH);
    }
}
