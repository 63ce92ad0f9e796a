package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.ddl.ObjectKind;
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

import java.util.List;

/** An index that is built anew while nobody may write, or read by it. */
public final class ConcurrentReindex implements StatementRule {
    @Override
    public About about() {
        return About.of(
                        "require-concurrent-reindex",
                        RuleGroup.LOCKS,
                        Severity.WARNING,
                        "REINDEX without CONCURRENTLY.",
                        "Writes wait until it is done, and so does every read that would use the"
                                + " index. REINDEX … CONCURRENTLY (PostgreSQL 12) builds a new one"
                                + " beside the old.")
                .costs(Cost.LONG_LOCK);
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        if (statement.ddl() instanceof RowStatement.Maintain reindex
                && reindex.verb().equals("reindex")
                && !reindex.concurrently()
                && statement.version() >= 12) {
            QualifiedName name = reindex.name();
            boolean table = reindex.kind() == ObjectKind.TABLE && name != null;
            Subject subject =
                    name == null
                            ? null
                            : table
                                    ? Subject.table(statement.name(name))
                                    : Known.tableOfIndex(statement, List.of(name))
                                            .map(Subject::table)
                                            .orElse(null);
            ObjectKind kind = reindex.kind();
            reports.add(
                    statement.place(),
                    subject,
                    "Writes wait until the index is built anew.",
                    Rewrite.word(
                            "Build it anew beside the old one",
                            statement,
                            kind == null ? "reindex" : kind.words(),
                            "CONCURRENTLY"));
        }
    }
}
