package dev.binnacle.schema.lint.rule.design;

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
import java.util.Locale;
import java.util.Set;

/** Large values in the way of small ones. */
public final class TooManyLobs implements CatalogRule {
    private static final Set<String> LOBS =
            Set.of(
                    "bytea",
                    "blob",
                    "clob",
                    "nclob",
                    "binary large object",
                    "character large object",
                    "oid",
                    "xml");

    @Override
    public About about() {
        return About.of(
                "too-many-lobs",
                RuleGroup.DESIGN,
                Severity.NOTE,
                "A table has several columns for large objects.",
                "Backups, replication and SELECT * carry them along with every row. Keep large"
                        + " objects in a table of their own, or outside.");
    }

    @Override
    public void check(Structure structure, Reports reports) {
        int most = structure.settings().thresholds().lobs();
        for (Table table : structure.tables()) {
            List<String> lobs =
                    table.columns().stream()
                            .filter(column -> LOBS.contains(family(column)))
                            .map(Column::name)
                            .toList();
            if (lobs.size() >= most) {
                reports.add(
                        Subject.table(table.name()),
                        "It has %d columns for large objects: %s."
                                .formatted(lobs.size(), String.join(", ", lobs)));
            }
        }
    }

    private static String family(Column column) {
        return column.type().toLowerCase(Locale.ROOT).replaceFirst("\\s*\\(.*", "");
    }
}
