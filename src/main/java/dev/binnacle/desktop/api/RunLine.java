package dev.binnacle.desktop.api;

import dev.binnacle.api.run.EntryResult;
import dev.binnacle.api.run.RunOutcome;

import org.jspecify.annotations.Nullable;

/** A line of a run's tree. */
sealed interface RunLine {
    /** How a line stands. */
    enum State {
        RUNNING,
        PASSED,
        /** It failed and was tried anew. */
        AGAIN,
        FAILED
    }

    State state();

    /**
     * A file, once for each row of data.
     *
     * @param path within the requests
     * @param row from 1; 0 = there is but one
     * @param outcome null = it runs
     */
    record OfFile(String path, int row, @Nullable RunOutcome outcome) implements RunLine {
        @Override
        public State state() {
            return outcome == null ? State.RUNNING : outcome.passed() ? State.PASSED : State.FAILED;
        }
    }

    /** A try of one of its entries. */
    record OfEntry(String path, EntryResult result) implements RunLine {
        @Override
        public State state() {
            return result.passed() ? State.PASSED : result.retried() ? State.AGAIN : State.FAILED;
        }
    }
}
