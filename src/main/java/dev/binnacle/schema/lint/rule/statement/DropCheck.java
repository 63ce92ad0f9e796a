package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.database.Table;
import dev.binnacle.schema.ddl.TableConstraint;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;

import java.util.regex.Pattern;

/** A promise about rows that nothing keeps any more. */
public final class DropCheck extends DroppedConstraints {
    private static final Pattern NOT_NULL =
            Pattern.compile("(?i)\\(*\\s*\"?\\w+\"?\\s+is\\s+not\\s+null\\s*\\)*");

    @Override
    public About about() {
        return About.of(
                        "drop-check",
                        RuleGroup.DATA,
                        Severity.WARNING,
                        "A check is dropped and not made again.",
                        "From then on rows may be what readers count on them not to be.")
                .alias("CD102");
    }

    /** A check that only says NOT NULL goes when the column says it itself. */
    @Override
    boolean holds(Table table, String name) {
        return table.checks().stream()
                .anyMatch(check ->
                        check.name().equals(name)
                                && !NOT_NULL.matcher(check.condition().strip()).matches());
    }

    @Override
    boolean same(TableConstraint.Rule rule) {
        return rule instanceof TableConstraint.Condition;
    }

    @Override
    String message() {
        return "Rows may break it from then on.";
    }
}
