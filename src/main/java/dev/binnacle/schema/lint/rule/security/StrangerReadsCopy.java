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

/** Rows that no policy can guard. */
public final class StrangerReadsCopy implements CatalogRule {
    @Override
    public About about() {
        return About.of(
                        "stranger-reads-copy",
                        RuleGroup.SECURITY,
                        Severity.WARNING,
                        "Strangers read a materialized view or a foreign table.",
                        "Neither can have row security, so all of its rows are theirs. Revoke it,"
                                + " or put a view with a condition before it.")
                .alias("0016", "0017");
    }

    @Override
    public void check(Structure structure, Reports reports) {
        Map<TableName, Set<String>> reached = Strangers.reach(structure);
        for (Table table : structure.catalog().tables()) {
            boolean copy =
                    table.kind() == Table.Kind.MATERIALIZED_VIEW
                            || table.kind() == Table.Kind.FOREIGN_TABLE;
            Set<String> by = reached.getOrDefault(table.name(), Set.of());
            if (copy && !by.isEmpty()) {
                reports.add(
                        table.kind().view()
                                ? Subject.view(table.name())
                                : Subject.table(table.name()),
                        "%s read all of its rows.".formatted(String.join(", ", by)));
            }
        }
    }
}
