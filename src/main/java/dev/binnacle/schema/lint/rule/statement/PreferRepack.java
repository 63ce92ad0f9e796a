package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.ddl.QualifiedName;
import dev.binnacle.schema.ddl.RowStatement;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.Cost;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;
import dev.binnacle.schema.lint.Subject;

/** A table written anew while nobody may read it. */
public final class PreferRepack implements StatementRule {
    private static final int HAS_REPACK = 19;

    @Override
    public About about() {
        return About.of(
                        "prefer-repack",
                        RuleGroup.LOCKS,
                        Severity.WARNING,
                        "VACUUM FULL or CLUSTER.",
                        "The table is locked against everyone until it is written anew. From"
                                + " PostgreSQL 19 on REPACK CONCURRENTLY does it while others work;"
                                + " before, pg_repack does.")
                .costs(Cost.LONG_LOCK);
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        if (statement.ddl() instanceof RowStatement.Maintain maintain
                && (maintain.verb().equals("cluster")
                        || maintain.verb().equals("vacuum") && maintain.words().contains("full"))) {
            QualifiedName name = maintain.name();
            boolean has = statement.version() >= HAS_REPACK && name != null;
            reports.add(
                    statement.place(),
                    name == null ? null : Subject.table(statement.name(name)),
                    "The table is locked against everyone until it is written anew.",
                    has && name != null
                            ? Rewrite.steps(
                                    "Repack it while others work",
                                    "REPACK (CONCURRENTLY) " + Rewrite.written(statement, name))
                            : null);
        }
    }
}
