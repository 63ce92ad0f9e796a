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

import java.util.Set;
import java.util.stream.Collectors;

/** A key that a reader has to look for. */
public final class PrimaryKeyNotFirst implements CatalogRule {
    @Override
    public About about() {
        return About.of(
                "primary-key-not-first",
                RuleGroup.DESIGN,
                Severity.NOTE,
                "The primary key's columns are not the first ones.",
                "Put the key first, in its own order: whoever reads a row looks for it there.");
    }

    @Override
    public void check(Structure structure, Reports reports) {
        for (Table table : structure.tables()) {
            for (Key key : table.keys()) {
                if (key.primary() && table.columns().size() >= key.columns().size()) {
                    Set<String> first =
                            table.columns().stream()
                                    .limit(key.columns().size())
                                    .map(Column::name)
                                    .collect(Collectors.toSet());
                    if (!first.containsAll(key.columns())) {
                        reports.add(
                                Subject.part(Subject.Kind.CONSTRAINT, table.name(), key.name()),
                                "Its columns (%s) are not the first of the table."
                                        .formatted(String.join(", ", key.columns())));
                    }
                }
            }
        }
    }
}
