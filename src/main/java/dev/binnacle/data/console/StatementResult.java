package dev.binnacle.data.console;

import dev.binnacle.base.Problem;
import dev.binnacle.database.script.Lines;
import dev.binnacle.database.script.ScriptStatement;

import java.time.Duration;
import java.util.List;

/** How one statement of a SQL tab ended. */
public sealed interface StatementResult {
    ScriptStatement statement();

    /** Rows, the first of which are there. {@code took} is the time to the first window. */
    record Rows(ScriptStatement statement, ResultTable table, List<String> messages, Duration took)
            implements StatementResult {}

    /**
     * Done, without rows to show.
     *
     * @param verb such as UPDATE
     * @param rows touched; negative = it does not count
     */
    record Done(
            ScriptStatement statement, String verb, long rows, List<String> messages, Duration took)
            implements StatementResult {}

    /**
     * The database refused.
     *
     * @param place in the whole text: where the mistake is, or where the statement starts
     * @param remaining the statements after it, not run
     */
    record Failed(
            ScriptStatement statement,
            Problem problem,
            Lines.Place place,
            List<ScriptStatement> remaining,
            Duration took)
            implements StatementResult {}

    record Cancelled(ScriptStatement statement, Duration took) implements StatementResult {}

    /** Not run, and why: a command of the command line tool. */
    record Ignored(ScriptStatement statement, String why) implements StatementResult {}

    /**
     * Waits for {@link SqlConsole#confirm} or {@link SqlConsole#discard}.
     *
     * @param rows how many it touches; negative = not known
     * @param ran whether it has run, in a transaction that waits
     * @param remaining the statements after it, not run
     */
    record Held(
            ScriptStatement statement,
            Guard.Reason reason,
            long rows,
            boolean ran,
            List<ScriptStatement> remaining,
            Duration took)
            implements StatementResult {}
}
