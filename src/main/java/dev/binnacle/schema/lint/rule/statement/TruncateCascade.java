package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.ddl.QualifiedName;
import dev.binnacle.schema.ddl.RowStatement;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.Cost;
import dev.binnacle.schema.lint.Figures;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;
import dev.binnacle.schema.lint.Subject;

/** A table emptied with all that point at it. */
public final class TruncateCascade implements StatementRule {
    @Override
    public About about() {
        return About.of(
                        "ban-truncate-cascade",
                        RuleGroup.DATA,
                        Severity.WARNING,
                        "TRUNCATE … CASCADE.",
                        "Every table that points at it is emptied too, and the tables that point at"
                                + " those. Name the tables that are meant.")
                .costs(Cost.LOSS);
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        if (statement.ddl() instanceof RowStatement.Truncate truncate && truncate.cascade()) {
            for (QualifiedName table : truncate.tables()) {
                int others =
                        statement
                                .script()
                                .known()
                                .before()
                                .foreignKeysTo(statement.name(table))
                                .size();
                if (!statement.fresh(table)) {
                    reports.add(
                            statement.place(table.at()),
                            Subject.table(statement.name(table)),
                            others == 0
                                    ? "Tables that point at it are emptied too."
                                    : "Tables that point at it by %s are emptied too."
                                            .formatted(Figures.count(others, "foreign key")),
                            null);
                }
            }
        }
    }
}
