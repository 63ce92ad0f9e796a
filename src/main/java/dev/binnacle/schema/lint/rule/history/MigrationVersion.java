package dev.binnacle.schema.lint.rule.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The version in a migration file's name, as Flyway reads it. */
record MigrationVersion(List<Long> parts) implements Comparable<MigrationVersion> {
    private static final Pattern NAME =
            Pattern.compile("V(\\d+(?:[._]\\d+)*)__.*\\.sql|(\\d{3,})[_-].*\\.sql");

    static Optional<MigrationVersion> of(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String text = Objects.requireNonNullElse(matcher.group(1), matcher.group(2));
        return version(text);
    }

    static Optional<MigrationVersion> version(String text) {
        if (!text.matches("\\d{1,18}([._]\\d{1,18})*")) {
            return Optional.empty();
        }
        List<Long> parts = new ArrayList<>();
        for (String part : text.split("[._]")) {
            parts.add(Long.parseLong(part));
        }
        while (parts.size() > 1 && parts.getLast() == 0) {
            parts.removeLast();
        }
        return Optional.of(new MigrationVersion(List.copyOf(parts)));
    }

    @Override
    public int compareTo(MigrationVersion other) {
        for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
            long one = i < parts.size() ? parts.get(i) : 0;
            long two = i < other.parts.size() ? other.parts.get(i) : 0;
            if (one != two) {
                return Long.compare(one, two);
            }
        }
        return 0;
    }

    String words() {
        return parts.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
