package dev.binnacle.schema.lint.rule.design;

import dev.binnacle.database.Column;
import dev.binnacle.database.Key;
import dev.binnacle.database.Table;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.CatalogRule;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Structure;
import dev.binnacle.schema.lint.Subject;

import java.util.List;

/** A table that takes a row with nothing in it. */
public final class AllColumnsNullable implements CatalogRule {
    @Override
    public About about() {
        return About.of(
                "all-columns-nullable",
                RuleGroup.DESIGN,
                Severity.NOTE,
                "Every column beside the key may be NULL.",
                "Say NOT NULL of what a row always has: it keeps half-made rows out and spares"
                        + " every reader a test.");
    }

    @Override
    public void check(Structure structure, Reports reports) {
        for (Table table : structure.tables()) {
            List<String> key =
                    table.keys().stream()
                            .filter(Key::primary)
                            .findFirst()
                            .map(Key::columns)
                            .orElse(List.of());
            List<Column> others =
                    table.columns().stream()
                            .filter(column -> !key.contains(column.name()))
                            .filter(column -> column.generated() == Column.Generated.NEVER)
                            .toList();
            if (others.size() > 1 && others.stream().allMatch(Column::nullable)) {
                reports.add(
                        Subject.table(table.name()),
                        "All of its %d columns beside the key may be NULL."
                                .formatted(others.size()));
            }
        }
    }
}
