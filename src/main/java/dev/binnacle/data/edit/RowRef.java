package dev.binnacle.data.edit;

import dev.binnacle.database.Value;

import java.util.List;

/** Names one row of a {@link ChangeSet}. */
public sealed interface RowRef {
    /** A row in the database, by the key it had when it was first read. */
    record Stored(List<Value> key) implements RowRef {
        public Stored {
            key = key.stream().map(value -> Value.of(value.text())).toList();
        }
    }

    /** A row that is not in the database yet. Numbers count up within a change set. */
    record Added(int number) implements RowRef {}
}
