package dev.binnacle.api.hurl;

/** How a body is written. */
public enum BodyKind {
    JSON,
    XML,
    /** Between three backticks on lines of their own, with a language or none. */
    MULTILINE,
    /** Between backticks, on one line. */
    ONELINE,
    BASE64,
    HEX,
    FILE
}
