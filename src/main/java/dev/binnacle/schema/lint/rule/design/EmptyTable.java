package dev.binnacle.schema.lint.rule.design;

import dev.binnacle.database.Table;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.Answer;
import dev.binnacle.schema.lint.CatalogRule;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Structure;
import dev.binnacle.schema.lint.Subject;

import java.util.List;

/** A table that nothing has ever been written to. */
public final class EmptyTable implements CatalogRule {
    @Override
    public About about() {
        return About.of(
                "empty-table",
                RuleGroup.DESIGN,
                Severity.NOTE,
                "A table of a database in use holds no row.",
                "It may be left over from a feature that never came or is gone. Drop it, or let it"
                        + " be if it waits for its first row.");
    }

    @Override
    public void check(Structure structure, Reports reports) {
        List<Table> tables = structure.tables();
        long filled =
                tables.stream()
                        .flatMap(table -> structure.facts().table(table.name()).stream())
                        .filter(known -> known.rows() > 0)
                        .count();
        boolean inUse = filled * 2 > tables.size();
        for (Table table : tables) {
            boolean maybe =
                    structure
                            .facts()
                            .table(table.name())
                            .filter(known -> known.rows() <= 0)
                            .isPresent();
            if (inUse && maybe && structure.facts().holdsRows(table.name()) == Answer.NO) {
                reports.add(Subject.table(table.name()), "It holds no row.");
            }
        }
    }
}
