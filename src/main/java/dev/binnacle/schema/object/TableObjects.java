package dev.binnacle.schema.object;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Check;
import dev.binnacle.database.Column;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.Index;
import dev.binnacle.database.Key;
import dev.binnacle.database.Table;
import dev.binnacle.database.catalog.TableDdl;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A table or view as objects. */
final class TableObjects {
    private final Table table;
    private final Catalog catalog;
    private final ObjectText text;
    private final TableDdl ddl;
    private final Lines lines;
    private final List<SchemaObject> objects;
    private final ObjectId id;

    TableObjects(
            Table table,
            Catalog catalog,
            ObjectText text,
            Lines lines,
            List<SchemaObject> objects) {
        this.lines = lines;
        this.table = table;
        this.catalog = catalog;
        this.text = text;
        this.ddl = text.tables();
        this.objects = objects;
        this.id =
                ObjectId.of(table.kind().view() ? ObjectKind.VIEW : ObjectKind.TABLE, table.name());
    }

    void add() {
        if (table.kind().view()) {
            view();
        } else {
            table();
        }
        indexes();
        triggers();
        settings();
        comments();
    }

    private void view() {
        String query = Objects.requireNonNullElse(table.query(), "");
        List<String> columns =
                table.columns().stream()
                        .map(column -> column.name() + " " + column.type())
                        .toList();
        objects.add(
                new SchemaObject(
                        id,
                        null,
                        new ViewHead(table.kind(), query, table.storage(), columns),
                        viewed(query)));
    }

    /** A view over itself is made over nothing first. */
    private List<String> viewed(String query) {
        String create = withoutEnd(ddl.create(table, catalog).getFirst());
        if (!Mentions.of(query, text.syntax()).qualified().contains(table.name())) {
            return List.of(create);
        }
        Dialect dialect = text.dialect();
        String nothing =
                table.columns().stream()
                        .map(column ->
                                "cast(null as "
                                        + column.type()
                                        + ") as "
                                        + dialect.quote(column.name()))
                        .collect(Collectors.joining(", "));
        return List.of(
                "create view " + dialect.quote(table.name()) + " as select " + nothing,
                create.replaceFirst("(?i)^create view", "create or replace view"));
    }

    private static String withoutEnd(String sql) {
        String text = sql.strip();
        return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
    }

    private void table() {
        objects.add(
                new SchemaObject(
                        id,
                        null,
                        new TableHead(
                                table.kind(),
                                table.storage(),
                                table.lineage().parents(),
                                table.lineage().bound()),
                        ddl.create(table, catalog)));
        for (Column column : table.columns()) {
            put(
                    ObjectKind.COLUMN,
                    column.name(),
                    unplaced(column),
                    List.of(),
                    fromAbove(column.name()));
        }
        constraints();
        List<String> attached = ddl.attached(table);
        if (!attached.isEmpty()) {
            put(ObjectKind.PARTITION, "", String.valueOf(table.lineage()), attached, false);
        }
        security();
    }

    private void constraints() {
        for (Key key : table.keys()) {
            List<String> create =
                    TableDdl.late(table, key) ? List.of(ddl.addKey(table, key)) : List.of();
            put(ObjectKind.KEY, key.name(), key, create, below(key.inherited()));
        }
        for (Check check : table.checks()) {
            List<String> create =
                    TableDdl.late(check)
                            ? List.of(text.alter(table.name()) + "add " + ddl.check(check))
                            : List.of();
            put(
                    ObjectKind.CHECK,
                    check.name(),
                    check,
                    create,
                    check.inherited() && checkedAbove(check));
        }
        table.foreignKeys()
                .forEach(key ->
                        put(
                                ObjectKind.FOREIGN_KEY,
                                key.name(),
                                key,
                                List.of(ddl.foreignKey(key)),
                                below(key.inherited())));
    }

    private void security() {
        if (CatalogObjects.secured(table)) {
            put(
                    ObjectKind.ROW_SECURITY,
                    "",
                    table.security().state(),
                    text.rowSecurity(table),
                    false);
        }
        table.security()
                .policies()
                .forEach(policy ->
                        put(
                                ObjectKind.POLICY,
                                policy.name(),
                                policy,
                                List.of(ddl.policy(table, policy)),
                                false));
    }

    /** Where a column stands is said by the table, and what is said of it is an object. */
    private Column unplaced(Column column) {
        boolean whole = table.lineage().bound() != null && identity(column);
        return new Column(
                column.name(),
                0,
                column.type(),
                column.kind(),
                column.nullable(),
                whole ? Column.Generated.NEVER : column.generated(),
                column.defaultExpression(),
                column.labels(),
                null,
                column.collation(),
                whole ? null : column.options());
    }

    /** A partition has the identity of the whole, while it is part of it. */
    private static boolean identity(Column column) {
        return column.generated() == Column.Generated.IDENTITY_ALWAYS
                || column.generated() == Column.Generated.IDENTITY_BY_DEFAULT;
    }

    private boolean fromAbove(String column) {
        return above(parent -> parent.column(column).isPresent());
    }

    private boolean checkedAbove(Check check) {
        return above(parent ->
                parent.checks().stream().anyMatch(each -> each.name().equals(check.name())));
    }

    private boolean above(Predicate<Table> has) {
        return table.lineage().parents().stream()
                .filter(parent -> lines.hold(table, parent))
                .anyMatch(parent -> catalog.table(parent).filter(has).isPresent());
    }

    private boolean below(boolean inherited) {
        return inherited && lines.any(table);
    }

    private void indexes() {
        TableDdl.ownIndexes(table)
                .forEach(index ->
                        put(
                                ObjectKind.INDEX,
                                index.name(),
                                index,
                                List.of(index.definition()),
                                below(index.inherited())));
    }

    private void triggers() {
        table.triggers().stream()
                .filter(trigger -> !trigger.inherited())
                .forEach(trigger ->
                        put(
                                ObjectKind.TRIGGER,
                                trigger.name(),
                                trigger,
                                text.trigger(table, trigger),
                                false));
    }

    private void settings() {
        String settings = table.settings();
        if (settings != null) {
            put(
                    ObjectKind.SETTINGS,
                    "",
                    settings,
                    List.of(text.alterOnly(table.name()) + settings),
                    false);
        }
    }

    private void put(
            ObjectKind kind, String name, Object value, List<String> create, boolean inherited) {
        objects.add(
                new SchemaObject(
                        ObjectId.of(kind, table.name(), name), id, value, create, inherited));
    }

    private void comments() {
        Dialect dialect = text.dialect();
        String full = dialect.quote(table.name());
        comment(id, TableDdl.word(table) + " " + full, table.comment());
        for (Column column : table.columns()) {
            ObjectId on =
                    table.kind().view()
                            ? id
                            : ObjectId.of(ObjectKind.COLUMN, table.name(), column.name());
            comment(on, "column " + full + "." + dialect.quote(column.name()), column.comment());
        }
    }

    private void comment(ObjectId on, String words, @Nullable String comment) {
        if (comment != null) {
            objects.add(CatalogObjects.commentOn(on, words, comment, text));
        }
    }

    /** The columns of an index that are columns and no expressions. */
    static boolean simple(Index index, Table table) {
        return index.predicate() == null
                && index.keys().stream()
                        .allMatch(key ->
                                table.column(key.replaceFirst("( DESC| NULLS .*)+$", ""))
                                        .isPresent());
    }
}
