package dev.binnacle.desktop.data;

import dev.binnacle.data.console.StatementResult;

import java.util.regex.Pattern;

/**
 * A line of a SQL tab's messages.
 *
 * @param line in the text, 1-based; 0 = none
 */
record SqlMessage(String text, boolean failed, int line, int column) {
    /** The place in the statement, which the line in the text replaces. */
    private static final Pattern PLACE = Pattern.compile(", at line \\d+, column \\d+");

    static SqlMessage of(StatementResult result) {
        String what = Sentences.start(result.statement().sql());
        int line = result.statement().line();
        int column = result.statement().column();
        return switch (result) {
            case StatementResult.Rows rows ->
                    plain(
                            what
                                    + ": "
                                    + rows.table().label()
                                    + " in "
                                    + Words.time(rows.took())
                                    + notices(rows.messages()),
                            line,
                            column);
            case StatementResult.Done done ->
                    plain(
                            what
                                    + ": "
                                    + (done.rows() < 0 ? "done" : Words.count(done.rows(), "row"))
                                    + " in "
                                    + Words.time(done.took())
                                    + notices(done.messages()),
                            line,
                            column);
            case StatementResult.Failed failed -> failed(failed);
            case StatementResult.Cancelled cancelled ->
                    plain(what + ": cancelled after " + Words.time(cancelled.took()), line, column);
            case StatementResult.Ignored ignored ->
                    plain(what + ": not run. " + ignored.why(), line, column);
            case StatementResult.Held waiting ->
                    plain(
                            what
                                    + (waiting.ran()
                                            ? ": touched "
                                                    + Words.count(waiting.rows(), "row")
                                                    + " in "
                                                    + Words.time(waiting.took())
                                                    + ", not committed"
                                            : ": not run yet"),
                            line,
                            column);
        };
    }

    private static SqlMessage failed(StatementResult.Failed failed) {
        Mistake.Place place = Mistake.of(failed);
        String said = PLACE.matcher(Sentences.of(failed.problem())).replaceFirst("");
        String text = "Line " + place.lineInText() + ": " + said;
        return new SqlMessage(text, true, place.lineInText(), place.column());
    }

    private static SqlMessage plain(String text, int line, int column) {
        return new SqlMessage(text, false, line, column);
    }

    private static String notices(java.util.List<String> messages) {
        return messages.isEmpty() ? "" : "\n" + String.join("\n", messages);
    }
}
