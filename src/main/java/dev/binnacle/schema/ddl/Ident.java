package dev.binnacle.schema.ddl;

import java.util.Locale;

/**
 * A name as it is written.
 *
 * @param text without its quotes, an unquoted one in the letters it is written in
 */
public record Ident(String text, boolean quoted, Span at) {
    /** The name meant where unquoted names are made lower case, as PostgreSQL does. */
    public String lower() {
        return quoted ? text : text.toLowerCase(Locale.ROOT);
    }
}
