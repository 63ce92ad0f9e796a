package dev.binnacle.workspace.store;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Something an operator did to a backend.
 *
 * @param connection id of the connection; null = none was involved
 * @param backend the connection's name and place at that time, for people
 * @param kind such as {@code save rows}, {@code create table}, {@code grant}
 * @param sql the statements as run; passwords in them are not kept
 * @param rows rows touched; -1 = not known
 */
public record Act(
        Instant at,
        String operator,
        @Nullable String connection,
        String backend,
        String kind,
        String sql,
        long rows,
        Outcome outcome) {

    /** What became of it. */
    public enum Outcome {
        DONE,
        REFUSED,
        /** The connection died around the commit and the truth could not be found out. */
        UNKNOWN
    }
}
