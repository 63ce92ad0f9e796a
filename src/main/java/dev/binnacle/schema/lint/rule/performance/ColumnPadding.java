package dev.binnacle.schema.lint.rule.performance;

import dev.binnacle.database.Column;
import dev.binnacle.database.Table;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.CatalogRule;
import dev.binnacle.schema.lint.Figures;
import dev.binnacle.schema.lint.Fix;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Structure;
import dev.binnacle.schema.lint.Subject;
import dev.binnacle.schema.lint.TableFacts;

import java.util.List;
import java.util.stream.Collectors;

/** Space lost between columns. */
public final class ColumnPadding implements CatalogRule {
    private static final long WORTH = 100L << 20;
    private static final int PER_ROW = 8;

    @Override
    public About about() {
        return About.of(
                        "column-padding",
                        RuleGroup.PERFORMANCE,
                        Severity.NOTE,
                        "Another order of columns would make each row smaller.",
                        "Values start at multiples of 2, 4 or 8 bytes, and what lies between is"
                            + " lost. Put wide fixed types first, then narrow ones, then text."
                            + " Worth it for new tables; the order of an old one cannot be changed"
                            + " in place.")
                .alias("PG110");
    }

    @Override
    public void check(Structure structure, Reports reports) {
        for (Table table : structure.tables()) {
            if (table.columns().size() < 3 || table.kind() != Table.Kind.TABLE) {
                continue;
            }
            List<Column> better = Alignment.better(table.columns());
            int saved = Alignment.padding(table.columns()) - Alignment.padding(better);
            long rows = structure.facts().table(table.name()).map(TableFacts::rows).orElse(-1L);
            boolean worth = rows < 0 ? saved >= PER_ROW : rows * saved >= WORTH;
            if (saved > 0 && worth) {
                report(table, better, saved, rows, reports);
            }
        }
    }

    private static void report(
            Table table, List<Column> better, int saved, long rows, Reports reports) {
        String all = rows < 0 ? "" : ", " + Figures.bytes(rows * saved) + " in all";
        reports.add(
                Subject.table(table.name()),
                "Each row wastes %d bytes%s.".formatted(saved, all),
                Fix.statements(
                        "Order the columns by their width",
                        List.of(
                                "-- in this order: "
                                        + better.stream()
                                                .map(Column::name)
                                                .collect(Collectors.joining(", ")))));
    }
}
