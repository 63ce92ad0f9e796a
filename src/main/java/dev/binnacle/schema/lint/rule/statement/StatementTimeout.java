package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;

/** A statement that may run without end. */
public final class StatementTimeout extends Timeouts {
    public StatementTimeout() {
        super("statement_timeout", "60s");
    }

    @Override
    public About about() {
        return About.of(
                        "require-statement-timeout",
                        RuleGroup.SCRIPT,
                        Severity.NOTE,
                        "A script changes tables in use without a statement_timeout.",
                        "A change that takes longer than was thought holds its lock as long. With a"
                                + " statement_timeout it is undone instead.")
                .alias("require-timeout-settings")
                .onRequest();
    }

    @Override
    String message() {
        return "If it takes longer than was thought, it holds its locks as long.";
    }
}
