package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.database.Column;
import dev.binnacle.schema.ddl.AlterAction;
import dev.binnacle.schema.ddl.ConstraintAction;
import dev.binnacle.schema.ddl.Ident;
import dev.binnacle.schema.ddl.TableConstraint;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.Cost;
import dev.binnacle.schema.lint.Fix;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;
import dev.binnacle.schema.lint.Subject;

import java.util.List;

/** A key over columns that first have to be searched for NULL. */
public final class PrimaryKeyOnNullable implements StatementRule {
    @Override
    public About about() {
        return About.of(
                        "primary-key-on-nullable",
                        RuleGroup.LOCKS,
                        Severity.WARNING,
                        "A primary key is added over columns that may be NULL.",
                        "Making them NOT NULL reads the whole table under full lock, even with"
                                + " USING INDEX. Make them NOT NULL first, by a validated check.")
                .alias("PG304")
                .costs(Cost.LONG_LOCK);
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        for (AlterAction action : statement.actions()) {
            if (action instanceof ConstraintAction.AddConstraint add
                    && add.constraint().rule() instanceof TableConstraint.Key key
                    && key.primary()) {
                List<Ident> nullable = nullable(statement, key);
                if (!nullable.isEmpty()) {
                    reports.add(
                            statement.place(action.at()),
                            Subject.table(statement.name(statement.altered())),
                            "%s may be NULL, so every row is read under full lock."
                                    .formatted(Rewrite.written(statement, nullable)),
                            Fix.statements(
                                    "Make the columns NOT NULL first",
                                    nullable.stream()
                                            .flatMap(column ->
                                                    NotNullSteps.of(statement, column).stream())
                                            .toList()));
                }
            }
        }
    }

    private static List<Ident> nullable(LintedStatement statement, TableConstraint.Key key) {
        Ident using = key.usingIndex();
        List<String> indexed =
                using == null
                        ? List.of()
                        : statement.table(statement.altered()).stream()
                                .flatMap(table -> table.indexes().stream())
                                .filter(index -> index.name().equals(using.lower()))
                                .flatMap(index -> index.keys().stream())
                                .toList();
        List<Ident> columns =
                using == null
                        ? key.columns()
                        : indexed.stream().map(name -> new Ident(name, true, using.at())).toList();
        return columns.stream()
                .filter(column ->
                        statement
                                .column(statement.altered(), column)
                                .map(Column::nullable)
                                .orElse(false))
                .toList();
    }
}
