package dev.binnacle.database.postgresql;

import dev.binnacle.database.catalog.Cells;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Quotes names as the server that is read does in definitions: only those that need it. */
final class ServerNames {
    private final Set<String> words = new HashSet<>();
    private boolean all;

    ServerNames(CatalogFiles files) {
        for (Cells word : files.all(CatalogFile.WORDS)) {
            words.add(word.text(0));
            all |= word.yes(1);
        }
    }

    String quote(String name) {
        return !all && bare(name) && !words.contains(name)
                ? name
                : '"' + name.replace("\"", "\"\"") + '"';
    }

    String quote(List<String> names) {
        return names.stream().map(this::quote).collect(Collectors.joining(", "));
    }

    private static boolean bare(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c == '_';
            if (!letter && (i == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
