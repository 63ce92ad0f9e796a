package dev.binnacle.server.h2;

import dev.binnacle.database.TableName;
import dev.binnacle.server.query.SqlState;
import dev.binnacle.server.request.ApiError;

import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What H2 refuses, in PostgreSQL's words. */
final class DatabaseRefusal {
    private static final Pattern NAMED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern UNIQUE =
            Pattern.compile(
                    "(?s)violation: \"(?:[^.]*\\.)?(\\S+) .*? ON (\\S+?)\\(([^)]*)\\) (?:VALUES"
                            + " )?\\((.*)\\)\"");
    private static final Pattern FOREIGN =
            Pattern.compile(
                    "(?s)violation: \"(\\S+): .*? REFERENCES \\S+?\\([^)]*\\) \\((.*)\\)\"");
    private static final Pattern KEY = Pattern.compile("/\\*.*?\\*/ ?");
    private static final Pattern TYPED =
            Pattern.compile("CAST\\((.*) AS [A-Z ]+(?:\\([0-9, ]+\\))?\\)");
    private final Structure structure;
    private final @Nullable RowDescription rows;
    private final Predicate<TableName> guarded;

    /** Tells of the row that was to be written. */
    interface RowDescription {
        /**
         * @param column that is null in it; null = any
         */
        @Nullable String failing(@Nullable String column);

        String table();
    }

    /**
     * @param guarded tables of whose values nothing is told
     */
    DatabaseRefusal(
            Structure structure, @Nullable RowDescription rows, Predicate<TableName> guarded) {
        this.structure = structure;
        this.rows = rows;
        this.guarded = guarded;
    }

    ApiError of(SQLException failure, boolean anonymous) {
        String text = String.valueOf(failure.getMessage());
        int end = text.indexOf("; SQL statement:");
        String said = end < 0 ? text : text.substring(0, end);
        return switch (failure.getErrorCode()) {
            case ErrorCode.DUPLICATE_KEY_1 -> unique(said);
            case ErrorCode.REFERENTIAL_INTEGRITY_VIOLATED_PARENT_MISSING_1 -> foreign(said, true);
            case ErrorCode.REFERENTIAL_INTEGRITY_VIOLATED_CHILD_EXISTS_1 -> foreign(said, false);
            case ErrorCode.NULL_NOT_ALLOWED -> notNull(named(said));
            case ErrorCode.CHECK_CONSTRAINT_VIOLATED_1 -> check(named(said));
            case ErrorCode.NOT_ENOUGH_RIGHTS_FOR_1 ->
                    SqlState.refusal(
                            "42501",
                            "permission denied for table " + last(named(said)),
                            null,
                            null,
                            anonymous);
            case ErrorCode.STATEMENT_WAS_CANCELED ->
                    plain("57014", "canceling statement due to user request");
            case ErrorCode.DEADLOCK_1 -> plain("40P01", "deadlock detected");
            case ErrorCode.CONCURRENT_UPDATE_1 ->
                    plain("40001", "could not serialize access due to concurrent update");
            case ErrorCode.LOCK_TIMEOUT_1 ->
                    plain("55P03", "canceling statement due to lock timeout");
            case ErrorCode.DATABASE_IS_READ_ONLY ->
                    plain("25006", "cannot execute in a read-only transaction");
            case ErrorCode.DATABASE_IS_CLOSED,
                    ErrorCode.CONNECTION_BROKEN_1,
                    ErrorCode.DATABASE_CALLED_AT_SHUTDOWN ->
                    away(said);
            default -> other(failure, said);
        };
    }

    private static ApiError other(SQLException failure, String said) {
        String state = String.valueOf(failure.getSQLState());
        return switch (failure.getErrorCode()) {
            case ErrorCode.NUMERIC_VALUE_OUT_OF_RANGE_1 -> plain("22003", "value out of range");
            case ErrorCode.LIKE_ESCAPE_ERROR_1 -> plain("2201B", "invalid regular expression");
            case ErrorCode.GENERATED_COLUMN_CANNOT_BE_ASSIGNED_1 ->
                    plain(
                            "428C9",
                            "cannot insert a non-DEFAULT value into column \"%s\""
                                    .formatted(last(named(said))));
            default -> plain(state.startsWith("22") ? state : "XX000", said);
        };
    }

    static ApiError away(String said) {
        return new ApiError(
                503,
                "PGRST001",
                "Database client error. Retrying the connection.",
                said,
                null,
                Map.of("Retry-After", "1"));
    }

    private static ApiError plain(String state, String message) {
        return SqlState.refusal(state, message, null, null, false);
    }

    private static String named(String said) {
        Matcher name = NAMED.matcher(said);
        return name.find() ? name.group(1) : "";
    }

    private static String last(String name) {
        String unquoted = name.replace("\"", "");
        return unquoted.substring(unquoted.lastIndexOf('.') + 1);
    }

