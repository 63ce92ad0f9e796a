package dev.binnacle.server.postgresql;

import dev.binnacle.server.query.SqlState;
import dev.binnacle.server.request.ApiError;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the database refuses, as an answer. */
final class DatabaseRefusal {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DatabaseRefusal() {}

    /**
     * @param anonymous whether the caller sent no token, so that signing in may help
     */
    static ApiError of(SQLException failure, boolean anonymous) {
        ServerErrorMessage server =
                failure instanceof PSQLException known ? known.getServerErrorMessage() : null;
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (server == null) {
            return away(failure);
        }
        String message = server.getMessage() == null ? "" : server.getMessage();
        String detail = server.getDetail();
        if (state.equals("PGRST")) {
            return raised(message, detail);
        }
        return SqlState.refusal(state, message, detail, server.getHint(), anonymous);
    }

    /** The database cannot be reached, or went away in between. */
    static ApiError away(SQLException failure) {
        return new ApiError(
                503,
                "PGRST001",
                "Database client error. Retrying the connection.",
                failure.getMessage(),
                null,
                Map.of("Retry-After", "1"));
    }

    /** A routine that raised {@code PGRST} decides the whole answer. */
    private static ApiError raised(String message, @Nullable String detail) {
        JsonNode body = object(message);
        if (body == null || !body.path("code").isString() || !body.path("message").isString()) {
            return unreadable(
                    "Invalid JSON value for MESSAGE: '" + message + "'",
                    "MESSAGE must be a JSON object with obligatory keys: 'code', 'message' and"
                            + " optional keys: 'details', 'hint'.");
        }
        String hint =
                "DETAIL must be a JSON object with obligatory keys: 'status', 'headers' and"
                        + " optional key: 'status_text'.";
        if (detail == null) {
            return unreadable("DETAIL is missing in the RAISE statement", hint);
        }
        JsonNode answer = object(detail);
        if (answer == null
                || !answer.path("status").isIntegralNumber()
                || !answer.path("headers").isObject()) {
            return unreadable("Invalid JSON value for DETAIL: '" + detail + "'", hint);
        }
        Map<String, String> headers = new LinkedHashMap<>();
        answer.path("headers")
                .properties()
                .forEach(each -> headers.put(each.getKey(), each.getValue().asString()));
        if (answer.path("status_text").isString()) {
            headers.put(ApiError.REASON, answer.path("status_text").stringValue());
        }
        return new ApiError(
                answer.path("status").intValue(),
                body.path("code").stringValue(),
                body.path("message").stringValue(),
                body.path("details").isString() ? body.path("details").stringValue() : null,
                body.path("hint").isString() ? body.path("hint").stringValue() : null,
                headers);
    }

    private static ApiError unreadable(String details, String hint) {
        return ApiError.of(
                        500,
                        "PGRST121",
                        "Could not parse JSON in the \"RAISE SQLSTATE 'PGRST'\" error",
                        details)
                .hint(hint);
    }

    private static @Nullable JsonNode object(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            return node.isObject() ? node : null;
        } catch (JacksonException broken) {
            return null;
        }
    }
}
