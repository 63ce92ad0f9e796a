package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.Answer;
import dev.binnacle.schema.lint.Place;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Subject;

import org.jspecify.annotations.Nullable;

/** What a question about rows makes of a finding: certain, unfounded, or as it was. */
record Proof(@Nullable Severity severity, String words) {
    static Proof of(Answer answer, String yes, String no) {
        return switch (answer) {
            case YES -> new Proof(Severity.ERROR, yes);
            case NO -> new Proof(Severity.NOTE, no);
            case UNKNOWN -> new Proof(null, "");
        };
    }

    void report(Reports reports, Place place, Subject subject, String message) {
        if (severity == null) {
            reports.add(place, subject, message, null);
        } else {
            reports.weighed(place, subject, message, severity, words);
        }
    }
}
