package dev.binnacle.schema.lint.rule.naming;

import dev.binnacle.database.Column;
import dev.binnacle.database.Table;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.CatalogRule;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Structure;
import dev.binnacle.schema.lint.Subject;

import java.util.List;

/** A name that has to be quoted wherever it is written. */
public final class QuotedName implements CatalogRule {
    @Override
    public About about() {
        return About.of(
                "quoted-name",
                RuleGroup.NAMING,
                Severity.NOTE,
                "A name is a reserved word or needs quotes for its letters.",
                "Every query has to quote it, exactly so. Use letters, digits and underscores in"
                        + " the case that unquoted names have, and no word of SQL.");
    }

    @Override
    public void check(Structure structure, Reports reports) {
        for (Table table : structure.catalog().tables()) {
            if (table.kind() == Table.Kind.PARTITION) {
                continue;
            }
            Subject own =
                    table.kind().view() ? Subject.view(table.name()) : Subject.table(table.name());
            if (!structure.dialect().plain(table.name().name())) {
                reports.add(own, "Its name needs quotes.");
            }
            List<String> columns =
                    table.columns().stream()
                            .map(Column::name)
                            .filter(name -> !structure.dialect().plain(name))
                            .toList();
            if (!columns.isEmpty() && !table.kind().view()) {
                reports.add(
                        own,
                        columns.size() == 1
                                ? "The name of its column %s needs quotes."
                                        .formatted(columns.getFirst())
                                : "The names of %d of its columns need quotes: %s."
                                        .formatted(columns.size(), String.join(", ", columns)));
            }
        }
    }
}
