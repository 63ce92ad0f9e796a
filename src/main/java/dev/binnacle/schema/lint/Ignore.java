package dev.binnacle.schema.lint;

import java.util.List;

/**
 * A comment that silences rules.
 *
 * @param rules as it names them
 * @param unknown those of them that no rule answers to
 * @param unused those of them that had nothing to silence
 * @param reason empty = none is given
 */
public record Ignore(
        Place place, List<String> rules, List<String> unknown, List<String> unused, String reason) {
    public Ignore {
        rules = List.copyOf(rules);
        unknown = List.copyOf(unknown);
        unused = List.copyOf(unused);
    }
}
