package dev.binnacle.schema.lint;

import java.util.Comparator;
import java.util.List;

/** Makes the edits that findings offer. */
public final class Fixes {
    private Fixes() {}

    /** Those that a person need not look at first. */
    public static List<Finding> automatic(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> {
                    Fix fix = finding.fix();
                    return fix != null && fix.automatic();
                })
                .toList();
    }

    /** The text after the edits; of two that meet, the first is made. */
    public static String apply(String text, List<Finding> findings) {
        List<Fix.Edit> edits =
                automatic(findings).stream()
                        .flatMap(finding -> edits(finding).stream())
                        .sorted(Comparator.comparingInt(Fix.Edit::start))
                        .toList();
        var changed = new StringBuilder();
        int done = 0;
        for (Fix.Edit edit : edits) {
            if (edit.start() >= done) {
                changed.append(text, done, edit.start()).append(edit.text());
                done = edit.end();
            }
        }
        return changed.append(text, done, text.length()).toString();
    }

    private static List<Fix.Edit> edits(Finding finding) {
        Fix fix = finding.fix();
        return fix == null ? List.of() : fix.edits();
    }
}
