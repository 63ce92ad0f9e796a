package dev.binnacle.schema.definition;

import dev.binnacle.database.TableName;
import dev.binnacle.schema.ddl.ObjectStatement;
import dev.binnacle.schema.ddl.QualifiedName;

import java.util.List;

/** {@code DROP}. */
final class DropFold {
    private final Scope scope;

    DropFold(Scope scope) {
        this.scope = scope;
    }

    void drop(ObjectStatement.Drop drop) {
        for (QualifiedName name : drop.names()) {
            if (!drop(drop, name) && !drop.ifExists()) {
                scope.problem(
                        name.at(),
                        "there is no " + drop.kind().words() + " " + scope.name(name.name()));
            }
        }
    }

    private boolean drop(ObjectStatement.Drop drop, QualifiedName written) {
        Model model = scope.model();
        TableName name = scope.name(written);
        return switch (drop.kind()) {
            case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> table(name);
            case INDEX -> index(name);
            case SEQUENCE -> model.sequences.remove(name) != null;
            case TYPE, DOMAIN -> model.types.remove(name) != null;
            case SCHEMA -> schema(scope.name(written.name()));
            case EXTENSION -> model.extensions.remove(scope.name(written.name())) != null;
            case TRIGGER, POLICY -> part(drop, written);
            case FUNCTION, PROCEDURE, AGGREGATE, ROUTINE, ALIAS -> {
                var found = new RoutineFold(scope).find(name, null);
                yield found != null && model.routines.remove(found);
            }
            default -> true;
        };
    }

    private boolean table(TableName name) {
        Model model = scope.model();
        TableModel table = model.tables.remove(name);
        if (table == null) {
            return false;
        }
        table.indexes.forEach(
                index -> model.indexTables.remove(new TableName(name.schema(), index.name)));
        model.sequences.values().removeIf(each -> name.equals(each.owner));
        for (TableModel other : List.copyOf(model.tables.values())) {
            other.constraints.removeIf(each -> name.equals(each.target));
            if (other.parents.contains(name) && other.bound != null) {
                table(other.name);
            }
        }
        return true;
    }

    private boolean index(TableName name) {
        TableName indexed = scope.model().indexTables.remove(name);
        TableModel table = indexed == null ? null : scope.model().tables.get(indexed);
        return table != null && table.indexes.removeIf(each -> each.name.equals(name.name()));
    }

    private boolean schema(String name) {
        Model model = scope.model();
        boolean there = model.schemas.containsKey(name);
        model.schemas.remove(name);
        List.copyOf(model.tables.keySet()).stream()
                .filter(each -> each.schema().equals(name))
                .forEach(this::table);
        model.sequences.keySet().removeIf(each -> each.schema().equals(name));
        model.types.keySet().removeIf(each -> each.schema().equals(name));
        model.routines.removeIf(each -> each.schema().equals(name));
        return there;
    }

    /** A trigger or policy; H2 says no table. */
    private boolean part(ObjectStatement.Drop drop, QualifiedName written) {
        String name = scope.name(written.name());
        QualifiedName on = drop.on();
        if (on == null) {
            return scope.model().tables.values().stream()
                    .anyMatch(table -> table.triggers.remove(name) != null);
        }
        TableModel table = scope.model().tables.get(scope.name(on));
        return table != null
                && (table.triggers.remove(name) != null || table.policies.remove(name) != null);
    }
}
