package dev.binnacle.schema.definition;

import dev.binnacle.database.Surroundings;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.ddl.Alter;
import dev.binnacle.schema.ddl.AlterAction;
import dev.binnacle.schema.ddl.ColumnAction;
import dev.binnacle.schema.ddl.ColumnElement;
import dev.binnacle.schema.ddl.ConstraintAction;
import dev.binnacle.schema.ddl.CreateSequence;
import dev.binnacle.schema.ddl.Ident;
import dev.binnacle.schema.ddl.ObjectStatement;
import dev.binnacle.schema.ddl.SequenceOptions;
import dev.binnacle.schema.ddl.Span;
import dev.binnacle.schema.ddl.TableConstraint;
import dev.binnacle.schema.ddl.TypeStatement;
import dev.binnacle.schema.ddl.Written;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Schemas, extensions, sequences and types. */
final class ObjectFold {
    static final SequenceOptions NOTHING_SAID =
            new SequenceOptions(
                    new Span(0, 0), null, null, null, null, null, null, null, null, null, null);

    private final Scope scope;

    ObjectFold(Scope scope) {
        this.scope = scope;
    }

    void schema(ObjectStatement.CreateSchema create) {
        Ident name = create.name() == null ? create.owner() : create.name();
        if (name != null) {
            scope.model().schemas.putIfAbsent(scope.name(name), null);
        }
    }

    void extension(ObjectStatement.CreateExtension create) {
        String name = scope.name(create.name());
        Ident schema = create.schema();
        String version = create.version();
        scope.model()
                .extensions
                .putIfAbsent(
                        name,
                        new Surroundings.Extension(
                                name,
                                schema == null ? scope.defaultSchema() : scope.name(schema),
                                version == null ? "" : version,
                                null));
    }

    void sequence(CreateSequence create) {
        TableName name = scope.name(create.name());
        if (create.temporary()) {
            return;
        }
        if (scope.model().relation(name)) {
            if (!create.ifNotExists()) {
                scope.problem(create.name().at(), "there is already something named " + name);
            }
            return;
        }
        Model.SequenceModel sequence =
                new Model.SequenceModel(name, scope.dialect().sequence(create.options(), null));
        new RelationFold(scope).owner(sequence, create.options());
        scope.model().sequences.put(name, sequence);
    }

    void type(TypeStatement statement) {
        TableName name = scope.name(statement.name());
        Model.TypeModel before = scope.model().types.get(name);
        if (before != null && !before.kind.equals("shell")) {
            boolean again =
                    statement instanceof TypeStatement.CreateDomain domain && domain.ifNotExists();
            if (!again) {
                scope.problem(statement.name().at(), "type " + name + " is made twice");
            }
            return;
        }
        Model.TypeModel type = made(name, statement);
        scope.model().types.put(name, type);
    }

    private Model.TypeModel made(TableName name, TypeStatement statement) {
        return switch (statement) {
            case TypeStatement.CreateEnum e -> {
                Model.TypeModel type = new Model.TypeModel(name, "enum");
                e.labels().forEach(label -> type.labels.add(label.text()));
                yield type;
            }
            case TypeStatement.CreateComposite c -> {
                Model.TypeModel type = new Model.TypeModel(name, "composite");
                c.fields()
                        .forEach(field ->
                                type.fields.put(scope.name(field.name()), field.type().text()));
                yield type;
            }
            case TypeStatement.CreateOther o -> {
                Model.TypeModel type = new Model.TypeModel(name, o.kind());
                Written definition = o.definition();
                type.base = definition == null ? "" : definition.text();
                yield type;
            }
            case TypeStatement.CreateDomain d -> domain(name, d);
        };
    }

    private Model.TypeModel domain(TableName name, TypeStatement.CreateDomain create) {
        Model.TypeModel type = new Model.TypeModel(name, "domain");
        type.base = create.type().text();
        for (ColumnElement.Part part : create.parts()) {
            switch (part) {
                case ColumnElement.Default p -> type.defaultValue = p.expression().text();
                case ColumnElement.Nullability p -> type.notNull = !p.nullable();
                case ColumnElement.Collate p ->
                        type.collation = new TableFold(scope).collation(p.collation());
                case TableConstraint p -> check(type, p);
                default -> {
                    // says nothing about structure
                }
            }
        }
        return type;
    }

    private void check(Model.TypeModel type, TableConstraint constraint) {
        if (!(constraint.rule() instanceof TableConstraint.Condition condition)) {
            return;
        }
        Ident given = constraint.name();
        String name =
                given != null
                        ? scope.name(given)
                        : scope.dialect()
                                .names()
                                .name(
                                        DefaultNames.Part.CHECK,
                                        type.name.name(),
                                        List.of(),
                                        type.checks::containsKey);
        ConstraintModel model =
                new ConstraintModel(name, ConstraintModel.Kind.CHECK, scope.where(constraint.at()));
        model.condition = condition.condition().text();
        model.attributes = constraint.attributes();
        type.checks.put(name, model);
    }

    void alter(Alter alter) {
        TableName name = scope.name(alter.name());
        Model.TypeModel type = scope.model().types.get(name);
        if (type == null) {
            throw new Unresolved(
                    alter.name().at(), "there is no " + alter.kind().words() + " " + name);
        }
        alter.actions().forEach(action -> alter(type, action));
    }

    private void alter(Model.TypeModel type, AlterAction action) {
        switch (action) {
            case AlterAction.AddValue a -> addValue(type, a);
            case AlterAction.RenameValue a ->
                    type.labels.replaceAll(
                            label -> label.equals(a.from().text()) ? a.to().text() : label);
            case AlterAction.RenameTo a ->
                    move(type, new TableName(type.name.schema(), scope.name(a.name())));
            case AlterAction.SetSchema a ->
                    move(type, new TableName(scope.name(a.schema()), type.name.name()));
            case ColumnAction.SetNullable a -> type.notNull = !a.nullable();
            case ColumnAction.SetDefault a -> type.defaultValue = scope.text(a.expression());
            case ColumnAction.AddColumn a -> {
                Written written = a.element().type();
                type.fields.put(scope.name(a.column()), written == null ? "text" : written.text());
            }
            case ColumnAction.DropColumn a -> type.fields.remove(scope.name(a.column()));
            case ColumnAction.SetType a -> type.fields.put(scope.name(a.column()), a.type().text());
            case ConstraintAction.AddConstraint a -> check(type, a.constraint());
            case ConstraintAction.DropConstraint a -> {
                Ident dropped = a.name();
                if (dropped != null) {
                    type.checks.remove(scope.name(dropped));
                }
            }
            default -> {
                // says nothing about structure
            }
        }
    }

    private void move(Model.TypeModel type, TableName name) {
        scope.model().types.remove(type.name);
        type.name = name;
        scope.model().types.put(name, type);
    }

    private void addValue(Model.TypeModel type, AlterAction.AddValue add) {
        String label = add.label().text();
        if (type.labels.contains(label)) {
            if (!add.ifNotExists()) {
                scope.problem(add.label().at(), "the enum has the label already");
            }
            return;
        }
        TypeStatement.@Nullable Label neighbour = add.neighbour();
        int at = neighbour == null ? -1 : type.labels.indexOf(neighbour.text());
        if (neighbour != null && at < 0) {
            scope.problem(neighbour.at(), "the enum has no label " + neighbour.text());
        }
        type.labels.add(at < 0 ? type.labels.size() : add.before() ? at : at + 1, label);
    }
}
