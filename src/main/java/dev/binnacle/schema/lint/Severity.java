package dev.binnacle.schema.lint;

import java.util.Locale;

/** How much a finding matters, the least first. */
public enum Severity {
    NOTE,
    WARNING,
    ERROR;

    /** As settings and reports write it: {@code warning}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean atLeast(Severity other) {
        return compareTo(other) >= 0;
    }
}
