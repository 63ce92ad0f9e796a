package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.ddl.SessionStatement;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.Fix;
import dev.binnacle.schema.lint.LintedScript;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.ScriptRule;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Transactions;

import java.util.List;

/** Work that is thrown away at the end of the script. */
public final class UncommittedTransaction implements ScriptRule {
    @Override
    public About about() {
        return About.of(
                "ban-uncommitted-transaction",
                RuleGroup.SCRIPT,
                Severity.ERROR,
                "A transaction is begun and never ended.",
                "When the script's session ends, all of it is rolled back. Add COMMIT.");
    }

    @Override
    public void check(LintedScript script, Reports reports) {
        LintedStatement open = null;
        for (LintedStatement statement : script.statements()) {
            if (statement.ddl() instanceof SessionStatement.Transaction transaction) {
                open =
                        switch (Transactions.verb(transaction, script.text())) {
                            case "begin", "start" -> statement;
                            case "commit", "end", "rollback", "abort" -> null;
                            default -> open;
                        };
            }
        }
        if (open != null) {
            int end = script.text().length();
            reports.add(
                    open.place(),
                    null,
                    "It is never committed.",
                    new Fix(
                            "Commit at the end",
                            List.of(new Fix.Edit(end, end, "\nCOMMIT;\n")),
                            List.of("COMMIT")));
        }
    }
}
