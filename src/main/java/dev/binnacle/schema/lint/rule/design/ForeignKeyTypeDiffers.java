package dev.binnacle.schema.lint.rule.design;

import dev.binnacle.database.Column;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Table;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.CatalogRule;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Structure;
import dev.binnacle.schema.lint.Subject;

import java.util.Locale;
import java.util.regex.Pattern;

/** A reference that has to be cast each time it is followed. */
public final class ForeignKeyTypeDiffers implements CatalogRule {
    private static final Pattern LENGTH = Pattern.compile("\\s*\\([^)]*\\)");

    @Override
    public About about() {
        return About.of(
                "foreign-key-type-differs",
                RuleGroup.DESIGN,
                Severity.WARNING,
                "A foreign key's column has another type than the column it points at.",
                "Give both the same type: a narrower one overflows before its parent does, and a"
                        + " cast can keep an index from being used.");
    }

    @Override
    public void check(Structure structure, Reports reports) {
        for (Table table : structure.tables()) {
            for (ForeignKey key : table.foreignKeys()) {
                structure
                        .catalog()
                        .table(key.target())
                        .ifPresent(target -> compare(table, key, target, reports));
            }
        }
    }

    private static void compare(Table table, ForeignKey key, Table target, Reports reports) {
        int pairs = Math.min(key.columns().size(), key.targetColumns().size());
        for (int i = 0; i < pairs; i++) {
            String name = key.columns().get(i);
            String from = table.column(name).map(Column::type).orElse("");
            String to = target.column(key.targetColumns().get(i)).map(Column::type).orElse("");
            if (!from.isEmpty() && !to.isEmpty() && !bare(from).equals(bare(to))) {
                reports.add(
                        Subject.column(table.name(), name),
                        "It is %s and points at %s.%s, which is %s."
                                .formatted(from, target.name(), key.targetColumns().get(i), to));
            }
        }
    }

    private static String bare(String type) {
        return LENGTH.matcher(type.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
