package dev.binnacle.desktop.data;

import dev.binnacle.base.Problem;
import dev.binnacle.data.console.StatementResult;

/** What the SQL area says about statements. */
final class Sentences {
    private static final int START = 60;

    private Sentences() {}

    /** The first words of a statement, on one line. */
    static String start(String sql) {
        String line = sql.strip().replaceAll("\\s+", " ");
        return line.length() > START ? line.substring(0, START) + "…" : line;
    }

    static String of(Problem problem) {
        return problem.detail().isEmpty()
                ? problem.sentence()
                : problem.sentence() + " " + problem.detail();
    }

    /** What a mistake kept from running. */
    static String stopped(StatementResult.Failed mistake) {
        return "Stopped at line "
                + Mistake.of(mistake).lineInText()
                + " ("
                + start(mistake.statement().sql())
                + "). "
                + Words.count(mistake.remaining().size(), "statement")
                + " after it did not run.";
    }

    /** What a held statement touches and why it waits. */
    static String held(StatementResult.Held waiting) {
        String verb =
                waiting.statement()
                        .sql()
                        .strip()
                        .split("\\s+", 2)[0]
                        .toUpperCase(java.util.Locale.ROOT);
        String rows =
                waiting.rows() < 0
                        ? verb + " has not run; how many rows it touches is not known. "
                        : verb
                                + (waiting.ran() ? " touched " : " would touch ")
                                + Words.count(waiting.rows(), "row")
                                + (waiting.ran() ? ", not committed. " : ". ");
        return rows + waiting.reason().sentence();
    }
}
