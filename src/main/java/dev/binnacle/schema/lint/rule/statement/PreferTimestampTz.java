package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.Figures;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;

import java.util.List;

/** A moment that means another hour in each time zone. */
public final class PreferTimestampTz implements StatementRule {
    @Override
    public About about() {
        return About.of(
                "prefer-timestamp-tz",
                RuleGroup.TYPES,
                Severity.NOTE,
                "A column of type timestamp without time zone.",
                "It holds what a clock on some wall showed, not when. timestamptz takes the same"
                        + " eight bytes and holds the moment.");
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        List<NewColumns.Made> found =
                NewColumns.of(statement).stream()
                        .filter(made ->
                                made.type().equals("timestamp")
                                        || made.type().equals("timestamp without time zone"))
                        .toList();
        if (!found.isEmpty()) {
            NewColumns.Made first = found.getFirst();
            reports.add(
                    statement.place(first.written().at()),
                    first.subject(statement),
                    found.size() == 1
                            ? "It holds no moment; timestamptz does."
                            : "It and %s of the table hold no moment; timestamptz does."
                                    .formatted(Figures.count(found.size() - 1L, "more column")),
                    null);
        }
    }
}
