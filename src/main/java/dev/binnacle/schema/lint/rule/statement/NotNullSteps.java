package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.ddl.Ident;
import dev.binnacle.schema.lint.LintedStatement;

import java.util.List;

/** How a column becomes NOT NULL without a scan under full lock. */
final class NotNullSteps {
    private NotNullSteps() {}

    static List<String> of(LintedStatement statement, Ident column) {
        String table = Rewrite.alter(statement);
        String name = Rewrite.written(statement, column);
        String check = Rewrite.usualName(statement.altered(), List.of(column), "is_not_null");
        return List.of(
                "%s ADD CONSTRAINT %s CHECK (%s IS NOT NULL) NOT VALID"
                        .formatted(table, check, name),
                "%s VALIDATE CONSTRAINT %s".formatted(table, check),
                "%s ALTER COLUMN %s SET NOT NULL".formatted(table, name),
                "%s DROP CONSTRAINT %s".formatted(table, check));
    }
}
