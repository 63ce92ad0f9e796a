package dev.binnacle.database.postgresql;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.database.TextPlace;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells what PostgreSQL refused, from its SQLState and its own words. */
final class StatementFailure {
    private static final Map<String, ProblemCode> CODES =
            Map.ofEntries(
                    Map.entry("23505", ProblemCode.UNIQUE_VIOLATION),
                    Map.entry("23P01", ProblemCode.UNIQUE_VIOLATION),
                    Map.entry("23503", ProblemCode.FOREIGN_KEY_VIOLATION),
                    Map.entry("23001", ProblemCode.FOREIGN_KEY_VIOLATION),
                    Map.entry("23502", ProblemCode.NOT_NULL_VIOLATION),
                    Map.entry("23514", ProblemCode.CHECK_VIOLATION),
                    Map.entry("42601", ProblemCode.SYNTAX_ERROR),
                    Map.entry("42501", ProblemCode.PERMISSION_DENIED),
                    Map.entry("25006", ProblemCode.READ_ONLY),
                    Map.entry("40P01", ProblemCode.DEADLOCK),
                    Map.entry("40001", ProblemCode.SERIALIZATION_FAILURE),
                    Map.entry("55P03", ProblemCode.LOCK_TIMEOUT),
                    Map.entry("57P01", ProblemCode.CONNECTION_LOST),
                    Map.entry("57P02", ProblemCode.CONNECTION_LOST),
                    Map.entry("57P05", ProblemCode.CONNECTION_LOST),
                    Map.entry("25P03", ProblemCode.CONNECTION_LOST),
                    Map.entry("25P02", ProblemCode.TRANSACTION_FAILED),
                    Map.entry("42P01", ProblemCode.NO_SUCH_OBJECT),
                    Map.entry("42703", ProblemCode.NO_SUCH_OBJECT),
                    Map.entry("42883", ProblemCode.NO_SUCH_OBJECT),
                    Map.entry("42704", ProblemCode.NO_SUCH_OBJECT),
                    Map.entry("3F000", ProblemCode.NO_SUCH_OBJECT),
                    Map.entry("42P07", ProblemCode.OBJECT_EXISTS),
                    Map.entry("42P06", ProblemCode.OBJECT_EXISTS),
                    Map.entry("42701", ProblemCode.OBJECT_EXISTS),
                    Map.entry("42710", ProblemCode.OBJECT_EXISTS),
                    Map.entry("42723", ProblemCode.OBJECT_EXISTS));
    private static final Map<String, ProblemCode> FAMILIES =
            Map.of(
                    "08", ProblemCode.CONNECTION_LOST,
                    "22", ProblemCode.VALUE_NOT_ACCEPTED,
                    "53", ProblemCode.OUT_OF_RESOURCES);

    /** The driver sends statements one by one, and the server counts from the start of each. */
    private static final Pattern SEVERAL = Pattern.compile(";\\s*\\S");

    private StatementFailure() {}

    static Problem explain(SQLException failure, String sql) {
        SQLException said = said(failure);
        ServerErrorMessage server =
                said instanceof PSQLException known ? known.getServerErrorMessage() : null;
        ProblemCode code = code(said);
        String detail = detail(said, server);
        int position = server == null ? 0 : server.getPosition();
        String sentence = code.sentence();
        if (position > 0 && position <= sql.length() + 1 && !SEVERAL.matcher(sql).find()) {
            String where = TextPlace.of(sql, position - 1).words();
            sentence = sentence.substring(0, sentence.length() - 1) + ", at " + where + ".";
        }
        Problem problem = Problem.of(code, sentence, detail);
        String hint = server == null ? null : server.getHint();
        return hint == null ? problem : problem.hint(hint);
    }

    /** A batch wraps what the server said. */
    private static SQLException said(SQLException failure) {
        if (failure instanceof BatchUpdateException) {
            SQLException next = failure.getNextException();
            if (next != null) {
                return next;
            }
            if (failure.getCause() instanceof SQLException cause) {
                return cause;
            }
        }
        return failure;
    }

    private static ProblemCode code(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null || state.length() < 2) {
            return ProblemCode.SQL_FAILED;
        }
        if (state.equals("57014")) {
            String words = String.valueOf(failure.getMessage());
            return words.contains("timeout")
                    ? ProblemCode.STATEMENT_TIMEOUT
                    : ProblemCode.STATEMENT_CANCELLED;
        }
        ProblemCode exact = CODES.get(state);
        if (exact != null) {
            return exact;
        }
        return FAMILIES.getOrDefault(state.substring(0, 2), ProblemCode.SQL_FAILED);
    }

    private static String detail(SQLException failure, @Nullable ServerErrorMessage server) {
        String message = failure.getMessage();
        if (server == null) {
            return message == null ? "" : message;
        }
        StringBuilder detail = new StringBuilder();
        append(detail, "", server.getMessage());
        append(detail, "", server.getDetail());
        append(detail, "", server.getWhere());
        append(detail, "SQLState ", failure.getSQLState());
        return detail.toString();
    }

    private static void append(StringBuilder detail, String label, @Nullable String part) {
        if (part != null && !part.isEmpty()) {
            detail.append(detail.isEmpty() ? "" : "\n").append(label).append(part);
        }
    }
}
