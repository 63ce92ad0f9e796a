package dev.binnacle.api.hurl;

import java.util.List;

/**
 * A query of an answer, or a filter of what one found.
 *
 * @param name as today's Hurl calls it
 * @param start where it stands in its line's expression, in chars
 */
public record Operation(String name, List<Argument> arguments, int start, int end) {
    public Operation {
        arguments = List.copyOf(arguments);
    }
}
