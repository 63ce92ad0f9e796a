package dev.binnacle.schema.lint.rule.change;

import dev.binnacle.database.RowSecurity;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.Change;
import dev.binnacle.schema.lint.ChangeRule;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Subject;

/** Rows that were hidden and are no more. */
public final class RowSecurityLost implements ChangeRule {
    @Override
    public About about() {
        return About.of(
                "row-security-lost",
                RuleGroup.SECURITY,
                Severity.ERROR,
                "A table had row security and has it no more.",
                "Whoever may read the table reads all of it from then on.");
    }

    @Override
    public void check(Change change, Reports reports) {
        for (Change.Pair pair : change.kept()) {
            boolean had = pair.before().security().state() != RowSecurity.State.OFF;
            boolean has = pair.after().security().state() != RowSecurity.State.OFF;
            if (had && !has) {
                reports.add(Subject.table(pair.name()), "Its policies stop holding anyone back.");
            }
        }
    }
}
