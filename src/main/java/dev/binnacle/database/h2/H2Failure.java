package dev.binnacle.database.h2;

import static java.util.Map.entry;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.database.NetworkFailure;
import dev.binnacle.database.TextPlace;

import org.h2.api.ErrorCode;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what H2 refused, from its error code and its own words. */
final class H2Failure {
    private static final Map<Integer, ProblemCode> CONNECTING =
            Map.ofEntries(
                    entry(ErrorCode.DATABASE_ALREADY_OPEN_1, ProblemCode.DATABASE_LOCKED),
                    entry(
                            ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1,
                            ProblemCode.NO_SUCH_DATABASE),
                    entry(ErrorCode.REMOTE_DATABASE_NOT_FOUND_1, ProblemCode.NO_SUCH_DATABASE),
                    entry(ErrorCode.DATABASE_NOT_FOUND_1, ProblemCode.NO_SUCH_DATABASE),
                    entry(ErrorCode.WRONG_USER_OR_PASSWORD, ProblemCode.LOGIN_REFUSED),
                    entry(ErrorCode.FILE_VERSION_ERROR_1, ProblemCode.WRONG_VERSION),
                    entry(ErrorCode.DRIVER_VERSION_ERROR_2, ProblemCode.WRONG_VERSION),
                    entry(ErrorCode.FILE_CORRUPTED_1, ProblemCode.DATABASE_DAMAGED),
                    entry(ErrorCode.FILE_CREATION_FAILED_1, ProblemCode.FOLDER_NOT_WRITABLE),
                    entry(ErrorCode.IO_EXCEPTION_1, ProblemCode.FOLDER_NOT_WRITABLE),
                    entry(ErrorCode.IO_EXCEPTION_2, ProblemCode.FOLDER_NOT_WRITABLE),
                    entry(ErrorCode.INVALID_DATABASE_NAME_1, ProblemCode.ADDRESS_NOT_VALID),
                    entry(ErrorCode.UNSUPPORTED_SETTING_1, ProblemCode.SETTING_NOT_ALLOWED),
                    entry(ErrorCode.CONNECTION_BROKEN_1, ProblemCode.CONNECTION_FAILED));

    private static final Map<Integer, ProblemCode> RUNNING =
            Map.ofEntries(
                    entry(ErrorCode.DUPLICATE_KEY_1, ProblemCode.UNIQUE_VIOLATION),
                    entry(
                            ErrorCode.REFERENTIAL_INTEGRITY_VIOLATED_PARENT_MISSING_1,
                            ProblemCode.FOREIGN_KEY_VIOLATION),
                    entry(
                            ErrorCode.REFERENTIAL_INTEGRITY_VIOLATED_CHILD_EXISTS_1,
                            ProblemCode.FOREIGN_KEY_VIOLATION),
                    entry(ErrorCode.NULL_NOT_ALLOWED, ProblemCode.NOT_NULL_VIOLATION),
                    entry(ErrorCode.CHECK_CONSTRAINT_VIOLATED_1, ProblemCode.CHECK_VIOLATION),
                    entry(ErrorCode.CHECK_CONSTRAINT_INVALID, ProblemCode.CHECK_VIOLATION),
                    entry(ErrorCode.SYNTAX_ERROR_1, ProblemCode.SYNTAX_ERROR),
                    entry(ErrorCode.SYNTAX_ERROR_2, ProblemCode.SYNTAX_ERROR),
                    entry(ErrorCode.NOT_ENOUGH_RIGHTS_FOR_1, ProblemCode.PERMISSION_DENIED),
                    entry(ErrorCode.ADMIN_RIGHTS_REQUIRED, ProblemCode.PERMISSION_DENIED),
                    entry(ErrorCode.DATABASE_IS_READ_ONLY, ProblemCode.READ_ONLY),
                    entry(ErrorCode.DEADLOCK_1, ProblemCode.DEADLOCK),
                    entry(ErrorCode.CONCURRENT_UPDATE_1, ProblemCode.SERIALIZATION_FAILURE),
                    entry(ErrorCode.LOCK_TIMEOUT_1, ProblemCode.LOCK_TIMEOUT),
                    entry(ErrorCode.STATEMENT_WAS_CANCELED, ProblemCode.STATEMENT_CANCELLED),
                    entry(ErrorCode.CONNECTION_BROKEN_1, ProblemCode.CONNECTION_LOST),
                    entry(ErrorCode.DATABASE_IS_CLOSED, ProblemCode.CONNECTION_LOST),
                    entry(ErrorCode.OBJECT_CLOSED, ProblemCode.CONNECTION_LOST),
                    entry(ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1, ProblemCode.NO_SUCH_OBJECT),
                    entry(
                            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2,
                            ProblemCode.NO_SUCH_OBJECT),
                    entry(
                            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1,
                            ProblemCode.NO_SUCH_OBJECT),
                    entry(ErrorCode.COLUMN_NOT_FOUND_1, ProblemCode.NO_SUCH_OBJECT),
                    entry(ErrorCode.SCHEMA_NOT_FOUND_1, ProblemCode.NO_SUCH_OBJECT),
                    entry(ErrorCode.FUNCTION_NOT_FOUND_1, ProblemCode.NO_SUCH_OBJECT),
                    entry(ErrorCode.TABLE_OR_VIEW_ALREADY_EXISTS_1, ProblemCode.OBJECT_EXISTS),
                    entry(ErrorCode.DUPLICATE_COLUMN_NAME_1, ProblemCode.OBJECT_EXISTS),
                    entry(ErrorCode.SCHEMA_ALREADY_EXISTS_1, ProblemCode.OBJECT_EXISTS),
                    entry(ErrorCode.INDEX_ALREADY_EXISTS_1, ProblemCode.OBJECT_EXISTS),
                    entry(ErrorCode.CONSTRAINT_ALREADY_EXISTS_1, ProblemCode.OBJECT_EXISTS),
                    entry(ErrorCode.OUT_OF_MEMORY, ProblemCode.OUT_OF_RESOURCES));

