package dev.binnacle.api.transfer.bruno;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A block of a {@code .bru} file.
 *
 * @param name such as {@code params:query}
 * @param lines between its braces, as written
 */
record BruBlock(String name, List<String> lines) {
    BruBlock {
        lines = List.copyOf(lines);
    }

    /**
     * A line of a dictionary.
     *
     * @param enabled whether it stands without {@code ~}
     */
    record Field(String name, String value, boolean enabled) {}

    /** Its text without the indentation that the format adds. */
    String text() {
        return lines.stream()
                .map(line -> line.startsWith("  ") ? line.substring(2) : line)
                .collect(Collectors.joining("\n"));
    }

    /** Its lines as a dictionary. */
    List<Field> fields() {
        return BruFields.of(lines);
    }

    /** The value of a name, or empty. */
    String get(String key) {
        return fields().stream()
                .filter(field -> field.name().equals(key))
                .map(Field::value)
                .findFirst()
                .orElse("");
    }
}
