package dev.binnacle.schema.definition;

import dev.binnacle.database.ObjectRef;
import dev.binnacle.database.RowSecurity;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.ddl.Alter;
import dev.binnacle.schema.ddl.AlterAction;
import dev.binnacle.schema.ddl.ColumnAction;
import dev.binnacle.schema.ddl.ConstraintAction;
import dev.binnacle.schema.ddl.Ident;
import dev.binnacle.schema.ddl.TableConstraint;
import dev.binnacle.schema.ddl.Written;

import java.util.List;
import java.util.Locale;

/** {@code ALTER TABLE} and its like. */
final class AlterFold {
    private final Scope scope;
    private final ConstraintFold constraints;
    private final ColumnFold columns;

    AlterFold(Scope scope) {
        this.scope = scope;
        this.constraints = new ConstraintFold(scope);
        this.columns = new ColumnFold(scope);
    }

    void alter(Alter alter) {
        TableName name = scope.name(alter.name());
        TableModel table = scope.model().tables.get(name);
        if (table == null) {
            if (!alter.ifExists()) {
                new RelationFold(scope).alter(alter);
            }
            return;
        }
        for (AlterAction action : alter.actions()) {
            switch (action) {
                case ColumnAction column -> {
                    // what columns a view has only a database knows
                    if (!table.view()) {
                        columns.apply(table, column);
                    }
                }
                case ConstraintAction constraint -> constraint(table, constraint);
                case AlterAction.Whole whole -> whole(table, whole);
            }
        }
    }

    private void constraint(TableModel table, ConstraintAction action) {
        switch (action) {
            case ConstraintAction.AddConstraint a -> constraints.add(table, a.constraint(), null);
            case ConstraintAction.ValidateConstraint a -> {
                ConstraintModel found = find(table, a.name());
                TableConstraint.Attributes was = found.attributes;
                found.attributes =
                        new TableConstraint.Attributes(
                                was.deferrable(),
                                was.initiallyDeferred(),
                                false,
                                was.notEnforced(),
                                was.noInherit());
            }
            case ConstraintAction.DropConstraint a -> drop(table, a);
            case ConstraintAction.RenameConstraint a -> rename(table, a);
            case ConstraintAction.AlterConstraint a -> {
                ConstraintModel found = find(table, a.name());
                TableConstraint.Attributes now = a.attributes();
                found.attributes =
                        new TableConstraint.Attributes(
                                now.deferrable(),
                                now.initiallyDeferred(),
                                found.attributes.notValid(),
                                now.notEnforced(),
                                now.noInherit());
            }
        }
    }

    private ConstraintModel find(TableModel table, Ident name) {
        return table.constraint(scope.name(name))
                .orElseThrow(() ->
                        new Unresolved(
                                name.at(),
                                "table " + table.name + " has no constraint " + scope.name(name)));
    }

    private void drop(TableModel table, ConstraintAction.DropConstraint action) {
        Ident name = action.name();
        ConstraintModel found =
                name == null
                        ? table.primaryKey().orElse(null)
                        : table.constraint(scope.name(name)).orElse(null);
        if (found == null) {
            if (!action.ifExists()) {
                scope.problem(action.at(), "table " + table.name + " has no such constraint");
            }
            return;
        }
        table.drop(found);
        scope.model().indexTables.remove(new TableName(table.name.schema(), found.name));
    }

    private void rename(TableModel table, ConstraintAction.RenameConstraint action) {
        ConstraintModel found = find(table, action.name());
        found.name = scope.name(action.to());
        for (IndexModel index : table.indexes) {
            if (index.constraint == found) {
                rename(table, index, found.name);
            }
        }
    }

    private void rename(TableModel table, IndexModel index, String name) {
        String schema = table.name.schema();
        scope.model().indexTables.remove(new TableName(schema, index.name));
        index.name = name;
        scope.model().indexTables.put(new TableName(schema, name), table.name);
    }

    private void whole(TableModel table, AlterAction.Whole action) {
        switch (action) {
            case AlterAction.RenameTo a ->
                    new RelationFold(scope)
                            .move(table, new TableName(table.name.schema(), scope.name(a.name())));
            case AlterAction.SetSchema a ->
                    new RelationFold(scope)
                            .move(table, new TableName(scope.name(a.schema()), table.name.name()));
            case AlterAction.OwnerTo a ->
                    scope.model()
                            .rights
                            .owner(
                                    new ObjectRef(
                                            "TABLE", table.name.schema(), table.name.name(), ""),
                                    scope.dialect().quote(scope.name(a.owner())));
            case AlterAction.Attach a -> attach(table, a);
            case AlterAction.Detach a -> {
                TableModel part = scope.table(a.partition());
                part.parents.remove(table.name);
                part.bound = null;
            }
            case AlterAction.Inherit a -> inherit(table, a);
            case AlterAction.RowSecurity a -> security(table, a.state());
            case AlterAction.Switch a -> trigger(table, a);
            default -> kept(table, action);
        }
    }

    private void attach(TableModel table, AlterAction.Attach action) {
        TableModel part = scope.table(action.partition());
        Written bound = action.bound();
        part.bound = bound == null ? "" : TableFold.bound(bound);
        part.parents.add(table.name);
    }

    private void inherit(TableModel table, AlterAction.Inherit action) {
        TableModel parent = scope.table(action.parent());
        if (action.inherits()) {
            table.parents.add(parent.name);
        } else {
            table.parents.remove(parent.name);
        }
    }

    private static void security(TableModel table, AlterAction.Security state) {
        table.security =
                switch (state) {
                    case ENABLE ->
                            table.security == RowSecurity.State.FORCED
                                    ? RowSecurity.State.FORCED
                                    : RowSecurity.State.ENABLED;
                    case FORCE -> RowSecurity.State.FORCED;
                    case DISABLE -> RowSecurity.State.OFF;
                    case NO_FORCE -> RowSecurity.State.ENABLED;
                };
    }

    private void trigger(TableModel table, AlterAction.Switch action) {
        String name = scope.name(action.name());
        boolean several = !action.name().quoted() && (name.equals("all") || name.equals("user"));
        List<String> names = several ? List.copyOf(table.triggers.keySet()) : List.of(name);
        for (String each : names) {
            TriggerModel trigger = table.triggers.get(each);
            if (trigger == null) {
                throw new Unresolved(
                        action.name().at(), "table " + table.name + " has no trigger " + each);
            }
            table.triggers.put(each, trigger.enabled(action.enabled()));
        }
    }

    /** How the table is kept. */
    private void kept(TableModel table, AlterAction.Whole action) {
        switch (action) {
            case AlterAction.SetOptions a -> Options.into(table.options, a.options());
            case AlterAction.ResetOptions a ->
                    Options.split(a.options().text())
                            .forEach(each -> table.options.remove(each.toLowerCase(Locale.ROOT)));
            case AlterAction.SetLogged a -> table.unlogged = !a.logged();
            case AlterAction.ReplicaIdentity a -> {
                Ident index = a.index();
                String named =
                        index == null
                                ? a.mode().toUpperCase(Locale.ROOT)
                                : "USING INDEX " + scope.dialect().quote(scope.name(index));
                table.replica = named.equals("DEFAULT") ? null : named;
            }
            case AlterAction.ClusterOn a -> {
                Ident index = a.index();
                table.cluster = index == null ? null : scope.name(index);
            }
            case AlterAction.AccessMethod a -> table.method = scope.name(a.method());
            case AlterAction.Tablespace a -> table.tablespace = scope.name(a.tablespace());
            default -> {
                // says nothing about structure
            }
        }
    }
}
