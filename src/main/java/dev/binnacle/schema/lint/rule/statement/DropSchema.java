package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.ddl.ObjectKind;
import dev.binnacle.schema.ddl.ObjectStatement;
import dev.binnacle.schema.ddl.QualifiedName;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;
import dev.binnacle.schema.lint.Subject;

/** A schema that is gone with all that is in it. */
public final class DropSchema implements StatementRule {
    @Override
    public About about() {
        return About.of(
                        "drop-schema",
                        RuleGroup.DATA,
                        Severity.WARNING,
                        "DROP SCHEMA.",
                        "With CASCADE every table in it goes along, unseen. Drop what is in it by"
                                + " name first.")
                .alias("DS101");
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        if (statement.ddl() instanceof ObjectStatement.Drop drop
                && drop.kind() == ObjectKind.SCHEMA) {
            for (QualifiedName name : drop.names()) {
                if (statement.freshSchema(name.name())
                        || drop.ifExists() && madeAgain(statement, name)) {
                    continue;
                }
                String schema = name.name().lower();
                long tables =
                        statement.script().known().before().tables().stream()
                                .filter(table -> table.name().schema().equals(schema))
                                .count();
                reports.add(
                        statement.place(name.at()),
                        Subject.of(Subject.Kind.SCHEMA, schema, schema),
                        tables == 0
                                ? "It goes with all that is in it."
                                : "It goes with the %d tables and views in it.".formatted(tables),
                        null);
            }
        }
    }

    /** A script that sets up a schema first clears what an earlier run left. */
    private static boolean madeAgain(LintedStatement statement, QualifiedName schema) {
        return statement.script().after(statement).stream()
                .anyMatch(later ->
                        later.ddl() instanceof ObjectStatement.CreateSchema create
                                && create.name() != null
                                && create.name().lower().equals(schema.name().lower()));
    }
}
