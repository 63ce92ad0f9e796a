package dev.binnacle.base;

/**
 * The catalogue of everything that can go wrong and be told to a user. A code is stable: it may be
 * retired, never reused. Ranges: 1xx connections, 2xx sessions and SQL, 3xx data, 4xx schema, 5xx
 * access, 6xx API, 7xx workspace and vault, 8xx console, 9xx commands and the unknown.
 */
public enum ProblemCode {
    // 1xx connections
    CONNECTION_FAILED(
            "BIN-100", "The connection failed.", "Test the connection and read the detail."),

    // 2xx sessions and SQL
    SQL_FAILED(
            "BIN-200",
            "The database refused the statement.",
            "Read the detail and change the statement."),

    // 3xx data
    ROW_CONFLICT(
            "BIN-300",
            "A row changed since it was read.",
            "Compare base, theirs and mine, then decide."),

    // 4xx schema

    // 5xx access

    // 6xx API

    // 7xx workspace and vault

    // 8xx console

    // 9xx commands and the unknown
    WRONG_USAGE("BIN-900", "The command was not understood.", "See the command's --help."),
    UNEXPECTED(
            "BIN-999", "Something unexpected went wrong.", "Copy the diagnostics and report them.");

    private final String id;
    private final String sentence;
    private final String hint;

    ProblemCode(String id, String sentence, String hint) {
        this.id = id;
        this.sentence = sentence;
        this.hint = hint;
    }

    /** The stable code, such as {@code BIN-100}. */
    public String id() {
        return id;
    }

    /** One sentence for the user. */
    public String sentence() {
        return sentence;
    }

    /** What the user can do next. */
    public String hint() {
        return hint;
    }
}
