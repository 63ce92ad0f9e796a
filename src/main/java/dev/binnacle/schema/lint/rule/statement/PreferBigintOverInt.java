package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.ddl.ColumnElement;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;

import java.util.Set;

/** A key that runs out. */
public final class PreferBigintOverInt implements StatementRule {
    private static final Set<String> NARROW = Set.of("int", "int4", "integer", "serial", "serial4");

    @Override
    public About about() {
        return About.of(
                "prefer-bigint-over-int",
                RuleGroup.TYPES,
                Severity.NOTE,
                "A key that is numbered by the database and is of type integer.",
                "It ends at 2,147,483,647, and to widen it then writes the table anew. Only keys"
                        + " are named here; other numbers are what they are.");
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        for (NewColumns.Made made : NewColumns.of(statement)) {
            if (NARROW.contains(made.type()) && numbered(made)) {
                reports.add(
                        statement.place(made.written().at()),
                        made.subject(statement),
                        "It is numbered and ends at 2,147,483,647; use bigint.",
                        null);
            }
        }
    }

    private static boolean numbered(NewColumns.Made made) {
        return made.type().startsWith("serial")
                || made.column().part(ColumnElement.Identity.class).isPresent()
                || made.column()
                        .part(ColumnElement.Default.class)
                        .filter(value -> value.expression().text().contains("nextval"))
                        .isPresent();
    }
}
