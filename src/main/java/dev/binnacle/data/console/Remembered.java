package dev.binnacle.data.console;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * What has run and is still to be written to the history: a script of thousands of statements is
 * written in parts, not one by one.
 */
final class Remembered {
    private static final int PART = 200;

    private final SqlHistory history;
    private final String connectionId;
    private final Clock clock;
    private final List<SqlHistory.Entry> waiting = new ArrayList<>();

    Remembered(SqlHistory history, String connectionId, Clock clock) {
        this.history = history;
        this.connectionId = connectionId;
        this.clock = clock;
    }

    void add(StatementRun run, StatementResult result) {
        switch (result) {
            case StatementResult.Failed failed ->
                    add(run, SqlHistory.Ending.FAILED, failed.problem().text());
            case StatementResult.Cancelled cancelled -> add(run, SqlHistory.Ending.CANCELLED, "");
            default -> add(run, SqlHistory.Ending.DONE, "");
        }
    }

    void rolledBack(StatementRun run) {
        add(run, SqlHistory.Ending.ROLLED_BACK, "");
    }

    private void add(StatementRun run, SqlHistory.Ending ending, String said) {
        waiting.add(
                new SqlHistory.Entry(
                        connectionId,
                        run.statement().sql(),
                        clock.instant(),
                        run.took(),
                        ending,
                        run.rows(),
                        said));
        if (waiting.size() >= PART) {
            write();
        }
    }

    void write() {
        if (!waiting.isEmpty()) {
            List<SqlHistory.Entry> part = List.copyOf(waiting);
            waiting.clear();
            history.add(part);
        }
    }
}
