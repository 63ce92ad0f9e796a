package dev.binnacle.server.query;

import dev.binnacle.server.request.ApiError;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** The answer to what a database refused, by its SQLSTATE. */
public final class SqlState {
    private SqlState() {}

    /**
     * @param anonymous whether the caller sent no token, so that signing in may help
     */
    public static ApiError refusal(
            String state,
            String message,
            @Nullable String detail,
            @Nullable String hint,
            boolean anonymous) {
        int status = status(state, message, anonymous);
        Map<String, String> headers =
                status == 401
                        ? Map.of("WWW-Authenticate", "Bearer")
                        : status == 503 ? Map.of("Retry-After", "1") : Map.of();
        return new ApiError(status, state, message, detail, hint, headers);
    }

    private static int status(String state, String message, boolean anonymous) {
        return switch (state) {
            case "23503", "23505" -> 409;
            case "25006" -> 405;
            case "21000" -> message.endsWith("requires a WHERE clause") ? 400 : 500;
            case "22023" ->
                    message.startsWith("role") && message.endsWith("does not exist") ? 401 : 400;
            case "53400", "42P17" -> 500;
            case "57P01", "57P02", "57P03" -> 503;
            case "P0001" -> 400;
            case "42883" -> message.startsWith("function xmlagg(") ? 406 : 404;
            case "42P01" -> 404;
            case "42501" -> anonymous ? 401 : 403;
            default -> byClass(state);
        };
    }

    private static int byClass(String state) {
        if (state.startsWith("PT")) {
            return chosen(state.substring(2));
        }
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "08", "53" -> 503;
            case "0L", "0P", "28" -> 403;
            case "09",
                    "25",
                    "2D",
                    "38",
                    "39",
                    "3B",
                    "40",
                    "54",
                    "55",
                    "57",
                    "58",
                    "F0",
                    "HV",
                    "P0",
                    "XX" ->
                    500;
            default -> 400;
        };
    }

    private static int chosen(String digits) {
        try {
            int status = Integer.parseInt(digits);
            return status >= 200 && status < 600 ? status : 500;
        } catch (NumberFormatException odd) {
            return 500;
        }
    }
}
