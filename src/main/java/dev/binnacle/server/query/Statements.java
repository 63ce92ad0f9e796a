package dev.binnacle.server.query;

import java.util.List;

/** Runs statements one after the other, all in the transaction of one request. */
public interface Statements {
    /** Rows of a result at most; more are refused. */
    int MOST_ROWS = 10_000;

    Outcome run(Command command);

    /**
     * @param fragments the statement's text, one more than values: each value stands between two
     * @param returning columns of the changed rows that are wanted; empty = none
     */
    record Command(List<String> fragments, List<TypedValue> values, List<String> returning) {
        public Command {
            fragments = List.copyOf(fragments);
            values = List.copyOf(values);
            returning = List.copyOf(returning);
        }
    }

    /**
     * @param count rows changed, or read
     */
    record Outcome(long count, List<String> columns, List<List<TypedValue>> rows) {}
}
