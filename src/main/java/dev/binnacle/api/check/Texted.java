package dev.binnacle.api.check;

import dev.binnacle.api.hurl.Argument;

/**
 * A name or value of a line, without quotes.
 *
 * @param start where it stands, in chars from what failures count from
 */
record Texted(String source, int start) {
    String text(RunVariables variables) {
        String quoted = "\"" + source + "\"";
        return variables.unquoted(new Argument(Argument.Kind.TEXT, quoted, start - 1));
    }
}
