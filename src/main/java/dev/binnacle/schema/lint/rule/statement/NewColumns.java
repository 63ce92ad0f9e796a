package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.ddl.Alter;
import dev.binnacle.schema.ddl.ColumnAction;
import dev.binnacle.schema.ddl.ColumnElement;
import dev.binnacle.schema.ddl.CreateTable;
import dev.binnacle.schema.ddl.QualifiedName;
import dev.binnacle.schema.ddl.Written;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Subject;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The columns that a statement makes, and their types taken apart. */
final class NewColumns {
    private static final Pattern SIZE = Pattern.compile("\\s*\\([^)]*\\)");

    private NewColumns() {}

    /**
     * A column and the table that gets it.
     *
     * @param type in lower case, without its size
     * @param sized whether a size is said
     */
    record Made(
            QualifiedName table,
            ColumnElement column,
            Written written,
            String type,
            boolean sized) {
        Subject subject(LintedStatement statement) {
            return Subject.column(statement.name(table), column.name().lower());
        }
    }

    static List<Made> of(LintedStatement statement) {
        return switch (statement.ddl()) {
            case CreateTable create ->
                    create.columns().stream()
                            .flatMap(column -> made(create.name(), column).stream())
                            .toList();
            case Alter alter ->
                    alter.actions().stream()
                            .filter(ColumnAction.AddColumn.class::isInstance)
                            .map(ColumnAction.AddColumn.class::cast)
                            .flatMap(add -> made(alter.name(), add.element()).stream())
                            .toList();
            default -> List.of();
        };
    }

    private static Optional<Made> made(QualifiedName table, ColumnElement column) {
        return Optional.ofNullable(column.type())
                .map(type -> {
                    String text = type.text().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
                    String bare = SIZE.matcher(text).replaceAll("").strip();
                    return new Made(table, column, type, bare, text.contains("("));
                });
    }
}
