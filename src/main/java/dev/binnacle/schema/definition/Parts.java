package dev.binnacle.schema.definition;

import dev.binnacle.database.TableName;
import dev.binnacle.schema.ddl.AccessStatement;
import dev.binnacle.schema.ddl.Alter;
import dev.binnacle.schema.ddl.AlterAction;
import dev.binnacle.schema.ddl.ColumnAction;
import dev.binnacle.schema.ddl.ColumnElement;
import dev.binnacle.schema.ddl.ConstraintAction;
import dev.binnacle.schema.ddl.CreateIndex;
import dev.binnacle.schema.ddl.CreateTable;
import dev.binnacle.schema.ddl.Ddl;
import dev.binnacle.schema.ddl.Ident;
import dev.binnacle.schema.ddl.ObjectKind;
import dev.binnacle.schema.ddl.ObjectStatement;
import dev.binnacle.schema.ddl.QualifiedName;
import dev.binnacle.schema.ddl.RoutineStatement;
import dev.binnacle.schema.ddl.RowStatement;
import dev.binnacle.schema.ddl.SessionStatement;
import dev.binnacle.schema.ddl.TableConstraint;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The statements of a definition by what they are about. */
final class Parts {
    private final List<Part> all = new ArrayList<>();

    Parts(Definition definition) {
        DefinitionDialect dialect = definition.dialect();
        for (int file = 0; file < definition.scripts().size(); file++) {
            String schema = dialect.defaultSchema();
            for (Ddl statement : definition.scripts().get(file).statements()) {
                if (statement instanceof SessionStatement.Set set) {
                    schema = SearchPath.after(set, dialect, schema);
                }
                all.add(new Part(file, statement, schema, dialect));
            }
        }
    }

    List<Part> all() {
        return all;
    }

    /** The statement that makes the table; null = none does under this name. */
    @Nullable Part table(TableName table) {
        for (Part part : all) {
            if (part.statement() instanceof CreateTable create
                    && part.names(create.name(), table)) {
                return part;
            }
        }
        return null;
    }

    /** Whether a statement is about this table and would be nothing without it. */
    static boolean about(Part part, TableName table) {
        return switch (part.statement()) {
            case CreateTable s -> part.names(s.name(), table);
            case CreateIndex s -> part.names(s.table(), table);
            case Alter s -> s.kind().relation() && part.names(s.name(), table);
            case RoutineStatement.CreateTrigger s -> part.names(s.table(), table);
            case AccessStatement.CreatePolicy s -> part.names(s.table(), table);
            case AccessStatement.AlterPolicy s -> part.names(s.table(), table);
            case AccessStatement.Grant s ->
                    s.kind() == ObjectKind.TABLE
                            && s.names().size() == 1
                            && part.names(s.names().getFirst(), table);
            case ObjectStatement.Comment s -> about(part, s, table);
            default -> false;
        };
    }

    private static boolean about(Part part, ObjectStatement.Comment comment, TableName table) {
        QualifiedName on = comment.on();
        if (on != null) {
            return part.names(on, table);
        }
        int size = comment.name().size();
        return comment.kind().relation()
                ? part.names(
                        new QualifiedName(
                                size > 1 ? comment.name().get(size - 2) : null,
                                comment.name().getLast()),
                        table)
                : comment.kind() == ObjectKind.COLUMN && part.column(comment.name(), table);
    }

    /** Every name of a table that a statement holds. */
    static List<QualifiedName> tables(Ddl statement) {
        List<QualifiedName> names = new ArrayList<>();
        switch (statement) {
            case CreateTable s -> {
                names.add(s.name());
                names.addAll(s.inherits());
                if (s.partitionOf() != null) {
                    names.add(s.partitionOf());
                }
                for (CreateTable.Element element : s.elements()) {
                    if (element instanceof CreateTable.Like like) {
                        names.add(like.table());
                    }
                }
            }
            case CreateIndex s -> names.add(s.table());
            case Alter s -> altered(s, names);
            case RoutineStatement.CreateTrigger s -> names.add(s.table());
            case RoutineStatement.CreateRule s -> names.add(s.table());
            case AccessStatement.CreatePolicy s -> names.add(s.table());
            case AccessStatement.AlterPolicy s -> names.add(s.table());
            case AccessStatement.Grant s -> {
                if (s.kind() != null && s.kind().relation() && !s.all()) {
                    names.addAll(s.names());
                }
            }
            case ObjectStatement.Drop s -> {
                if (s.kind().relation()) {
                    names.addAll(s.names());
                }
                if (s.on() != null) {
                    names.add(s.on());
                }
            }
            case ObjectStatement.Comment s -> commented(s, names);
            case RowStatement.Rows s -> {
                if (s.table() != null) {
                    names.add(s.table());
                }
            }
            default -> {
                // names no table but inside its text
            }
        }
        constraints(
                statement,
                (constraint, column) -> {
                    if (constraint.rule() instanceof TableConstraint.References key) {
                        names.add(key.target());
                    }
                });
        return names;
    }

    private static void altered(Alter alter, List<QualifiedName> names) {
        if (alter.kind().relation()) {
            names.add(alter.name());
        }
        for (AlterAction action : alter.actions()) {
            switch (action) {
                case AlterAction.Attach a -> names.add(a.partition());
                case AlterAction.Detach a -> names.add(a.partition());
                case AlterAction.Inherit a -> names.add(a.parent());
                case AlterAction.Sequence a -> owner(a.options().ownedBy(), names);
                default -> {
                    // names no other table
                }
            }
        }
    }

    private static void owner(@Nullable List<Ident> owner, List<QualifiedName> names) {
        if (owner != null && owner.size() > 1) {
            int size = owner.size();
            names.add(
                    new QualifiedName(size > 2 ? owner.get(size - 3) : null, owner.get(size - 2)));
        }
    }

    private static void commented(ObjectStatement.Comment comment, List<QualifiedName> names) {
        int size = comment.name().size();
        if (comment.on() != null) {
            names.add(comment.on());
        } else if (comment.kind().relation()) {
            names.add(
                    new QualifiedName(
                            size > 1 ? comment.name().get(size - 2) : null,
                            comment.name().getLast()));
        } else if (comment.kind() == ObjectKind.COLUMN) {
            owner(comment.name(), names);
        }
    }

    /** Every constraint of a statement, with the column it stands with. */
    static void constraints(
            Ddl statement, BiConsumer<TableConstraint, @Nullable ColumnElement> use) {
        if (statement instanceof CreateTable create) {
            create.constraints().forEach(each -> use.accept(each, null));
            create.columns()
                    .forEach(column ->
                            column.constraints().forEach(each -> use.accept(each, column)));
        } else if (statement instanceof Alter alter) {
            for (AlterAction action : alter.actions()) {
                if (action instanceof ConstraintAction.AddConstraint add) {
                    use.accept(add.constraint(), null);
                } else if (action instanceof ColumnAction.AddColumn add) {
                    add.element().constraints().forEach(each -> use.accept(each, add.element()));
                }
            }
        }
    }
}
