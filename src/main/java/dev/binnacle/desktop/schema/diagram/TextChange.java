package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.schema.definition.SourceFile;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What differs between two texts of a file.
 *
 * @param line where it begins, 1-based
 * @param removed lines that went
 * @param added lines that came
 */
record TextChange(String file, int line, List<String> removed, List<String> added) {
    TextChange {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    static TextChange of(SourceFile before, SourceFile after) {
        List<String> old = before.text().lines().toList();
        List<String> now = after.text().lines().toList();
        int same = 0;
        while (same < old.size() && same < now.size() && old.get(same).equals(now.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < old.size() - same
                && tail < now.size() - same
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        return new TextChange(
                after.name(),
                same + 1,
                old.subList(same, old.size() - tail),
                now.subList(same, now.size() - tail));
    }

    /** The lines with a sign before each: gone or come. */
    String words() {
        String gone = removed.stream().map(line -> "− " + line.strip()).collect(lines());
        String come =
                added.stream()
                        .filter(line -> !line.isBlank())
                        .map(line -> "+ " + line.strip())
                        .collect(lines());
        return gone.isEmpty() || come.isEmpty() ? gone + come : gone + "\n" + come;
    }

    private static java.util.stream.Collector<CharSequence, ?, String> lines() {
        return Collectors.joining("\n");
    }
}
