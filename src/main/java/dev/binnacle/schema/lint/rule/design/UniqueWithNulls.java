package dev.binnacle.schema.lint.rule.design;

import dev.binnacle.database.Column;
import dev.binnacle.database.Index;
import dev.binnacle.database.Table;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.CatalogRule;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Structure;
import dev.binnacle.schema.lint.Subject;

import java.util.List;
import java.util.Locale;

/** A unique key that lets the same row in twice. */
public final class UniqueWithNulls implements CatalogRule {
    @Override
    public About about() {
        return About.of(
                "unique-with-nulls",
                RuleGroup.DESIGN,
                Severity.NOTE,
                "A unique index of several columns has one that may be NULL.",
                "NULL equals nothing, so rows that agree in the other columns are let in again and"
                        + " again. Make the column NOT NULL, or say NULLS NOT DISTINCT.");
    }

    @Override
    public void check(Structure structure, Reports reports) {
        for (Table table : structure.tables()) {
            for (Index index : table.indexes()) {
                if (index.unique() && index.predicate() == null && index.keys().size() > 1) {
                    look(table, index, reports);
                }
            }
        }
    }

    private static void look(Table table, Index index, Reports reports) {
        boolean said =
                index.definition().toUpperCase(Locale.ROOT).contains("NULLS NOT DISTINCT")
                        || table.keys().stream()
                                .filter(key -> key.name().equals(index.name()))
                                .anyMatch(key -> key.definition().contains("NULLS NOT DISTINCT"));
        List<String> nullable =
                Structure.keys(index).stream()
                        .filter(name -> table.column(name).map(Column::nullable).orElse(false))
                        .toList();
        if (!said && !nullable.isEmpty()) {
            reports.add(
                    Subject.part(Subject.Kind.INDEX, table.name(), index.name()),
                    "It does not keep rows apart where %s is NULL."
                            .formatted(String.join(" or ", nullable)));
        }
    }
}
