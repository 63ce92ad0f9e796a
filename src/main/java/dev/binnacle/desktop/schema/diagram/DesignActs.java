package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.Column.Generated;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Key;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.ColumnDraft;
import dev.binnacle.schema.ForeignKeyDraft;
import dev.binnacle.schema.KeyDraft;
import dev.binnacle.schema.StructureChange;
import dev.binnacle.schema.TableDraft;
import dev.binnacle.schema.definition.Definition;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What a person can do to the definition on its diagram: each act is a change of the structure. */
final class DesignActs {
    private static final String KEY_COLUMN = "id";
    private static final String KEY_TYPE = "bigint";
    private final DesignWork design;
    private final DiagramWork work;
    private final Consumer<String> announce;

    /**
     * @param announce says why nothing was done
     */
    DesignActs(DesignWork design, DiagramWork work, Consumer<String> announce) {
        this.design = design;
        this.work = work;
        this.announce = announce;
    }

    private Catalog catalog() {
        Definition definition = design.definitionProperty().get();
        return definition == null ? Catalog.empty() : definition.catalog();
    }

    private Optional<Table> table(TableName name) {
        return catalog().table(name);
    }

    /** The table that a typed name means: in the usual schema unless it says one. */
    TableName named(String typed) {
        int dot = typed.startsWith("\"") ? -1 : typed.indexOf('.');
        return dot < 0
                ? new TableName(catalog().defaultSchema(), TypedColumn.name(typed))
                : new TableName(
                        typed.substring(0, dot), TypedColumn.name(typed.substring(dot + 1)));
    }

    /** A table with a key that counts by itself. */
    TableName create(String typed) {
        TableName name = named(typed);
        if (table(name).isPresent()) {
            announce.accept("There is a table " + name.name() + " already.");
            return name;
        }
        ColumnDraft id =
                ColumnDraft.of(KEY_COLUMN, KEY_TYPE)
                        .notNull()
                        .generated(Generated.IDENTITY_BY_DEFAULT);
        var draft = TableDraft.of(name, List.of(id), List.of(KeyDraft.primary(KEY_COLUMN)));
        design.apply("Created " + name.name(), List.of(new StructureChange.CreateTable(draft)));
        return name;
    }

    void renameTable(TableName table, String typed) {
        String name = TypedColumn.name(typed);
        if (!name.equals(table.name())) {
            var renamed = new TableName(table.schema(), name);
            design.apply(
                    "Renamed " + table.name(),
                    List.of(new StructureChange.RenameTable(table, name)),
                    () -> work.follow(table, renamed),
                    () -> work.follow(renamed, table));
        }
    }

    /** Drops tables, and first the relations of others that lead to them. */
    void drop(List<TableName> tables) {
        List<StructureChange> changes = new ArrayList<>();
        for (TableName table : tables) {
            for (ForeignKey key : catalog().foreignKeysTo(table)) {
                if (!tables.contains(key.table())) {
                    changes.add(new StructureChange.DropConstraint(key.table(), key.name(), false));
                }
            }
        }
        tables.forEach(
                table -> changes.add(new StructureChange.DropTable(table, tables.size() > 1)));
        design.apply(
                tables.size() == 1
                        ? "Dropped " + tables.getFirst().name()
                        : "Dropped " + tables.size() + " tables",
                changes);
    }

    /** Adds a column as it was typed; whether it could be read. */
    boolean addColumn(TableName table, String typed) {
        Optional<ColumnDraft> column = TypedColumn.of(typed);
        column.ifPresentOrElse(
                draft ->
                        design.apply(
                                "Added " + table.name() + "." + draft.name(),
                                List.of(new StructureChange.AddColumn(table, draft))),
                () -> announce.accept("Type the column's name, then its type."));
        return column.isPresent();
    }

    /** Another name, type or both, as typed in one line; the name it has then. */
    String changeColumn(TableName table, Column column, String typed) {
        Optional<ColumnDraft> draft = TypedColumn.of(typed);
        draft.ifPresentOrElse(
                wanted -> change(table, column, wanted),
                () -> announce.accept("Type the column's name, then its type."));
        return draft.map(ColumnDraft::name).orElse(column.name());
    }

