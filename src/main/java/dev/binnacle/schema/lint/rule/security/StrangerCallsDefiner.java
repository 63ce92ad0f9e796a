package dev.binnacle.schema.lint.rule.security;

import dev.binnacle.database.Routine;
import dev.binnacle.database.Schema;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.CatalogRule;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Structure;

import java.util.Map;
import java.util.Set;

/** A stranger's hand on the owner's rights. */
public final class StrangerCallsDefiner implements CatalogRule {
    @Override
    public About about() {
        return About.of(
                        "stranger-calls-definer",
                        RuleGroup.SECURITY,
                        Severity.WARNING,
                        "A role that stands for strangers may call a SECURITY DEFINER function.",
                        "It acts with its owner's rights, past row security. Revoke EXECUTE from"
                                + " PUBLIC and grant it to whom it is for, or make it SECURITY"
                                + " INVOKER.")
                .alias("0028", "0029");
    }

    @Override
    public void check(Structure structure, Reports reports) {
        Map<TableName, Set<String>> calls = Strangers.calls(structure);
        for (Schema schema : structure.catalog().schemas()) {
            for (Routine routine : schema.routines()) {
                var name = new TableName(routine.schema(), routine.name());
                Set<String> by = calls.getOrDefault(name, Set.of());
                boolean exposed = structure.settings().exposedSchemas().contains(schema.name());
                if (exposed && !by.isEmpty() && Definers.definer(routine) && !trigger(routine)) {
                    reports.add(
                            Definers.subject(routine),
                            "%s may call it, and it acts as its owner."
                                    .formatted(String.join(", ", by)));
                }
            }
        }
    }

    /** The database calls it, nobody else can. */
    private static boolean trigger(Routine routine) {
        return routine.returns().equals("trigger") || routine.returns().equals("event_trigger");
    }
}
