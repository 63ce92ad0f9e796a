package dev.binnacle.schema.lint;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Where one rule puts what it finds. */
public final class Reports {
    private final About rule;
    private final List<Finding> findings = new ArrayList<>();

    public Reports(About rule) {
        this.rule = rule;
    }

    /** Something about an object. */
    public void add(Subject subject, String message) {
        add(null, subject, message, null);
    }

    public void add(Subject subject, String message, @Nullable Fix fix) {
        add(null, subject, message, fix);
    }

    /** Something at a place of a file. */
    public void add(
            @Nullable Place place, @Nullable Subject subject, String message, @Nullable Fix fix) {
        findings.add(new Finding(rule, rule.severity(), place, subject, message, fix, null));
    }

    /** Something whose weight the rule has found out by itself. */
    public void weighed(
            @Nullable Place place,
            @Nullable Subject subject,
            String message,
            Severity severity,
            String weight) {
        findings.add(new Finding(rule, severity, place, subject, message, null, weight));
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
