package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.ddl.SessionStatement;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;
import dev.binnacle.schema.lint.Transactions;

/** A transaction begun within one, or ended where none is. */
public final class TransactionNesting implements StatementRule {
    @Override
    public About about() {
        return About.of(
                        "transaction-nesting",
                        RuleGroup.SCRIPT,
                        Severity.WARNING,
                        "BEGIN inside a transaction, or COMMIT outside of one.",
                        "There are no nested transactions: the inner COMMIT ends the outer one, and"
                                + " what follows runs without. Leave it to the tool, or write one"
                                + " pair.")
                .alias("TX201");
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        if (statement.ddl() instanceof SessionStatement.Transaction transaction) {
            switch (Transactions.verb(transaction, statement.script().text())) {
                case "begin", "start" -> {
                    if (statement.inTransaction()) {
                        report(statement, "A transaction is open already.", reports);
                    }
                }
                case "commit", "end", "rollback", "abort" -> {
                    if (statement.wrapped()) {
                        report(statement, "It ends the transaction that the tool began.", reports);
                    } else if (!statement.began()) {
                        report(statement, "No transaction is open.", reports);
                    }
                }
                default -> {}
            }
        }
    }

    private static void report(LintedStatement statement, String message, Reports reports) {
        reports.add(statement.place(), null, message, null);
    }
}
