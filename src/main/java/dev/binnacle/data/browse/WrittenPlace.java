package dev.binnacle.data.browse;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.database.Condition;
import dev.binnacle.database.Session;
import dev.binnacle.database.Statement;
import dev.binnacle.database.TextPlace;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a written condition the database found fault. In the statement of a page it stands among
 * others, and may stand more than once: so it is asked for again on its own, over no rows.
 */
final class WrittenPlace {
    private static final Pattern WORDS = Pattern.compile("at line (\\d{1,9}), column (\\d{1,9})");

    private WrittenPlace() {}

    /** The failure in terms of what was written, or as it was when that is not to blame. */
    static ProblemException of(Session session, PageQuery query, ProblemException failure) {
        String written = query.filter().written().strip();
        if (written.isEmpty() || session.transaction() == Session.Transaction.LOST) {
            return failure;
        }
        Condition alone =
                new Condition.All(
                        List.of(new Condition.Any(List.of()), new Condition.Written(written)));
        var count = new Statement.Count(query.table().name(), alone);
        try {
            new Reading(session).rows(count);
            return failure;
        } catch (ProblemException blamed) {
            String sql = session.dialect().render(count).text();
            return told(blamed, sql, written);
        }
    }

    private static ProblemException told(ProblemException blamed, String sql, String written) {
        Problem problem = blamed.problem();
        Matcher words = WORDS.matcher(problem.sentence());
        int start = sql.lastIndexOf(written);
        if (!words.find() || start < 0) {
            return Problem.of(
                            ProblemCode.FILTER_INVALID,
                            "The condition does not work.",
                            problem.detail())
                    .exception(blamed);
        }
        TextPlace from = TextPlace.of(sql, sql.codePointCount(0, start));
        int line = Integer.parseInt(words.group(1)) - from.line() + 1;
        int column = Integer.parseInt(words.group(2)) - (line == 1 ? from.column() - 1 : 0);
        long length = written.codePoints().count();
        boolean end = line > written.lines().count() || line == 1 && column > length;
        String place =
                end
                        ? "at its end"
                        : line == 1
                                ? "at character " + column
                                : "at " + new TextPlace(line, column).words();
        return Problem.of(
                        ProblemCode.FILTER_INVALID,
                        "The condition does not work, " + place + ".",
                        problem.detail())
                .exception(blamed);
    }
}
