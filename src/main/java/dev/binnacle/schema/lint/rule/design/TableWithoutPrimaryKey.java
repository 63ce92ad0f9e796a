package dev.binnacle.schema.lint.rule.design;

import dev.binnacle.database.Key;
import dev.binnacle.database.Table;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.CatalogRule;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Structure;
import dev.binnacle.schema.lint.Subject;

/** A table whose rows have no name. */
public final class TableWithoutPrimaryKey implements CatalogRule {
    @Override
    public About about() {
        return About.of(
                        "table-without-primary-key",
                        RuleGroup.DESIGN,
                        Severity.WARNING,
                        "A table has no primary key.",
                        "Nothing keeps the same row from being there twice, no other table can"
                            + " point at it, and logical replication and editors cannot say which"
                            + " row they mean.")
                .alias("0004");
    }

    @Override
    public void check(Structure structure, Reports reports) {
        for (Table table : structure.tables()) {
            if (table.keys().stream().noneMatch(Key::primary)) {
                reports.add(
                        Subject.table(table.name()),
                        table.rowKey()
                                .map(key ->
                                        "It has no primary key; %s would serve as one."
                                                .formatted(key.name()))
                                .orElse(
                                        "It has no primary key, and nothing else that names a"
                                                + " row."));
            }
        }
    }
}
