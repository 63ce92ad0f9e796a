package dev.binnacle.data.edit;

import dev.binnacle.database.Column;
import dev.binnacle.database.Row;
import dev.binnacle.database.Session;
import dev.binnacle.database.Sql;
import dev.binnacle.database.Value;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The keys that the database gave to new rows. */
final class InsertedKeys {
    private final Map<RowRef, List<Value>> keys = new HashMap<>();

    /** Runs inserts of the same text, and notes their keys. Returns the hits of each. */
    long[] run(
            Session session,
            List<PlannedChange> batch,
            List<Sql> statements,
            List<Column> keyColumns) {
        List<Row> rows = session.insert(statements, keyColumns);
        long[] hits = new long[batch.size()];
        if (rows.size() == batch.size()) {
            Arrays.fill(hits, 1);
            for (int at = 0; at < rows.size(); at++) {
                keys.put(batch.get(at).change().row(), rows.get(at).cells());
            }
        }
        return hits;
    }

    Map<RowRef, List<Value>> keys() {
        return keys;
    }
}
