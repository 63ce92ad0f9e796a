package dev.binnacle.data.edit;

import dev.binnacle.base.Problem;
import dev.binnacle.database.Column;
import dev.binnacle.database.Row;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How a save ended. Only {@link Saved} means that anything changed in the database for sure. */
public sealed interface SaveOutcome {
    /**
     * Committed; each statement hit exactly its row.
     *
     * @param columns the columns of {@code rows}
     * @param rows inserted and updated rows as the database holds them now, under the name they had
     *     in the change set; a row that could not be found again is missing
     */
    record Saved(
            int deleted,
            int inserted,
            int updated,
            Duration took,
            List<Column> columns,
            Map<RowRef, Row> rows)
            implements SaveOutcome {}

    /** Rolled back: some rows are not as they were seen. The changes are kept. */
    record Conflicted(List<Conflict> conflicts) implements SaveOutcome {}

    /**
     * Rolled back: the database refused. The changes are kept.
     *
     * @param change the one that was refused; null = the save as a whole
     */
    record Refused(Problem problem, @Nullable Change change) implements SaveOutcome {}

    /** The connection died around the commit and the truth could not be found out. */
    record Unknown(Problem problem) implements SaveOutcome {}
}
