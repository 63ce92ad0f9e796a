package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.ddl.CreateTable;
import dev.binnacle.schema.ddl.ObjectKind;
import dev.binnacle.schema.ddl.ObjectStatement;
import dev.binnacle.schema.ddl.QualifiedName;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.Cost;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;
import dev.binnacle.schema.lint.Subject;

/** A table that is gone for programs and for good. */
public final class DropTable implements StatementRule {
    @Override
    public About about() {
        return About.of(
                        "ban-drop-table",
                        RuleGroup.DATA,
                        Severity.WARNING,
                        "DROP TABLE.",
                        "Its rows cannot be got back, and programs that still name it fail. Copy it"
                                + " first, or rename it and drop it a release later.")
                .alias("DS102")
                .costs(Cost.LOSS);
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        if (statement.ddl() instanceof ObjectStatement.Drop drop
                && drop.kind() == ObjectKind.TABLE) {
            for (QualifiedName name : drop.names()) {
                boolean again = madeAgain(statement, name);
                boolean perhaps = drop.ifExists() && again;
                if (!statement.fresh(name) && !perhaps) {
                    reports.add(
                            statement.place(name.at()),
                            Subject.table(statement.name(name)),
                            "Its rows are gone, and programs that name it fail.",
                            null);
                }
            }
        }
    }

    /** A script that sets up a schema first clears what an earlier run left. */
    private static boolean madeAgain(LintedStatement statement, QualifiedName name) {
        return statement.script().after(statement).stream()
                .anyMatch(later ->
                        later.ddl() instanceof CreateTable create
                                && statement.name(create.name()).equals(statement.name(name)));
    }
}
