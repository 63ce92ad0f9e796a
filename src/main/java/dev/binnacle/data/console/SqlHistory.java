package dev.binnacle.data.console;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Remembers the statements that were run. Called off the screen's thread. */
public interface SqlHistory {
    /** In the order they ran. */
    void add(List<Entry> entries);

    /** The newest first; {@code containing} is any part of the SQL, whatever its case. */
    List<Entry> find(String connectionId, String containing, int limit);

    /** How a statement ended. */
    enum Ending {
        DONE,
        FAILED,
        CANCELLED,
        ROLLED_BACK
    }

    /**
     * One statement that was run.
     *
     * @param rows touched or read; negative when unknown
     * @param said why it failed; empty when it did not
     */
    record Entry(
            String connectionId,
            String sql,
            Instant at,
            Duration took,
            Ending ending,
            long rows,
            String said) {}

    /** Remembers nothing. */
    static SqlHistory none() {
        return new SqlHistory() {
            @Override
            public void add(List<Entry> entries) {}

            @Override
            public List<Entry> find(String connectionId, String containing, int limit) {
                return List.of();
            }
        };
    }
}
