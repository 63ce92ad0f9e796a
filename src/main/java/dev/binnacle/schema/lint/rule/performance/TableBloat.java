package dev.binnacle.schema.lint.rule.performance;

import dev.binnacle.database.Table;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.CatalogRule;
import dev.binnacle.schema.lint.Figures;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Structure;
import dev.binnacle.schema.lint.Subject;

/** Space that dead rows hold. */
public final class TableBloat implements CatalogRule {
    private static final long SMALL = 50L << 20;

    @Override
    public About about() {
        return About.of(
                        "table-bloat",
                        RuleGroup.PERFORMANCE,
                        Severity.WARNING,
                        "By estimate, most of a table's space holds nothing.",
                        "Scans and backups read the empty space too. Look why vacuum does not keep"
                                + " up (long transactions, settings), then repack it while it is in"
                                + " use; VACUUM FULL locks it.")
                .alias("0020");
    }

    @Override
    public void check(Structure structure, Reports reports) {
        for (Table table : structure.catalog().tables()) {
            structure
                    .facts()
                    .table(table.name())
                    .filter(known -> known.wastedBytes() >= SMALL)
                    .filter(known -> known.wastedBytes() * 2 > known.bytes())
                    .ifPresent(known ->
                            reports.add(
                                    Subject.table(table.name()),
                                    "By estimate %s of its %s hold nothing."
                                            .formatted(
                                                    Figures.bytes(known.wastedBytes()),
                                                    Figures.bytes(known.bytes()))));
        }
    }
}
