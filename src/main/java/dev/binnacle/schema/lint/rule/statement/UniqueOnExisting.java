package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.database.Column;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.ddl.AlterAction;
import dev.binnacle.schema.ddl.ConstraintAction;
import dev.binnacle.schema.ddl.CreateIndex;
import dev.binnacle.schema.ddl.Ident;
import dev.binnacle.schema.ddl.IndexKey;
import dev.binnacle.schema.ddl.QualifiedName;
import dev.binnacle.schema.ddl.Span;
import dev.binnacle.schema.ddl.TableConstraint;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.Answer;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;
import dev.binnacle.schema.lint.Subject;

import java.util.List;
import java.util.Objects;

/** Uniqueness that the rows may refuse. */
public final class UniqueOnExisting implements StatementRule {
    @Override
    public About about() {
        return About.of(
                        "unique-on-existing",
                        RuleGroup.DATA,
                        Severity.WARNING,
                        "Columns that are there become unique.",
                        "Two rows that agree and the statement fails. Look for duplicates first:"
                                + " GROUP BY … HAVING count(*) > 1.")
                .alias("MF101", "MF102");
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        if (statement.ddl() instanceof CreateIndex index
                && index.unique()
                && !statement.fresh(index.table())) {
            List<Ident> columns =
                    index.keys().stream().map(IndexKey::column).filter(Objects::nonNull).toList();
            boolean whole = columns.size() == index.keys().size() && index.where() == null;
            look(statement, index.table(), whole ? columns : List.of(), index.at(), reports);
        }
        for (AlterAction action : statement.actions()) {
            if (action instanceof ConstraintAction.AddConstraint add
                    && add.constraint().rule() instanceof TableConstraint.Key key
                    && key.usingIndex() == null) {
                look(statement, statement.altered(), key.columns(), action.at(), reports);
            }
        }
    }

    /**
     * @param columns empty = an expression or a part of the rows, which is not asked about
     */
    private static void look(
            LintedStatement statement,
            QualifiedName table,
            List<Ident> columns,
            Span at,
            Reports reports) {
        if (columns.stream().anyMatch(column -> statement.fresh(table, column))) {
            return;
        }
        TableName name = statement.name(table);
        List<String> names =
                columns.stream()
                        .map(column ->
                                statement
                                        .column(table, column)
                                        .map(Column::name)
                                        .orElse(column.lower()))
                        .toList();
        String list = String.join(", ", names);
        Answer answer =
                names.isEmpty() ? Answer.UNKNOWN : statement.facts().holdsDuplicates(name, names);
        Proof.of(
                        answer,
                        "(" + list + ") has duplicates now",
                        "(" + list + ") has no duplicates now")
                .report(
                        reports,
                        statement.place(at),
                        Subject.table(name),
                        names.isEmpty()
                                ? "It fails where two rows agree."
                                : "It fails where two rows agree in (%s).".formatted(list));
    }
}