    private void change(TableName table, Column column, ColumnDraft draft) {
        List<StructureChange> changes = new ArrayList<>();
        if (!draft.type().equals(column.type())) {
            changes.add(new StructureChange.AlterType(table, column.name(), draft.type(), null));
        }
        if (!draft.name().equals(column.name())) {
            changes.add(new StructureChange.RenameColumn(table, column.name(), draft.name()));
        }
        if (!changes.isEmpty()) {
            design.apply("Changed " + table.name() + "." + column.name(), changes);
        }
    }

    void toggleNullable(TableName table, String column) {
        column(table, column)
                .ifPresent(found ->
                        design.apply(
                                (found.nullable() ? "NOT NULL for " : "NULL allowed for ")
                                        + table.name()
                                        + "."
                                        + column,
                                List.of(
                                        new StructureChange.SetNullable(
                                                table, column, !found.nullable()))));
    }

    Optional<Column> column(TableName table, String column) {
        return table(table).flatMap(found -> found.column(column));
    }

    /** Puts a column into the primary key, or takes it out. */
    void toggleKey(TableName table, String column) {
        Optional<Key> key =
                table(table).flatMap(found -> found.keys().stream().filter(Key::primary).findAny());
        List<String> columns = new ArrayList<>(key.map(Key::columns).orElse(List.of()));
        if (!columns.remove(column)) {
            columns.add(column);
        }
        List<StructureChange> changes = new ArrayList<>();
        key.ifPresent(
                old -> changes.add(new StructureChange.DropConstraint(table, old.name(), false)));
        if (!columns.isEmpty()) {
            changes.add(new StructureChange.AddKey(table, new KeyDraft(null, true, columns)));
        }
        design.apply("Changed the key of " + table.name(), changes);
    }

    void dropColumn(TableName table, String column) {
        List<StructureChange> changes = new ArrayList<>();
        for (ForeignKey key : catalog().foreignKeysTo(table)) {
            if (key.targetColumns().contains(column)) {
                changes.add(new StructureChange.DropConstraint(key.table(), key.name(), false));
            }
        }
        changes.add(new StructureChange.DropColumn(table, column, false));
        design.apply("Dropped " + table.name() + "." + column, changes);
    }

    void dropRelation(TableName table, String name) {
        design.apply(
                "Dropped the relation " + name,
                List.of(new StructureChange.DropConstraint(table, name, false)));
    }

    /**
     * Makes a column refer to another table's key.
     *
     * @param column null = a new column, named after the other table
     * @param target null = the other table's key
     */
    void relate(TableName from, @Nullable String column, TableName to, @Nullable String target) {
        Optional<Column> referred = target == null ? keyOf(to) : column(to, target);
        if (referred.isEmpty()) {
            announce.accept(to.name() + " has no key of one column to refer to.");
            return;
        }
        List<StructureChange> changes = new ArrayList<>();
        String own = column;
        if (own == null) {
            own = free(from, to.name() + "_" + referred.get().name());
            changes.add(
                    new StructureChange.AddColumn(
                            from, ColumnDraft.of(own, referred.get().type())));
        }
        changes.add(
                new StructureChange.AddForeignKey(
                        from, ForeignKeyDraft.of(null, own, to, referred.get().name())));
        design.apply("Related " + from.name() + " to " + to.name(), changes);
    }

    private Optional<Column> keyOf(TableName name) {
        return table(name)
                .flatMap(table ->
                        table.keys().stream()
                                .filter(key -> key.columns().size() == 1)
                                .findFirst()
                                .flatMap(key -> table.column(key.columns().getFirst())));
    }

    private String free(TableName table, String wanted) {
        String name = wanted;
        for (int number = 2; column(table, name).isPresent(); number++) {
            name = wanted + "_" + number;
        }
        return name;
    }
}
