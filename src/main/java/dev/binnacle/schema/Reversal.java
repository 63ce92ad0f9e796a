package dev.binnacle.schema;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What takes changes back that were made, the last first. What a drop lost does not come back, so a
 * drop has none.
 */
public final class Reversal {
    private final List<StructureChange> changes;
    private final Catalog before;
    private final Catalog after;

    private Reversal(List<StructureChange> changes, Catalog before, Catalog after) {
        this.changes = changes;
        this.before = before;
        this.after = after;
    }

    /** The changes back; empty where one of them cannot be taken back. */
    public static List<StructureChange> of(
            List<StructureChange> changes, Catalog before, Catalog after) {
        var reversal = new Reversal(changes, before, after);
        List<StructureChange> back = new ArrayList<>();
        for (StructureChange change : changes.reversed()) {
            Optional<StructureChange> one = reversal.of(change);
            if (one.isEmpty()) {
                return List.of();
            }
            back.add(one.get());
        }
        return List.copyOf(back);
    }

    private Optional<StructureChange> of(StructureChange change) {
        TableName table = change.table();
        return switch (change) {
            case StructureChange.CreateTable c ->
                    Optional.of(new StructureChange.DropTable(c.table(), false));
            case StructureChange.RenameTable c ->
                    Optional.of(
                            new StructureChange.RenameTable(
                                    new TableName(table.schema(), c.name()), table.name()));
            case StructureChange.CommentTable c ->
                    before.table(table)
                            .map(was -> new StructureChange.CommentTable(table, was.comment()));
            case StructureChange.AddColumn c ->
                    Optional.of(new StructureChange.DropColumn(table, c.column().name(), false));
            case StructureChange.RenameColumn c ->
                    Optional.of(new StructureChange.RenameColumn(table, c.name(), c.column()));
            case StructureChange.AlterType c ->
                    column(table, c.column())
                            .map(was ->
                                    new StructureChange.AlterType(
                                            table, c.column(), was.type(), null));
            case StructureChange.SetNullable c ->
                    Optional.of(new StructureChange.SetNullable(table, c.column(), !c.nullable()));
            case StructureChange.SetDefault c ->
                    column(table, c.column())
                            .map(was ->
                                    new StructureChange.SetDefault(
                                            table, c.column(), was.defaultExpression()));
            case StructureChange.SetIdentity c ->
                    Optional.of(
                            new StructureChange.SetIdentity(
                                    table, c.column(), c.after(), c.before()));
            case StructureChange.CommentColumn c ->
                    column(table, c.column())
                            .map(was ->
                                    new StructureChange.CommentColumn(
                                            table, c.column(), was.comment()));
            case StructureChange.AddKey c -> added(table);
            case StructureChange.AddForeignKey c -> added(table);
            case StructureChange.AddCheck c -> added(table);
            case StructureChange.AddIndex c ->
                    Optional.of(new StructureChange.DropIndex(table, c.index().name()));
            case StructureChange.DropTable c -> Optional.empty();
            case StructureChange.DropColumn c -> Optional.empty();
            case StructureChange.DropConstraint c -> Optional.empty();
            case StructureChange.DropIndex c -> Optional.empty();
        };
    }

    private Optional<Column> column(TableName table, String name) {
        return before.table(table).flatMap(found -> found.column(name));
    }

    /** The constraint that is there now and was not, whatever name the database gave it. */
    private Optional<StructureChange> added(TableName table) {
        Set<String> names = new HashSet<>(constraints(after, renamed(table)));
        names.removeAll(constraints(before, table));
        return names.size() == 1
                ? Optional.of(
                        new StructureChange.DropConstraint(table, names.iterator().next(), false))
                : Optional.empty();
    }

    /** The table's name after all the changes. */
    private TableName renamed(TableName table) {
        TableName name = table;
        for (StructureChange change : changes) {
            if (change instanceof StructureChange.RenameTable rename
                    && rename.table().equals(name)) {
                name = new TableName(name.schema(), rename.name());
            }
        }
        return name;
    }

    private static List<String> constraints(Catalog catalog, TableName name) {
        return catalog.table(name).stream().flatMap(Reversal::constraints).toList();
    }

    private static Stream<String> constraints(Table table) {
        return Stream.concat(
                Stream.concat(
                        table.keys().stream().map(key -> key.name()),
                        table.foreignKeys().stream().map(key -> key.name())),
                table.checks().stream().map(check -> check.name()));
    }
}
