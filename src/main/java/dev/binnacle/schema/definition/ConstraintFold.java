package dev.binnacle.schema.definition;

import dev.binnacle.database.TableName;
import dev.binnacle.schema.ddl.CreateIndex;
import dev.binnacle.schema.ddl.Ident;
import dev.binnacle.schema.ddl.IndexKey;
import dev.binnacle.schema.ddl.QualifiedName;
import dev.binnacle.schema.ddl.TableConstraint;
import dev.binnacle.schema.ddl.Written;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Constraints and indexes of tables. */
final class ConstraintFold {
    private final Scope scope;

    ConstraintFold(Scope scope) {
        this.scope = scope;
    }

    /**
     * @param column where the constraint stands with one; null = it is the table's
     */
    void add(TableModel table, TableConstraint constraint, @Nullable ColumnModel column) {
        switch (constraint.rule()) {
            case TableConstraint.Key key -> key(table, constraint, key, column);
            case TableConstraint.References key -> foreignKey(table, constraint, key, column);
            case TableConstraint.Condition check -> check(table, constraint, check);
            case TableConstraint.Exclusion exclusion -> exclusion(table, constraint, exclusion);
            case TableConstraint.NotNull not -> scope.column(table, not.column()).nullable = false;
        }
    }

    private void key(
            TableModel table,
            TableConstraint constraint,
            TableConstraint.Key key,
            @Nullable ColumnModel column) {
        Ident using = key.usingIndex();
        if (using != null) {
            takeOver(table, constraint, key.primary(), using);
            return;
        }
        List<String> columns = columns(table, key.columns(), column);
        ConstraintModel.Kind kind =
                key.primary() ? ConstraintModel.Kind.PRIMARY_KEY : ConstraintModel.Kind.UNIQUE;
        if (key.primary() && table.primaryKey().isPresent()) {
            scope.problem(constraint.at(), "table " + table.name + " has a primary key already");
            return;
        }
        DefaultNames.Part part =
                key.primary() ? DefaultNames.Part.PRIMARY_KEY : DefaultNames.Part.UNIQUE;
        String name = name(table, constraint.name(), part, columns);
        ConstraintModel model = new ConstraintModel(name, kind, scope.where(constraint.at()));
        model.columns = columns;
        model.include = new ArrayList<>(scope.names(key.include()));
        model.nulls = key.nulls().equals("distinct") ? "" : key.nulls();
        model.attributes = constraint.attributes();
        table.constraints.add(model);
        if (key.primary()) {
            columns.forEach(each -> notNull(table, each));
        }
        index(table, model, options(key.options()));
    }

    private static void notNull(TableModel table, String column) {
        ColumnModel found = table.columns.get(column);
        if (found != null) {
            found.nullable = false;
        }
    }

    private void index(TableModel table, ConstraintModel key, String options) {
        IndexModel index = new IndexModel(key.name, key.where);
        index.unique = true;
        index.constraint = key;
        index.method = scope.dialect().method();
        key.columns.forEach(column -> index.keys.add(IndexPart.of(column)));
        index.include = key.include;
        index.nulls = key.nulls;
        index.options = options;
        add(table, index);
    }

    private void add(TableModel table, IndexModel index) {
        table.indexes.add(index);
        scope.model().indexTables.put(new TableName(table.name.schema(), index.name), table.name);
    }

    /** {@code UNIQUE USING INDEX}: the index takes the constraint's name. */
    private void takeOver(
            TableModel table, TableConstraint constraint, boolean primary, Ident using) {
        IndexModel index =
                table.index(scope.name(using))
                        .orElseThrow(() ->
                                new Unresolved(
                                        using.at(), "there is no index " + scope.name(using)));
        Ident name = constraint.name();
        if (name != null) {
            scope.model().indexTables.remove(new TableName(table.name.schema(), index.name));
            index.name = scope.name(name);
            scope.model()
                    .indexTables
                    .put(new TableName(table.name.schema(), index.name), table.name);
        }
        ConstraintModel model =
                new ConstraintModel(
                        index.name,
                        primary ? ConstraintModel.Kind.PRIMARY_KEY : ConstraintModel.Kind.UNIQUE,
                        scope.where(constraint.at()));
        for (IndexPart part : index.keys) {
            if (part.column() != null) {
                model.columns.add(part.column());
            }
        }
        model.include = index.include;
        model.nulls = index.nulls;
        model.attributes = constraint.attributes();
        index.constraint = model;
        table.constraints.add(model);
        if (primary) {
            model.columns.forEach(each -> notNull(table, each));
        }
    }

    private List<String> columns(
            TableModel table, List<Ident> columns, @Nullable ColumnModel column) {
        List<String> names = new ArrayList<>();
        if (columns.isEmpty() && column != null) {
            names.add(column.name);
        }
        for (Ident each : columns) {
            names.add(scope.column(table, each).name);
        }
        return names;
    }

    private String name(
            TableModel table, @Nullable Ident name, DefaultNames.Part part, List<String> columns) {
        return name != null ? scope.name(name) : scope.free(part, table.name, columns);
    }

    /** Constraints that are no indexes must only differ from the other constraints. */
    private String constraintName(
            TableModel table, @Nullable Ident name, DefaultNames.Part part, List<String> columns) {
        return name != null
                ? scope.name(name)
                : scope.dialect()
                        .names()
                        .name(
                                part,
                                table.name.name(),
                                columns,
                                taken -> table.constraint(taken).isPresent());
    }

