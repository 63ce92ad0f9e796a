package dev.binnacle.schema.definition;

import dev.binnacle.database.TableName;
import dev.binnacle.schema.ddl.AccessStatement;
import dev.binnacle.schema.ddl.Alter;
import dev.binnacle.schema.ddl.AlterAction;
import dev.binnacle.schema.ddl.ColumnAction;
import dev.binnacle.schema.ddl.ColumnElement;
import dev.binnacle.schema.ddl.CreateIndex;
import dev.binnacle.schema.ddl.CreateTable;
import dev.binnacle.schema.ddl.Ident;
import dev.binnacle.schema.ddl.IndexKey;
import dev.binnacle.schema.ddl.ObjectKind;
import dev.binnacle.schema.ddl.ObjectStatement;
import dev.binnacle.schema.ddl.RoutineStatement;
import dev.binnacle.schema.ddl.Span;
import dev.binnacle.schema.ddl.TableConstraint;
import dev.binnacle.schema.ddl.Written;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Gives a column another name wherever a definition names it as such. */
final class ColumnNames {
    private final ChangeText text;

    ColumnNames(ChangeText text) {
        this.text = text;
    }

    void rename(TableName table, String column, String name) {
        if (text.made(table) == null) {
            return;
        }
        Tables tables = new Tables(text);
        for (Part part : text.parts().all()) {
            if (Parts.about(part, table)) {
                own(part, column, name);
                tables.keepNames(part, table, column);
            }
            Parts.constraints(
                    part.statement(),
                    (constraint, element) -> {
                        if (constraint.rule() instanceof TableConstraint.References key
                                && part.names(key.target(), table)) {
                            idents(part, key.targetColumns(), column, name);
                        }
                    });
            if (part.statement() instanceof Alter alter) {
                owned(part, alter, table, column, name);
            }
        }
    }

    private void own(Part part, String column, String name) {
        switch (part.statement()) {
            case CreateTable create -> table(part, create, column, name);
            case CreateIndex index -> {
                keys(part, index.keys(), column, name);
                idents(part, index.include(), column, name);
                expression(part, index.where(), column, name);
            }
            case Alter alter -> alter(part, alter, column, name);
            case RoutineStatement.CreateTrigger trigger -> {
                idents(part, trigger.columns(), column, name);
                qualified(part, trigger.when(), column, name);
            }
            case AccessStatement.CreatePolicy policy -> {
                expression(part, policy.using(), column, name);
                expression(part, policy.check(), column, name);
            }
            case AccessStatement.Grant grant -> expression(part, grant.privileges(), column, name);
            case ObjectStatement.Comment comment -> {
                if (comment.kind() == ObjectKind.COLUMN) {
                    idents(part, List.of(comment.name().getLast()), column, name);
                }
            }
            default -> {
                // names no column but inside its text
            }
        }
        Parts.constraints(
                part.statement(),
                (constraint, element) -> constraint(part, constraint, column, name));
    }

    private void table(Part part, CreateTable create, String column, String name) {
        for (ColumnElement each : create.columns()) {
            idents(part, List.of(each.name()), column, name);
            each.part(ColumnElement.Generated.class)
                    .ifPresent(value -> expression(part, value.expression(), column, name));
        }
        expression(part, create.partitionBy(), column, name);
    }

    private void constraint(Part part, TableConstraint constraint, String column, String name) {
        switch (constraint.rule()) {
            case TableConstraint.Key key -> {
                idents(part, key.columns(), column, name);
                idents(part, key.include(), column, name);
            }
            case TableConstraint.References key -> {
                idents(part, key.columns(), column, name);
                idents(part, key.setColumns(), column, name);
            }
            case TableConstraint.Condition check ->
                    expression(part, check.condition(), column, name);
            case TableConstraint.Exclusion exclusion -> {
                keys(part, exclusion.keys(), column, name);
                expression(part, exclusion.where(), column, name);
            }
            case TableConstraint.NotNull not -> idents(part, List.of(not.column()), column, name);
        }
    }

    private void alter(Part part, Alter alter, String column, String name) {
        for (AlterAction action : alter.actions()) {
            if (action instanceof ColumnAction columnAction) {
                idents(part, List.of(columnAction.column()), column, name);
            }
        }
    }

    /** {@code OWNED BY table.column}. */
    private void owned(Part part, Alter alter, TableName table, String column, String name) {
        for (AlterAction action : alter.actions()) {
            if (action instanceof AlterAction.Sequence sequence) {
                List<Ident> owner = sequence.options().ownedBy();
                if (owner != null && part.column(owner, table)) {
                    idents(part, List.of(owner.getLast()), column, name);
                }
            }
        }
    }

    private void keys(Part part, List<IndexKey> keys, String column, String name) {
        for (IndexKey key : keys) {
            Ident plain = key.column();
            if (plain != null) {
                idents(part, List.of(plain), column, name);
            } else {
                expression(part, key.expression(), column, name);
            }
        }
    }

    private void idents(Part part, List<Ident> idents, String column, String name) {
        for (Ident each : idents) {
            if (part.name(each).equals(column)) {
                text.edits().replace(part.file(), each.at(), text.written(name, !each.quoted()));
            }
        }
    }

    private void expression(Part part, @Nullable Written written, String column, String name) {
        if (written == null) {
            return;
        }
        for (Ident word : Words.of(written.text(), part.dialect().syntax())) {
            if (part.name(word).equals(column)) {
                replace(part, written, word, name);
            }
        }
    }

    /** In a trigger's condition only what stands after a dot is the table's. */
    private void qualified(Part part, @Nullable Written written, String column, String name) {
        if (written == null) {
            return;
        }
        for (Ident word : Words.of(written.text(), part.dialect().syntax())) {
            int before = word.at().start() - 1;
            if (part.name(word).equals(column)
                    && before >= 0
                    && written.text().charAt(before) == '.') {
                replace(part, written, word, name);
            }
        }
    }

    private void replace(Part part, Written written, Ident word, String name) {
        int start = written.at().start();
        text.edits()
                .replace(
                        part.file(),
                        new Span(start + word.at().start(), start + word.at().end()),
                        text.written(name, !word.quoted()));
    }
}
