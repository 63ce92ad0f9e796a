package dev.binnacle.api.openapi;

/**
 * How a caller shows who it is.
 *
 * @param name in the description
 * @param carrier the name of the header, parameter or cookie of an API key; else empty
 */
public record SecurityScheme(String name, Kind kind, String carrier) {
    /** What is sent. */
    public enum Kind {
        BASIC,
        /** {@code Authorization: Bearer …}, wherever the token came from. */
        BEARER,
        HEADER_KEY,
        QUERY_KEY,
        COOKIE_KEY,
        OTHER
    }
}