    private ApiError unique(String said) {
        Matcher found = UNIQUE.matcher(said);
        if (!found.find()) {
            return plain("23505", "duplicate key value violates unique constraint");
        }
        String name = found.group(1).replace("\"", "");
        List<String> columns = columns(found);
        List<String> values = values(KEY.matcher(found.group(4)).replaceAll(""));
        Structure.Unique key = unique(last(found.group(2)), name, columns);
        boolean whole = values.size() > columns.size();
        List<String> shown = new ArrayList<>();
        List<String> order = key == null ? columns : key.columns();
        List<String> all = whole ? List.copyOf(types(last(found.group(2)))) : columns;
        order.forEach(each -> {
            int place = all.indexOf(each);
            shown.add(place < 0 || place >= values.size() ? "" : values.get(place));
        });
        return SqlState.refusal(
                "23505",
                "duplicate key value violates unique constraint \"%s\""
                        .formatted(key == null ? name : key.name()),
                guards(last(found.group(2)))
                        ? null
                        : "Key (%s)=(%s) already exists."
                                .formatted(String.join(", ", order), String.join(", ", shown)),
                null,
                false);
    }

    private static List<String> columns(Matcher unique) {
        List<String> columns = new ArrayList<>();
        for (String part : unique.group(3).split(",")) {
            columns.add(part.strip().split(" ")[0].replace("\"", ""));
        }
        return columns;
    }

    /** Whether a row with this key is there already. */
    static boolean isThere(SQLException failure, List<String> key) {
        if (failure.getErrorCode() != ErrorCode.DUPLICATE_KEY_1) {
            return false;
        }
        Matcher found = UNIQUE.matcher(String.valueOf(failure.getMessage()));
        return found.find() && Set.copyOf(columns(found)).equals(Set.copyOf(key));
    }

    private boolean guards(String table) {
        return structure.types().keySet().stream()
                .anyMatch(each -> each.name().equals(table) && guarded.test(each));
    }

    private Set<String> types(String table) {
        return structure.types().entrySet().stream()
                .filter(each -> each.getKey().name().equals(table))
                .findFirst()
                .map(each -> each.getValue().keySet())
                .orElse(Set.of());
    }

    private Structure.@Nullable Unique unique(String table, String name, List<String> columns) {
        for (var each : structure.unique().entrySet()) {
            for (Structure.Unique key : each.getValue()) {
                boolean same =
                        key.name().equals(name)
                                || Set.copyOf(key.columns()).equals(Set.copyOf(columns));
                if (each.getKey().name().equals(table) && same) {
                    return key;
                }
            }
        }
        return null;
    }

    /** A list of literals as H2 writes it, each as plain text. */
    private static List<String> values(String list) {
        List<String> values = new ArrayList<>();
        var value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            if (c == '\'') {
                boolean twice = quoted && i + 1 < list.length() && list.charAt(i + 1) == '\'';
                if (twice) {
                    value.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                values.add(literal(value.toString()));
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(literal(value.toString()));
        return values;
    }

    private static String literal(String text) {
        String plain = text.strip().replaceFirst("^(DATE|TIMESTAMP|TIME|UUID|JSON) ", "");
        Matcher typed = TYPED.matcher(plain);
        return typed.matches() ? typed.group(1) : plain;
    }

    private ApiError foreign(String said, boolean parentMissing) {
        Matcher found = FOREIGN.matcher(said);
        Structure.Foreign key = found.find() ? structure.key(last(found.group(1))) : null;
        if (key == null) {
            return plain("23503", said);
        }
        String values = String.join(", ", values(found.group(2)));
        if (parentMissing) {
            return SqlState.refusal(
                    "23503",
                    "insert or update on table \"%s\" violates foreign key constraint \"%s\""
                            .formatted(key.table().name(), key.name()),
                    guarded.test(key.table())
                            ? "Key is not present in table \"%s\".".formatted(key.other().name())
                            : "Key (%s)=(%s) is not present in table \"%s\"."
                                    .formatted(
                                            String.join(", ", key.columns()),
                                            values,
                                            key.other().name()),
                    null,
                    false);
        }
        return SqlState.refusal(
                "23503",
                "update or delete on table \"%s\" violates foreign key constraint \"%s\" on table \"%s\""
                        .formatted(key.other().name(), key.name(), key.table().name()),
                guarded.test(key.other())
                        ? "Key is still referenced from table \"%s\".".formatted(key.table().name())
                        : "Key (%s)=(%s) is still referenced from table \"%s\"."
                                .formatted(
                                        String.join(", ", key.others()),
                                        values,
                                        key.table().name()),
                null,
                false);
    }

    private ApiError notNull(String column) {
        String table = rows == null ? "" : rows.table();
        return SqlState.refusal(
                "23502",
                "null value in column \"%s\" of relation \"%s\" violates not-null constraint"
                        .formatted(column, table),
                rows == null ? null : rows.failing(column),
                null,
                false);
    }

    private ApiError check(String text) {
        String name = text.contains(":") ? text.substring(0, text.indexOf(':')) : text;
        String table = rows == null ? "" : rows.table();
        return SqlState.refusal(
                "23514",
                "new row for relation \"%s\" violates check constraint \"%s\""
                        .formatted(table, last(name)),
                rows == null ? null : rows.failing(null),
                null,
                false);
    }
}
