package dev.binnacle.schema.exchange;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Schema;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.UserType;
import dev.binnacle.schema.exchange.DbmlTree.Name;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes a catalog of a DBML file: looks names up, takes parts in, gives keys their names. */
final class DbmlCatalog {
    static final String SCHEMA = "public";

    private final DbmlTree tree;
    private final DbmlCursor cursor;
    private final DbmlTableMaker maker;
    private final Map<String, DbmlTree.Table> aliases = new HashMap<>();
    private final Map<TableName, DbmlTree.Table> tables = new LinkedHashMap<>();

    DbmlCatalog(DbmlTree tree, DbmlCursor cursor, Dialect dialect) {
        this.tree = tree;
        this.cursor = cursor;
        this.maker = new DbmlTableMaker(dialect, tree.enums);
    }

    Dbml read() {
        for (DbmlTree.Table table : tree.tables) {
            takeIn(table);
            if (tables.putIfAbsent(name(table.name), table) != null) {
                cursor.problem(table.place, "a name that no other table has");
            }
            if (table.alias != null) {
                aliases.put(table.alias, table);
            }
        }
        List<ForeignKey> keys = new DbmlReferences(tree, cursor, this, maker).all();
        Map<String, List<Table>> bySchema = new TreeMap<>();
        tables.forEach((name, table) -> add(bySchema, maker.table(name, table, keys)));
        Map<String, List<UserType>> types = new TreeMap<>();
        for (DbmlTree.Labels labels : tree.enums) {
            TableName name = name(labels.name());
            types.computeIfAbsent(name.schema(), key -> new ArrayList<>())
                    .add(
                            new UserType(
                                    name.schema(), name.name(), "enum", labels.labels(), "", null));
        }
        types.keySet()
                .forEach(schema -> bySchema.computeIfAbsent(schema, key -> new ArrayList<>()));
        List<Schema> schemas = new ArrayList<>();
        bySchema.forEach((name, list) -> {
            list.sort(Comparator.comparing(Table::name));
            List<UserType> own = types.getOrDefault(name, List.of());
            List<UserType> sorted =
                    own.stream().sorted(Comparator.comparing(UserType::name)).toList();
            schemas.add(new Schema(name, list, List.of(), List.of(), sorted, null));
        });
        Catalog catalog = new Catalog(schemas, SCHEMA, Instant.EPOCH);
        return new Dbml(catalog, tree.project, tree.database, groups(), notes(), cursor.problems());
    }

    private static void add(Map<String, List<Table>> bySchema, Table table) {
        bySchema.computeIfAbsent(table.name().schema(), key -> new ArrayList<>()).add(table);
    }

    private void takeIn(DbmlTree.Table table) {
        for (DbmlTree.Taken taken : table.taken.reversed()) {
            tree.partials.stream()
                    .filter(partial -> partial.name.name().equals(taken.name().text()))
                    .findFirst()
                    .ifPresentOrElse(
                            partial -> takeIn(table, partial, taken.before()),
                            () -> cursor.problem(taken.name(), "the name of a TablePartial"));
        }
    }

    /** What the table says itself goes before what it takes in. */
    private static void takeIn(DbmlTree.Table table, DbmlTree.Table partial, int at) {
        List<DbmlTree.Column> columns =
                partial.columns.stream()
                        .filter(column ->
                                table.columns.stream()
                                        .noneMatch(own -> own.name().equals(column.name())))
                        .toList();
        table.columns.addAll(at, columns);
        table.indexes.addAll(partial.indexes);
        table.checks.addAll(partial.checks);
        if (table.note == null) {
            table.note = partial.note;
        }
    }

    static TableName name(Name name) {
        return new TableName(name.schema().isEmpty() ? SCHEMA : name.schema(), name.name());
    }

    /** The table that is meant, by its name or its alias; null = there is none. */
    @Nullable TableName find(Name name) {
        TableName full = name(name);
        if (tables.containsKey(full)) {
            return full;
        }
        DbmlTree.Table aliased = name.schema().isEmpty() ? aliases.get(name.name()) : null;
        return aliased == null ? null : name(aliased.name);
    }

    DbmlTree.@Nullable Table table(TableName name) {
        return tables.get(name);
    }

    /** A table that no one wrote, between two that relate many to many. */
    void add(DbmlTree.Table table) {
        tables.putIfAbsent(name(table.name), table);
    }

    private List<Dbml.Group> groups() {
        return tree.groups.stream()
                .map(group ->
                        new Dbml.Group(
                                group.name(),
                                group.tables().stream()
                                        .map(this::find)
                                        .filter(java.util.Objects::nonNull)
                                        .toList(),
                                group.note()))
                .toList();
    }

    private List<Dbml.Note> notes() {
        List<Dbml.Note> notes = new ArrayList<>();
        if (tree.note != null) {
            notes.add(new Dbml.Note("", tree.note));
        }
        tree.notes.forEach(note -> notes.add(new Dbml.Note(note.name(), note.text())));
        return notes;
    }
}
