package dev.binnacle.schema.lint.rule.security;

import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.CatalogRule;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Structure;
import dev.binnacle.schema.lint.Subject;

import java.util.Map;
import java.util.Set;

/** What people without a login find. */
public final class StrangerReachesTable implements CatalogRule {
    @Override
    public About about() {
        return About.of(
                        "stranger-reaches-table",
                        RuleGroup.SECURITY,
                        Severity.NOTE,
                        "A role that stands for strangers has rights on a table or view.",
                        "Where an API shows its schema, its name and columns are known to them even"
                                + " if row security hides the rows. Revoke what they need not see.")
                .alias("0026", "0027");
    }

    @Override
    public void check(Structure structure, Reports reports) {
        Map<TableName, Set<String>> reached = Strangers.reach(structure);
        for (Table table : structure.catalog().tables()) {
            Set<String> by = reached.getOrDefault(table.name(), Set.of());
            if (!by.isEmpty() && table.kind() != Table.Kind.PARTITION) {
                reports.add(
                        table.kind().view()
                                ? Subject.view(table.name())
                                : Subject.table(table.name()),
                        "%s reach it.".formatted(String.join(", ", by)));
            }
        }
    }
}
