package dev.binnacle.api.hurl;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A section such as {@code [Query]} with its lines.
 *
 * @param lead blank lines, comments and indentation before it
 * @param name as written, without brackets
 * @param tail spaces, comment and line end after the closing bracket
 */
public record Section(String lead, String name, String tail, List<Pair> pairs) {
    public Section {
        pairs = List.copyOf(pairs);
    }

    public SectionKind kind() {
        return SectionKind.named(name).orElseThrow();
    }

    String text() {
        return lead
                + "["
                + name
                + "]"
                + tail
                + pairs.stream().map(Pair::text).collect(Collectors.joining());
    }
}