    private void foreignKey(
            TableModel table,
            TableConstraint constraint,
            TableConstraint.References key,
            @Nullable ColumnModel column) {
        List<String> columns = columns(table, key.columns(), column);
        String name =
                constraintName(table, constraint.name(), DefaultNames.Part.FOREIGN_KEY, columns);
        ConstraintModel model =
                new ConstraintModel(
                        name, ConstraintModel.Kind.FOREIGN_KEY, scope.where(constraint.at()));
        model.columns = columns;
        model.target = scope.name(key.target());
        model.targetColumns = new ArrayList<>(scope.names(key.targetColumns()));
        model.match = key.match();
        model.onUpdate = key.onUpdate();
        model.onDelete = key.onDelete();
        model.setColumns = new ArrayList<>(scope.names(key.setColumns()));
        model.attributes = constraint.attributes();
        table.constraints.add(model);
    }

    private void check(
            TableModel table, TableConstraint constraint, TableConstraint.Condition check) {
        List<String> columns = mentioned(table, check.condition());
        List<String> only = columns.size() == 1 ? columns : List.of();
        String name = constraintName(table, constraint.name(), DefaultNames.Part.CHECK, only);
        ConstraintModel model =
                new ConstraintModel(name, ConstraintModel.Kind.CHECK, scope.where(constraint.at()));
        model.condition = check.condition().text();
        model.attributes = constraint.attributes();
        ConstraintModel there = table.constraint(name).orElse(null);
        if (there == null) {
            table.constraints.add(model);
        } else {
            there.attributes = model.attributes;
        }
    }

    /** The table's columns that an expression names. */
    private List<String> mentioned(TableModel table, Written expression) {
        Set<String> found = new LinkedHashSet<>();
        for (Ident word : Words.of(expression.text(), scope.dialect().syntax())) {
            String name = scope.name(word);
            if (table.columns.containsKey(name)) {
                found.add(name);
            }
        }
        return List.copyOf(found);
    }

    private void exclusion(
            TableModel table, TableConstraint constraint, TableConstraint.Exclusion exclusion) {
        List<IndexPart> keys = keys(table, exclusion.keys());
        String name =
                name(table, constraint.name(), DefaultNames.Part.EXCLUSION, columnNames(keys));
        ConstraintModel model =
                new ConstraintModel(
                        name, ConstraintModel.Kind.EXCLUSION, scope.where(constraint.at()));
        model.attributes = constraint.attributes();
        table.constraints.add(model);
        IndexModel index = new IndexModel(name, model.where);
        index.constraint = model;
        Ident method = exclusion.method();
        index.method = method == null ? scope.dialect().method() : method.lower();
        index.keys = keys;
        index.include = new ArrayList<>(scope.names(exclusion.include()));
        index.predicate = scope.text(exclusion.where());
        add(table, index);
    }

    void index(CreateIndex create) {
        TableModel table = scope.table(create.table());
        List<IndexPart> keys = keys(table, create.keys());
        QualifiedName given = create.name();
        String name =
                given == null
                        ? scope.free(DefaultNames.Part.INDEX, table.name, columnNames(keys))
                        : scope.name(given.name());
        if (scope.model().relation(new TableName(table.name.schema(), name))) {
            if (!create.ifNotExists()) {
                scope.problem(create.at(), "there is already something named " + name);
            }
            return;
        }
        IndexModel index = new IndexModel(name, scope.where(create.at()));
        index.unique = create.unique();
        Ident method = create.method();
        index.method = method == null ? scope.dialect().method() : method.lower();
        index.keys = keys;
        index.include = new ArrayList<>(scope.names(create.include()));
        index.nulls = create.nulls().equals("distinct") ? "" : create.nulls();
        index.options = options(create.options());
        Written where = create.where();
        index.predicate = where == null ? null : where.text();
        index.only = create.only();
        add(table, index);
    }

    private static String options(@Nullable Written options) {
        Map<String, String> pairs = new LinkedHashMap<>();
        Options.into(pairs, options);
        List<String> all = new ArrayList<>();
        pairs.forEach((name, value) -> all.add(name + "=" + value));
        return String.join(", ", all);
    }

    private static List<String> columnNames(List<IndexPart> keys) {
        List<String> names = new ArrayList<>();
        for (IndexPart key : keys) {
            names.add(key.column() != null ? key.column() : Words.called(key.expression()));
        }
        return names;
    }

    private List<IndexPart> keys(TableModel table, List<IndexKey> keys) {
        List<IndexPart> parts = new ArrayList<>();
        for (IndexKey key : keys) {
            Ident ident = key.column();
            String column = ident == null ? null : scope.name(ident);
            if (ident != null && !table.view() && !table.columns.containsKey(column)) {
                scope.column(table, ident);
            }
            QualifiedName collation = key.collation();
            Written operatorClass = key.operatorClass();
            Written operator = key.operator();
            parts.add(
                    new IndexPart(
                            column,
                            column == null ? key.expression().text() : "",
                            collation == null ? null : collation(collation),
                            operatorClass == null ? null : operatorClass.text(),
                            key.descending(),
                            key.nulls(),
                            operator == null ? null : operator.text()));
        }
        return parts;
    }

    private String collation(QualifiedName collation) {
        Ident schema = collation.schema();
        return scope.dialect()
                .collation(
                        schema == null ? null : scope.name(schema), scope.name(collation.name()));
    }
}
