package dev.binnacle.desktop.schema;

import dev.binnacle.schema.impact.Use;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A line of what uses a table: a heading over a kind, or one use. */
sealed interface UseLine {
    record Head(String title, int count) implements UseLine {}

    record One(Use use) implements UseLine {}

    /** Those whose words hold what was typed, each kind under its heading. */
    static List<UseLine> of(List<Use> uses, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<UseLine> lines = new ArrayList<>();
        for (Use.Kind kind : Use.Kind.values()) {
            List<Use> found =
                    uses.stream()
                            .filter(use -> use.kind() == kind)
                            .filter(use -> holds(use, wanted))
                            .toList();
            if (!found.isEmpty()) {
                lines.add(new Head(kind.title(), found.size()));
                found.forEach(use -> lines.add(new One(use)));
            }
        }
        return lines;
    }

    private static boolean holds(Use use, String wanted) {
        String words = use.title() + " " + use.how() + " " + use.kind().title();
        return words.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
