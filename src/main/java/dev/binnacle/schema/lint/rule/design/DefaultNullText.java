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

import java.util.regex.Pattern;

/** The word NULL where nothing was meant. */
public final class DefaultNullText implements CatalogRule {
    private static final Pattern TEXT = Pattern.compile("(?is)'null'(::.*)?");

    @Override
    public About about() {
        return About.of(
                "default-null-text",
                RuleGroup.DESIGN,
                Severity.WARNING,
                "A default is the text 'NULL', not NULL.",
                "New rows hold four letters instead of nothing. Write DEFAULT NULL, or no"
                        + " default.");
    }

    @Override
    public void check(Structure structure, Reports reports) {
        for (Table table : structure.tables()) {
            for (Column column : table.columns()) {
                String expression = column.defaultExpression();
                if (expression != null && TEXT.matcher(expression.strip()).matches()) {
                    reports.add(
                            Subject.column(table.name(), column.name()),
                            "Its default is the text 'NULL'.");
                }
            }
        }
    }
}
