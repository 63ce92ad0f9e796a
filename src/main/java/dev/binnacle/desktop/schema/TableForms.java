package dev.binnacle.desktop.schema;

import dev.binnacle.database.Check;
import dev.binnacle.database.Column;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Index;
import dev.binnacle.database.Key;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.UserType;
import dev.binnacle.desktop.shell.View;
import dev.binnacle.schema.StructureChange;
import dev.binnacle.schema.StructureDialect;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Puts the right form into a table's change panel. */
final class TableForms {
    private final BackendStructure structure;
    private final Table table;
    private final ChangePanelController panel;

    TableForms(BackendStructure structure, Table table, ChangePanelController panel) {
        this.structure = structure;
        this.table = table;
        this.panel = panel;
    }

    /** The form for a new thing of this section; nothing while the backend is not connected. */
    void add(Section.Kind kind) {
        StructureDialect dialect = structure.dialect();
        if (dialect == null) {
            return;
        }
        switch (kind) {
            case COLUMNS ->
                    show(
                            "Add a column",
                            new ColumnForm(table.name(), null, types()),
                            View.COLUMN_FORM);
            case KEYS -> show("Add a key", new KeyForm(table), View.KEY_FORM);
            case FOREIGN_KEYS ->
                    show(
                            "Add a foreign key",
                            new ForeignKeyForm(
                                    table, structure.catalog(), dialect.deferrableKeys()),
                            View.FOREIGN_KEY_FORM);
            case INDEXES -> show("Add an index", new IndexForm(table, dialect), View.INDEX_FORM);
            case CHECKS -> show("Add a check", TextForm.check(table), View.TEXT_FORM);
            case TRIGGERS, POLICIES, PARTITIONS, DDL -> {}
        }
    }

    void edit(Object thing) {
        if (thing instanceof Column column) {
            show(
                    "Edit the column " + column.name(),
                    new ColumnForm(table.name(), column, types()),
                    View.COLUMN_FORM);
        }
    }

    void rename() {
        show("Rename and comment", TextForm.nameAndComment(table), View.TEXT_FORM);
    }

    void undo(List<StructureChange> back) {
        panel.show("Undo", new UndoForm(back), UndoForm.node());
    }

    void dropTable() {
        drop(
                "table",
                table.name().toString(),
                all -> new StructureChange.DropTable(table.name(), all),
                true);
    }

    /** The form that drops what a line shows; what another table owns is dropped there. */
    void drop(Object thing) {
        StructureDialect dialect = structure.dialect();
        if (dialect == null) {
            return;
        }
        TableName name = table.name();
        switch (thing) {
            case Column column ->
                    drop(
                            "column",
                            column.name(),
                            all -> new StructureChange.DropColumn(name, column.name(), all),
                            dialect.dropsColumnsWithDependents());
            case Key key -> drop("key", key.name(), constraint(name, key.name()), true);
            case ForeignKey key ->
                    drop("foreign key", key.name(), constraint(key.table(), key.name()), false);
            case Check check -> drop("check", check.name(), constraint(name, check.name()), false);
            case Index index ->
                    drop(
                            "index",
                            index.name(),
                            all -> new StructureChange.DropIndex(name, index.name()),
                            false);
            default -> {}
        }
    }

    private static Function<Boolean, StructureChange> constraint(TableName table, String name) {
        return all -> new StructureChange.DropConstraint(table, name, all);
    }

    private void drop(
            String what, String name, Function<Boolean, StructureChange> change, boolean cascade) {
        show("Drop the " + what, new DropForm(what, name, change, cascade), View.DROP_FORM);
    }

    private void show(String title, ChangeForm form, View view) {
        panel.show(title, form, structure.workbench().views().load(view, form));
    }

    private List<String> types() {
        return typesOf(structure.dialect(), structure);
    }

    /** The database's own types, then those that somebody made in this database. */
    static List<String> typesOf(@Nullable StructureDialect dialect, BackendStructure structure) {
        List<String> types = new ArrayList<>(dialect == null ? List.of() : dialect.types());
        var database = structure.backend().database();
        if (database != null) {
            structure.catalog().schemas().stream()
                    .flatMap(schema -> schema.types().stream())
                    .map(type -> database.dialect().quote(named(type)))
                    .forEach(types::add);
        }
        return List.copyOf(types);
    }

    private static TableName named(UserType type) {
        return new TableName(type.schema(), type.name());
    }
}
