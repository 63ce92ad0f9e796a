package dev.binnacle.schema.definition;

import dev.binnacle.database.TableName;
import dev.binnacle.schema.ddl.Alter;
import dev.binnacle.schema.ddl.AlterAction;
import dev.binnacle.schema.ddl.Ident;
import dev.binnacle.schema.ddl.QualifiedName;
import dev.binnacle.schema.ddl.SequenceOptions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables, sequences and indexes that get another name, and ALTER of the latter two. */
final class RelationFold {
    private final Scope scope;

    RelationFold(Scope scope) {
        this.scope = scope;
    }

    void alter(Alter alter) {
        TableName name = scope.name(alter.name());
        Model.SequenceModel sequence = scope.model().sequences.get(name);
        TableName indexed = scope.model().indexTables.get(name);
        if (sequence != null) {
            alter.actions().forEach(action -> sequence(sequence, action));
        } else if (indexed != null) {
            alter.actions().forEach(action -> index(name, indexed, action));
        } else {
            throw new Unresolved(
                    alter.name().at(), "there is no " + alter.kind().words() + " " + name);
        }
    }

    private void sequence(Model.SequenceModel sequence, AlterAction action) {
        switch (action) {
            case AlterAction.Sequence a -> {
                sequence.shape = changed(sequence.shape, a.options());
                owner(sequence, a.options());
            }
            case AlterAction.RenameTo a ->
                    move(sequence, new TableName(sequence.name.schema(), scope.name(a.name())));
            case AlterAction.SetSchema a ->
                    move(sequence, new TableName(scope.name(a.schema()), sequence.name.name()));
            default -> {
                // owners are told elsewhere
            }
        }
    }

    private SequenceShape changed(SequenceShape was, SequenceOptions said) {
        SequenceShape usual = scope.dialect().sequence(said, was.type());
        boolean other = said.type() != null;
        return new SequenceShape(
                usual.type(),
                said.start() == null ? was.start() : usual.start(),
                said.increment() == null ? was.increment() : usual.increment(),
                said.least() == null && !other ? was.least() : usual.least(),
                said.most() == null && !other ? was.most() : usual.most(),
                said.cache() == null ? was.cache() : usual.cache(),
                said.cycle() == null ? was.cycle() : usual.cycle());
    }

    /** {@code OWNED BY}; the table must be there. */
    void owner(Model.SequenceModel sequence, SequenceOptions options) {
        List<Ident> owner = options.ownedBy();
        if (owner == null) {
            return;
        }
        if (owner.size() < 2) {
            sequence.owner = null;
            sequence.ownerColumn = null;
            return;
        }
        Ident table = owner.get(owner.size() - 2);
        Ident schema = owner.size() > 2 ? owner.get(owner.size() - 3) : null;
        TableModel model = scope.table(new QualifiedName(schema, table));
        sequence.owner = model.name;
        sequence.ownerColumn = scope.column(model, owner.getLast()).name;
    }

    private void move(Model.SequenceModel sequence, TableName name) {
        String before = scope.dialect().drawsFrom(sequence.name);
        scope.model().sequences.remove(sequence.name);
        sequence.name = name;
        scope.model().sequences.put(name, sequence);
        for (TableModel table : scope.model().tables.values()) {
            for (ColumnModel column : table.columns.values()) {
                if (before.equals(column.expression)) {
                    column.expression = scope.dialect().drawsFrom(name);
                }
            }
        }
    }

    private void index(TableName name, TableName indexed, AlterAction action) {
        TableModel table = scope.model().tables.get(indexed);
        IndexModel index = table == null ? null : table.index(name.name()).orElse(null);
        if (index == null || table == null) {
            return;
        }
        if (action instanceof AlterAction.RenameTo rename) {
            scope.model().indexTables.remove(name);
            index.name = scope.name(rename.name());
            scope.model().indexTables.put(new TableName(name.schema(), index.name), indexed);
            if (index.constraint != null) {
                index.constraint.name = index.name;
            }
        } else if (action instanceof AlterAction.Attach attach) {
            attach(attach);
        }
    }

    private void attach(AlterAction.Attach action) {
        TableName name = scope.name(action.partition());
        TableName below = scope.model().indexTables.get(name);
        TableModel table = below == null ? null : scope.model().tables.get(below);
        if (table == null) {
            throw new Unresolved(action.partition().at(), "there is no index " + name);
        }
        table.index(name.name())
                .ifPresent(index -> {
                    index.inherited = true;
                    if (index.constraint != null) {
                        index.constraint.inherited = true;
                    }
                });
    }

    /** Gives a table another name wherever it is named. */
    void move(TableModel table, TableName name) {
        TableName from = table.name;
        Map<TableName, TableModel> before = new LinkedHashMap<>(scope.model().tables);
        scope.model().tables.clear();
        table.name = name;
        before.values().forEach(each -> scope.model().tables.put(each.name, each));
        for (TableModel other : before.values()) {
            other.parents.replaceAll(each -> each.equals(from) ? name : each);
            for (ConstraintModel constraint : other.constraints) {
                if (from.equals(constraint.target)) {
                    constraint.target = name;
                }
            }
        }
        for (Model.SequenceModel sequence : List.copyOf(scope.model().sequences.values())) {
            if (from.equals(sequence.owner)) {
                sequence.owner = name;
                if (!from.schema().equals(name.schema())) {
                    move(sequence, new TableName(name.schema(), sequence.name.name()));
                }
            }
        }
        for (IndexModel index : table.indexes) {
            scope.model().indexTables.remove(new TableName(from.schema(), index.name));
            scope.model().indexTables.put(new TableName(name.schema(), index.name), name);
        }
    }
}
