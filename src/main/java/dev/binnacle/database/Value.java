package dev.binnacle.database;

import org.jspecify.annotations.Nullable;

/**
 * One cell, in the exact text the database gives for it, so that read → shown → bound finds the
 * same value again. Bytes are {@code \x} and lower-case hex; arrays and composites are in the
 * database's own literal form.
 *
 * @param text null = NULL; empty text is not NULL
 * @param length full length: characters of text, bytes of a binary; of a cut text what the server
 *     knows without reading it all (PostgreSQL: bytes, H2: characters)
 * @param cut whether {@code text} holds only the beginning; a cut value is for showing, never for
 *     writing
 */
public record Value(@Nullable String text, long length, boolean cut) {
    public static final Value NULL = new Value(null, 0, false);

    public static Value of(@Nullable String text) {
        return text == null ? NULL : new Value(text, text.length(), false);
    }

    /** A whole value of a kind, from its exact text. */
    public static Value of(@Nullable String text, ValueKind kind) {
        return text != null && kind == ValueKind.BYTES && text.startsWith("\\x")
                ? new Value(text, text.length() / 2 - 1, false)
                : of(text);
    }

    /** The same beginning of a value whose full length the server has told. */
    public Value cutFrom(long fullLength) {
        return new Value(text, fullLength, true);
    }

    public boolean isNull() {
        return text == null;
    }
}