    /** H2 quotes the statement with a mark where it stopped reading. */
    private static final Pattern MARKED =
            Pattern.compile("statement \"(.*?)\\[\\*]", Pattern.DOTALL);

    private static final Pattern ESCAPED = Pattern.compile("\\\\([0-9a-f]{4})");

    private H2Failure() {}

    /**
     * @param place what was to be opened, for the sentence
     */
    static Problem connecting(SQLException failure, String place) {
        ProblemCode code =
                CONNECTING.getOrDefault(failure.getErrorCode(), ProblemCode.CONNECTION_FAILED);
        String detail = String.valueOf(failure.getMessage());
        return switch (code) {
            case CONNECTION_FAILED ->
                    NetworkFailure.explain(failure, place).orElse(Problem.of(code, detail));
            case DATABASE_LOCKED -> locked(place, detail);
            case LOGIN_REFUSED -> Problem.of(code, "H2 refused the user or the password.", "");
            default -> Problem.of(code, detail);
        };
    }

    private static Problem locked(String place, String detail) {
        return LockOwner.of(Path.of(H2Address.file(place) + H2Address.ENDING))
                .map(owner ->
                        Problem.of(
                                ProblemCode.DATABASE_LOCKED,
                                "Another program has the database file open: " + owner + ".",
                                detail))
                .orElseGet(() -> Problem.of(ProblemCode.DATABASE_LOCKED, detail));
    }

    static Problem running(SQLException failure, String sql) {
        SQLException said =
                failure.getErrorCode() == 0 && failure.getNextException() != null
                        ? failure.getNextException()
                        : failure;
        String detail = detail(said);
        ProblemCode code = code(said, detail);
        String sentence = code.sentence();
        Matcher marked = MARKED.matcher(String.valueOf(said.getMessage()));
        if (code == ProblemCode.SYNTAX_ERROR && marked.find()) {
            String before = unquoted(marked.group(1));
            if (sql.startsWith(before)) {
                String where = TextPlace.of(sql, before.codePointCount(0, before.length())).words();
                sentence = sentence.substring(0, sentence.length() - 1) + ", at " + where + ".";
            }
        }
        return Problem.of(code, sentence, detail);
    }

    /** H2 doubles quotes, and writes line ends as {@code \\000a}, when it quotes the statement. */
    private static String unquoted(String quoted) {
        return ESCAPED.matcher(quoted.replace("\"\"", "\""))
                .replaceAll(escape ->
                        Matcher.quoteReplacement(
                                Character.toString(Integer.parseInt(escape.group(1), 16))));
    }

    private static ProblemCode code(SQLException failure, String detail) {
        ProblemCode code = RUNNING.get(failure.getErrorCode());
        if (code == ProblemCode.STATEMENT_CANCELLED && detail.contains("timeout")) {
            return ProblemCode.STATEMENT_TIMEOUT;
        }
        if (code != null) {
            return code;
        }
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("22") ? ProblemCode.VALUE_NOT_ACCEPTED : ProblemCode.SQL_FAILED;
    }

    /** H2 repeats the whole statement after its words. */
    private static String detail(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        int statement = message.indexOf("; SQL statement:");
        return statement < 0 ? message : message.substring(0, statement);
    }
}
