package dev.binnacle.desktop.schema.lint;

import dev.binnacle.schema.lint.Finding;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.report.FindingText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What was found, searched and put in groups. Used on the screen's thread. */
final class LintModel {
    private static final List<Severity> WORST_FIRST =
            List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE);

    private final StringProperty query = new SimpleStringProperty("");
    private final BooleanProperty byRule = new SimpleBooleanProperty(false);
    private final ObservableList<LintRow> rows = FXCollections.observableArrayList();
    private List<Finding> all = List.of();

    LintModel() {
        query.subscribe(() -> arrange());
        byRule.subscribe(() -> arrange());
    }

    StringProperty query() {
        return query;
    }

    /** Whether the groups are rules; else they are severities. */
    BooleanProperty byRule() {
        return byRule;
    }

    ObservableList<LintRow> rows() {
        return rows;
    }

    boolean nothing() {
        return all.isEmpty();
    }

    void found(List<Finding> findings) {
        all = findings;
        arrange();
    }

    /** Such as {@code 1 error, 3 warnings}. */
    String counts() {
        return FindingText.counts(all);
    }

    private void arrange() {
        String wanted = query.get().strip().toLowerCase(Locale.ROOT);
        List<Finding> shown = all.stream().filter(finding -> matches(finding, wanted)).toList();
        List<LintRow> arranged = new ArrayList<>();
        if (byRule.get()) {
            Map<String, List<Finding>> rules = new LinkedHashMap<>();
            shown.forEach(
                    finding ->
                            rules.computeIfAbsent(
                                            finding.rule().id(), rule -> new ArrayList<>())
                                    .add(finding));
            rules.forEach(
                    (rule, found) ->
                            add(arranged, rule, found.getFirst().rule().meaning(), found));
        } else {
            for (Severity severity : WORST_FIRST) {
                List<Finding> found =
                        shown.stream().filter(finding -> finding.severity() == severity).toList();
                add(arranged, title(severity), "", found);
            }
        }
        rows.setAll(arranged);
    }

    private static void add(
            List<LintRow> rows, String words, String meaning, List<Finding> found) {
        if (!found.isEmpty()) {
            String detail = meaning.isEmpty() ? "" : "  " + meaning;
            rows.add(LintRow.heading(words, found.size() + detail));
            found.forEach(finding -> rows.add(LintRow.of(finding)));
        }
    }

    static String title(Severity severity) {
        return switch (severity) {
            case ERROR -> "Errors";
            case WARNING -> "Warnings";
            case NOTE -> "Notes";
        };
    }

    private static boolean matches(Finding finding, String wanted) {
        String text = finding.where() + " " + finding.rule().id() + " " + finding.message();
        return text.toLowerCase(Locale.ROOT).contains(wanted)
                || finding.rule().aliases().stream()
                        .anyMatch(alias -> alias.equalsIgnoreCase(wanted));
    }
}
