package dev.binnacle.schema.definition;

import dev.binnacle.database.Column.Generated;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.ddl.ColumnAction;
import dev.binnacle.schema.ddl.Ident;
import dev.binnacle.schema.ddl.QualifiedName;
import dev.binnacle.schema.ddl.Span;
import dev.binnacle.schema.ddl.Written;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Actions of ALTER TABLE on columns. */
final class ColumnFold {
    private final Scope scope;

    ColumnFold(Scope scope) {
        this.scope = scope;
    }

    void apply(TableModel table, ColumnAction action) {
        switch (action) {
            case ColumnAction.AddColumn a -> add(table, a);
            case ColumnAction.DropColumn a -> {
                if (table.columns.containsKey(scope.name(a.column()))) {
                    drop(table, scope.name(a.column()));
                } else if (!a.ifExists()) {
                    scope.column(table, a.column());
                }
            }
            case ColumnAction.RenameColumn a -> rename(table, a);
            case ColumnAction.SetType a -> {
                ColumnModel column = scope.column(table, a.column());
                column.type = a.type().text();
                QualifiedName collation = a.collation();
                column.collation =
                        collation == null ? null : new TableFold(scope).collation(collation);
            }
            case ColumnAction.SetDefault a -> {
                ColumnModel column = scope.column(table, a.column());
                Written expression = a.expression();
                column.expression = expression == null ? null : expression.text();
                column.exact = false;
            }
            case ColumnAction.SetNullable a ->
                    scope.column(table, a.column()).nullable = a.nullable();
            default -> value(scope.column(table, action.column()), action);
        }
    }

    private void add(TableModel table, ColumnAction.AddColumn action) {
        if (table.columns.containsKey(scope.name(action.column()))) {
            if (!action.ifNotExists()) {
                scope.problem(
                        action.column().at(), "table " + table.name + " has the column already");
            }
            return;
        }
        ColumnModel column = new TableFold(scope).column(table, action.element());
        ConstraintFold constraints = new ConstraintFold(scope);
        action.element().constraints().forEach(each -> constraints.add(table, each, column));
    }

    private static void value(ColumnModel column, ColumnAction action) {
        switch (action) {
            case ColumnAction.AddIdentity a -> {
                column.generated =
                        a.always() ? Generated.IDENTITY_ALWAYS : Generated.IDENTITY_BY_DEFAULT;
                column.identity = a.options();
                column.nullable = false;
            }
            case ColumnAction.SetIdentity a -> {
                Boolean always = a.always();
                if (always != null) {
                    column.generated =
                            always ? Generated.IDENTITY_ALWAYS : Generated.IDENTITY_BY_DEFAULT;
                    column.nullable = false;
                }
                if (a.options() != null) {
                    column.identity = a.options();
                }
            }
            case ColumnAction.DropIdentity a -> {
                column.generated = Generated.NEVER;
                column.identity = null;
            }
            case ColumnAction.SetExpression a -> {
                Written expression = a.expression();
                column.expression = expression == null ? null : expression.text();
                if (expression == null) {
                    column.generated = Generated.NEVER;
                }
            }
            case ColumnAction.SetStorage a -> storage(column, a);
            default -> {
                // said before
            }
        }
    }

    private static void storage(ColumnModel column, ColumnAction.SetStorage action) {
        switch (action.word()) {
            case "on update" -> column.onUpdate = action.value().isEmpty() ? null : action.value();
            case "default on null" -> column.defaultOnNull = true;
            case "drop default on null" -> column.defaultOnNull = false;
            case "storage" -> keep(column, "SET STORAGE ", action.value().toUpperCase(Locale.ROOT));
            case "compression" -> keep(column, "SET COMPRESSION ", action.value());
            case "statistics" -> keep(column, "SET STATISTICS ", action.value());
            case "set options" -> {
                Map<String, String> options = new LinkedHashMap<>();
                Options.into(options, new Written(action.value(), new Span(0, 0)));
                StringBuilder text = new StringBuilder();
                options.forEach((name, value) ->
                        text.append(text.isEmpty() ? "" : ", ").append(name + "=" + value));
                keep(column, "SET (", text + ")");
            }
            default -> {
                // says nothing about structure
            }
        }
    }

    private static void keep(ColumnModel column, String words, String value) {
        column.storage.removeIf(each -> each.startsWith(words));
        column.storage.add(words + value);
    }

    private void drop(TableModel table, String name) {
        table.columns.remove(name);
        table.constraints.stream()
                .filter(each -> each.columns.contains(name))
                .toList()
                .forEach(table::drop);
        table.indexes.removeIf(
                index -> index.keys.stream().anyMatch(key -> name.equals(key.column())));
        scope.model()
                .sequences
                .values()
                .removeIf(each -> table.name.equals(each.owner) && name.equals(each.ownerColumn));
        for (TableModel other : scope.model().tables.values()) {
            other.constraints.removeIf(
                    each -> table.name.equals(each.target) && each.targetColumns.contains(name));
        }
    }

    private void rename(TableModel table, ColumnAction.RenameColumn action) {
        ColumnModel column = scope.column(table, action.column());
        String from = column.name;
        String to = scope.name(action.to());
        Map<String, ColumnModel> before = new LinkedHashMap<>(table.columns);
        column.name = to;
        table.columns.clear();
        before.forEach((name, each) -> table.columns.put(each.name, each));
        for (ConstraintModel constraint : table.constraints) {
            constraint.columns.replaceAll(each -> each.equals(from) ? to : each);
            constraint.include.replaceAll(each -> each.equals(from) ? to : each);
            constraint.setColumns.replaceAll(each -> each.equals(from) ? to : each);
            constraint.condition = renamed(constraint.condition, from, to);
        }
        for (IndexModel index : table.indexes) {
            index.keys.replaceAll(key ->
                    key.named(
                            from.equals(key.column()) ? to : key.column(),
                            renamed(key.expression(), from, to)));
            index.include.replaceAll(each -> each.equals(from) ? to : each);
            String where = index.predicate;
            index.predicate = where == null ? null : renamed(where, from, to);
        }
        for (ColumnModel each : table.columns.values()) {
            String expression = each.expression;
            if (expression != null && each.generated != Generated.NEVER) {
                each.expression = renamed(expression, from, to);
            }
        }
        elsewhere(table.name, from, to);
    }

    private void elsewhere(TableName table, String from, String to) {
        for (TableModel other : scope.model().tables.values()) {
            for (ConstraintModel each : other.constraints) {
                if (table.equals(each.target)) {
                    each.targetColumns.replaceAll(name -> name.equals(from) ? to : name);
                }
            }
        }
        for (Model.SequenceModel each : scope.model().sequences.values()) {
            if (table.equals(each.owner) && from.equals(each.ownerColumn)) {
                each.ownerColumn = to;
            }
        }
    }

    private String renamed(String expression, String from, String to) {
        String quoted = '"' + to.replace("\"", "\"\"") + '"';
        String bare = new BareNames(scope.dialect()).of(quoted);
        return Words.renamed(
                expression,
                scope.dialect().syntax(),
                word ->
                        scope.name(word).equals(from)
                                ? new Ident(word.quoted() ? quoted : bare, true, word.at())
                                : word);
    }
}
