package dev.binnacle.server;

import dev.binnacle.server.request.HttpAnswer;
import dev.binnacle.server.request.HttpCall;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Where H2 may answer otherwise than PostgreSQL, and why. */
final class DifferentialExceptions {
    private static final List<Exception> ALL =
            List.of(
                    new Exception(
                            "the same name twice",
                            "PostgreSQL cannot tell apart two columns of one name in its one"
                                    + " statement; on H2 the statements are several.",
                            (call, postgres, h2) ->
                                    code(postgres, "42702", "42712", "42601")
                                            || postgres.status() == 400 && code(h2, "42712")
                                            || code(postgres, "42803")
                                                    && text(postgres)
                                                            .matches(
                                                                    ".*(\\.\\*\\\\\" must"
                                                                        + " appear|FROM clause of"
                                                                        + " their own).*")),
                    new Exception(
                            "which of several violations is told",
                            "Both refuse for a rule of the table; of several rows PostgreSQL checks"
                                    + " foreign keys last, H2 row by row.",
                            (call, postgres, h2) ->
                                    code(postgres, "2350") && code(h2, "2350") && several(call)),
                    new Exception(
                            "dates that are none",
                            "Both refuse; PostgreSQL tells a wrong form from a wrong day.",
                            (call, postgres, h2) ->
                                    code(postgres, "22007", "22008") && code(h2, "22007", "22008")),
                    new Exception(
                            "a foreign key within its own table",
                            "H2 checks it row by row, PostgreSQL when all rows are changed.",
                            (call, postgres, h2) ->
                                    call.path().startsWith("/employee")
                                            && code(h2, "23503")
                                            && !call.method().equals("GET")),
                    new Exception(
                            "a cast that fails",
                            "It is refused by both; which row is named, and whether rows beyond the"
                                    + " limit are cast too, depends on the order of work.",
                            (call, postgres, h2) ->
                                    call.query().contains("%3A%3A")
                                            && code(
                                                    postgres, "22P02", "22007", "22008", "22003",
                                                    "22023")),
                    new Exception(
                            "a change that hits nothing",
                            "H2 reads the body all the same and refuses what is no value;"
                                    + " PostgreSQL may not come to it.",
                            (call, postgres, h2) ->
                                    call.method().equals("PATCH")
                                            && postgres.status() < 300
                                            && postgres.rows() == 0
                                            && code(h2, "22")),
                    new Exception(
                            "arrays that hold nulls",
                            "A null is equal to another in PostgreSQL's arrays and comes last, in"
                                    + " H2's it is unknown and comes first.",
                            (call, postgres, h2) ->
                                    URLDecoder.decode(call.query(), StandardCharsets.UTF_8)
                                            .matches(
                                                    ".*(order=[^&]*\\btags|\\btags[=.](not\\.)?([gl]te?|n?eq|isdistinct)\\.|\\btags\\.(max|min)).*")),
                    new Exception(
                            "a hint that says one name twice",
                            "PostgreSQL finds the column in two relations of its one statement.",
                            (call, postgres, h2) ->
                                    code(postgres, "42703")
                                            && text(postgres)
                                                    .replaceAll(" or the column (.*?)\\.\"", ".\"")
                                                    .equals(text(h2))),
                    new Exception(
                            "the first line of CSV",
                            "Where a change has rows and its embeds show none of them, PostgreSQL"
                                    + " writes the names of the columns.",
                            (call, postgres, h2) ->
                                    !call.method().equals("GET")
                                            && text(h2).equals("\n")
                                            && text(postgres).endsWith("\n")),
                    new Exception(
                            "groups by a list",
                            "PostgreSQL cannot group by the lists of a spread; on H2 it works.",
                            (call, postgres, h2) ->
                                    text(postgres).contains("equality operator for type json")),
                    new Exception(
                            "a change that embeds its own table, or goes through it",
                            "In PostgreSQL's one statement the embedded rows are as they were"
                                    + " before the change, on H2 as they are after it.",
                            (call, postgres, h2) ->
                                    !call.method().equals("GET")
                                            && postgres.status() == h2.status()
                                            && embedsItself(call)),
                    new Exception(
                            "groups in no order",
                            "Where no order is asked for, each database has its own.",
                            (call, postgres, h2) ->
                                    call.query().contains("%28%29")
                                            && postgres.headers().equals(h2.headers())
                                            && sorted(postgres).equals(sorted(h2))));

    private DifferentialExceptions() {}

    interface Applies {
        boolean to(HttpCall call, HttpAnswer postgres, HttpAnswer h2);
    }

    record Exception(String name, String reason, Applies applies) {}

    private static boolean several(HttpCall call) {
        return !call.method().equals("POST")
                || new String(call.body(), StandardCharsets.UTF_8).contains("},{");
    }

    private static boolean embedsItself(HttpCall call) {
        String select = URLDecoder.decode(call.query(), StandardCharsets.UTF_8);
        String table = call.path().substring(1);
        return select.matches(".*\\b(" + table + "|reports_to)(!\\w+)*\\(.*")
                || select.matches(".*select=[^&]*\\([^&]*\\w\\([^&]*.*");
    }

    private static String text(HttpAnswer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** The same for bodies that differ in the order of their rows alone. */
    private static String sorted(HttpAnswer answer) {
        return text(answer)
                .chars()
                .sorted()
                .mapToObj(Integer::toString)
                .collect(Collectors.joining());
    }

    private static boolean code(HttpAnswer answer, String... codes) {
        String body = text(answer);
        return List.of(codes).stream().anyMatch(each -> body.startsWith("{\"code\":\"" + each));
    }

    static @Nullable Exception excuse(HttpCall call, HttpAnswer postgres, HttpAnswer h2) {
        return ALL.stream()
                .filter(each -> each.applies().to(call, postgres, h2))
                .findFirst()
                .orElse(null);
    }
}
