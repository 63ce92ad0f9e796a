package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.database.Table;
import dev.binnacle.schema.ddl.TableConstraint;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;

/** A reference that nothing holds any more. */
public final class DropForeignKey extends DroppedConstraints {
    @Override
    public About about() {
        return About.of(
                        "drop-foreign-key",
                        RuleGroup.DATA,
                        Severity.WARNING,
                        "A foreign key is dropped and not made again.",
                        "From then on rows may point at nothing, and it cannot come back before"
                                + " they are mended.")
                .alias("CD101");
    }

    @Override
    boolean holds(Table table, String name) {
        return table.foreignKeys().stream().anyMatch(key -> key.name().equals(name));
    }

    @Override
    boolean same(TableConstraint.Rule rule) {
        return rule instanceof TableConstraint.References;
    }

    @Override
    String message() {
        return "Rows may point at nothing from then on.";
    }
}
