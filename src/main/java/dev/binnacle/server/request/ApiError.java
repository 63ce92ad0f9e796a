package dev.binnacle.server.request;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * A refusal as clients of PostgREST know it: its codes and words are theirs, so that they can be
 * told apart by programs.
 *
 * @param status of HTTP
 * @param code {@code PGRST…} or a SQLSTATE
 * @param details text, or a list of maps where an embed is ambiguous; null = none
 * @param headers further ones of the answer
 */
public record ApiError(
        int status,
        String code,
        String message,
        @Nullable Object details,
        @Nullable String hint,
        Map<String, String> headers) {

    /** Among the headers: the status line's words. It is never sent as a header. */
    public static final String REASON = ":reason";

    public ApiError {
        headers = Map.copyOf(headers);
    }

    public static ApiError of(int status, String code, String message) {
        return new ApiError(status, code, message, null, null, Map.of());
    }

    public static ApiError of(int status, String code, String message, @Nullable Object details) {
        return new ApiError(status, code, message, details, null, Map.of());
    }

    public ApiError hint(@Nullable String text) {
        return new ApiError(status, code, message, details, text, headers);
    }

    public ApiException exception() {
        return new ApiException(this);
    }
}
