package dev.binnacle.schema.definition;

import dev.binnacle.database.TableName;
import dev.binnacle.schema.ddl.Alter;
import dev.binnacle.schema.ddl.AlterAction;
import dev.binnacle.schema.ddl.ColumnElement;
import dev.binnacle.schema.ddl.ConstraintAction;
import dev.binnacle.schema.ddl.CreateIndex;
import dev.binnacle.schema.ddl.CreateTable;
import dev.binnacle.schema.ddl.ObjectKind;
import dev.binnacle.schema.ddl.ObjectStatement;
import dev.binnacle.schema.ddl.Span;
import dev.binnacle.schema.ddl.TableConstraint;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** Edits about keys, foreign keys, checks and indexes. */
final class Constraints {
    private final ChangeText text;

    Constraints(ChangeText text) {
        this.text = text;
    }

    /**
     * The change's constraint as the table's last element, or as a statement where the table's
     * others are statements or where what it points at is made later.
     */
    void add(TableName table, @Nullable TableName target) {
        Part made = text.made(table);
        if (made == null || !(made.statement() instanceof CreateTable create)) {
            return;
        }
        if (byStatements(table) || target != null && !before(target, made)) {
            new Tables(text).hang(table);
            return;
        }
        boolean bare = text.bare(made.file(), create.at());
        String statement = text.statements().getFirst();
        String added = text.after(statement, addWords(table), bare);
        if (added != null) {
            new Elements(text, made.file(), create).append(added);
        }
    }

    private String addWords(TableName table) {
        return quoted(table.schema()) + "." + quoted(table.name()) + " add ";
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private boolean byStatements(TableName table) {
        boolean[] found = {false, false};
        for (Part part : text.parts().all()) {
            if (Parts.about(part, table)) {
                int at = part.statement() instanceof Alter ? 0 : 1;
                Parts.constraints(part.statement(), (constraint, element) -> found[at] = true);
            }
        }
        return found[0] && !found[1];
    }

    /** Whether the other table is made before the end of this one. */
    private boolean before(TableName target, Part made) {
        Part other = text.parts().table(target);
        return other != null
                && (other.file() < made.file()
                        || other.file() == made.file()
                                && other.statement().at().start() <= made.statement().at().start());
    }

    void drop(TableName table, String name) {
        for (Part part : text.parts().all()) {
            if (!Parts.about(part, table)) {
                continue;
            }
            Parts.constraints(
                    part.statement(),
                    (constraint, element) -> {
                        boolean said =
                                constraint.name() != null
                                        && part.name(constraint.name()).equals(name);
                        if (said || given(part, constraint.at(), name)) {
                            remove(part, constraint, element);
                        }
                    });
            if (part.statement() instanceof ObjectStatement.Comment comment
                    && comment.kind() == ObjectKind.CONSTRAINT
                    && part.name(comment.name().getLast()).equals(name)) {
                text.remove(part.file(), comment.at());
            }
        }
    }

    private boolean given(Part part, Span at, String name) {
        return text.definition().name(part.file(), at).equals(name);
    }

    /**
     * @param element the column that it stands with; null = it is the table's
     */
    void remove(Part part, TableConstraint constraint, @Nullable ColumnElement element) {
        Layout layout = text.layout(part.file());
        if (element != null) {
            text.edits().replace(part.file(), layout.clause(constraint.at()), "");
        } else if (part.statement() instanceof Alter alter) {
            action(part, alter, constraint);
        } else if (part.statement() instanceof CreateTable create) {
            new Elements(text, part.file(), create).remove(constraint.at());
        }
    }

    private void action(Part part, Alter alter, TableConstraint constraint) {
        if (alter.actions().size() == 1) {
            text.remove(part.file(), alter.at());
            return;
        }
        for (AlterAction action : alter.actions()) {
            if (action instanceof ConstraintAction.AddConstraint add
                    && Objects.equals(add.constraint(), constraint)) {
                text.edits()
                        .replace(part.file(), text.layout(part.file()).element(action.at()), "");
            }
        }
    }

    void dropIndex(TableName table, String name) {
        for (Part part : text.parts().all()) {
            if (part.statement() instanceof CreateIndex index
                    && part.names(index.table(), table)
                    && (given(part, index.at(), name)
                            || index.name() != null
                                    && part.name(index.name().name()).equals(name))) {
                text.remove(part.file(), index.at());
            } else if (part.statement() instanceof ObjectStatement.Comment comment
                    && comment.kind() == ObjectKind.INDEX
                    && part.name(comment.name().getLast()).equals(name)) {
                text.remove(part.file(), comment.at());
            }
        }
    }
}
