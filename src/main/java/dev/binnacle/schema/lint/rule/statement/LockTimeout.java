package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;

/** A lock waited for without end. */
public final class LockTimeout extends Timeouts {
    public LockTimeout() {
        super("lock_timeout", "2s");
    }

    @Override
    public About about() {
        return About.of(
                        "require-lock-timeout",
                        RuleGroup.SCRIPT,
                        Severity.NOTE,
                        "A script takes locks on tables in use without a lock_timeout.",
                        "While it waits for its lock, everyone else waits behind it. With a"
                            + " lock_timeout it gives up, and can be tried again. Binnacle's own"
                            + " apply sets one.")
                .alias("require-timeout-settings");
    }

    @Override
    String message() {
        return "If another session holds the table, this waits for ever and all others behind it.";
    }
}
