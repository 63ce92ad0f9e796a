package dev.binnacle.desktop.schema.migration;

import dev.binnacle.schema.comparison.PendingFile;
import dev.binnacle.schema.lint.Finding;
import dev.binnacle.schema.lint.Place;

import java.util.ArrayList;
import java.util.List;

/** A file that is about to run: its steps follow. */
record FileLine(PendingFile file) implements PlanLine {
    String name() {
        return file.preview().file().script();
    }

    /** Such as {@code 2 steps in one transaction · 1 finding}. */
    String words() {
        int steps = file.preview().steps().size();
        int found = file.findings().size();
        return (steps == 1 ? "1 step" : steps + " steps")
                + (file.preview().together() ? " in one transaction" : ", each alone")
                + (found == 0 ? "" : found == 1 ? " · 1 finding" : " · " + found + " findings");
    }

    /** What it destroys, as far as none of its steps says so. */
    List<String> losses() {
        boolean said = file.preview().steps().stream().anyMatch(step -> step.loss() != null);
        return said ? List.of() : file.preview().losses();
    }

    /** What was found, each with its line and column. */
    List<String> findings() {
        List<String> words = new ArrayList<>();
        for (Finding finding : file.findings()) {
            Place place = finding.place();
            String at = place == null ? "" : place.line() + ":" + place.column() + " ";
            String weight = finding.weight() == null ? "" : " " + finding.weight();
            words.add(at + finding.severity().word() + ": " + finding.message() + weight);
        }
        return words;
    }
}
