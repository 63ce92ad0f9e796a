package dev.binnacle.server.h2;

import dev.binnacle.server.query.SqlState;
import dev.binnacle.server.request.ApiError;

import org.jspecify.annotations.Nullable;

/** Refusals in PostgreSQL's words. */
final class Refusal {
    private static final String NO_OPERATOR =
            "No operator matches the given name and argument types. You might need to add explicit"
                    + " type casts.";
    private static final String NO_FUNCTION =
            "No function matches the given name and argument types. You might need to add explicit"
                    + " type casts.";

    private Refusal() {}

    static RuntimeException of(String state, String message) {
        return of(state, message, null, null);
    }

    static RuntimeException of(
            String state, String message, @Nullable String detail, @Nullable String hint) {
        return SqlState.refusal(state, message, detail, hint, false).exception();
    }

    static RuntimeException badLiteral(ColumnType type, String text) {
        return of("22P02", "invalid input syntax for type %s: \"%s\"".formatted(type.name(), text));
    }

    static RuntimeException outOfRange(ColumnType type, String text) {
        return of("22003", "value \"%s\" is out of range for type %s".formatted(text, type.name()));
    }

    static RuntimeException noOperator(ColumnType left, String operator, String right) {
        return of(
                "42883",
                "operator does not exist: %s %s %s".formatted(left.name(), operator, right),
                null,
                NO_OPERATOR);
    }

    static RuntimeException noFunction(String name, ColumnType argument) {
        return of(
                "42883",
                "function %s(%s) does not exist".formatted(name, argument.name()),
                null,
                NO_FUNCTION);
    }

    static RuntimeException notHere(String what) {
        return ApiError.of(400, "PGRST127", "Feature not implemented", what).exception();
    }
}
