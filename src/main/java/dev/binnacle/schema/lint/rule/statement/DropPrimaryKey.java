package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.database.Table;
import dev.binnacle.schema.ddl.TableConstraint;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;

/** Rows that lose their name. */
public final class DropPrimaryKey extends DroppedConstraints {
    @Override
    public About about() {
        return About.of(
                        "drop-primary-key",
                        RuleGroup.DATA,
                        Severity.WARNING,
                        "A primary key is dropped and not made again.",
                        "Nothing keeps rows apart from then on, and logical replication of updates"
                                + " stops.")
                .alias("CD103");
    }

    @Override
    boolean holds(Table table, String name) {
        return table.keys().stream()
                .anyMatch(key -> key.primary() && (name.isEmpty() || key.name().equals(name)));
    }

    @Override
    boolean same(TableConstraint.Rule rule) {
        return rule instanceof TableConstraint.Key key && key.primary();
    }

    @Override
    String message() {
        return "Nothing keeps its rows apart from then on.";
    }
}
