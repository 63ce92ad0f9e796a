package dev.binnacle.schema.object;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Index;
import dev.binnacle.database.Key;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** What the keys, foreign keys and indexes of tables need, and partitions for their sake. */
final class ConstraintNeeds {
    private final Catalog catalog;
    private final ObjectText text;
    private final SchemaObjects objects;

    ConstraintNeeds(Catalog catalog, ObjectText text, SchemaObjects objects) {
        this.catalog = catalog;
        this.text = text;
        this.objects = objects;
    }

    /** A partition goes into the whole once both have their keys and indexes. */
    void attached(ObjectId id) {
        catalog.table(id.tableName())
                .ifPresent(table -> {
                    parts(id, id.tableName());
                    for (TableName parent : table.lineage().parents()) {
                        objects.need(id, ObjectId.of(ObjectKind.TABLE, parent));
                        parts(id, parent);
                    }
                });
    }

    private void parts(ObjectId id, TableName table) {
        catalog.table(table)
                .ifPresent(found -> {
                    found.keys()
                            .forEach(key ->
                                    objects.need(
                                            id, ObjectId.of(ObjectKind.KEY, table, key.name())));
                    found.indexes()
                            .forEach(index ->
                                    objects.need(
                                            id,
                                            ObjectId.of(ObjectKind.INDEX, table, index.name())));
                    found.foreignKeys()
                            .forEach(key ->
                                    objects.need(
                                            id,
                                            ObjectId.of(
                                                    ObjectKind.FOREIGN_KEY, table, key.name())));
                    found.checks()
                            .forEach(check ->
                                    objects.need(
                                            id,
                                            ObjectId.of(ObjectKind.CHECK, table, check.name())));
                });
    }

    void key(ObjectId id, Key key) {
        key.columns().forEach(name -> column(id, id.tableName(), name));
        if (key.inherited()) {
            above(id, key);
        } else {
            wholes(id.tableName())
                    .forEach(whole ->
                            whole.keys().stream()
                                    .filter(other -> other.indexed().equals(key.indexed()))
                                    .forEach(other ->
                                            objects.need(id, key(whole.name(), other.name()))));
        }
        if (!key.primary() && text.tables().sharesIndexes()) {
            primary(id)
                    .filter(other ->
                            new HashSet<>(other.columns()).equals(new HashSet<>(key.columns())))
                    .ifPresent(other -> objects.need(id, key(id.tableName(), other.name())));
        }
    }

    /** A partition's key comes and goes with that of the whole. */
    private void above(ObjectId id, Key key) {
        catalog.table(id.tableName()).stream()
                .flatMap(table -> table.lineage().parents().stream())
                .flatMap(parent -> catalog.table(parent).stream())
                .forEach(parent ->
                        parent.keys().stream()
                                .filter(whole -> whole.columns().equals(key.columns()))
                                .filter(whole -> whole.primary() == key.primary())
                                .map(whole ->
                                        ObjectId.of(ObjectKind.KEY, parent.name(), whole.name()))
                                .forEach(whole -> objects.need(id, whole)));
    }

    private Optional<Key> primary(ObjectId id) {
        return catalog.table(id.tableName()).stream()
                .flatMap(table -> table.keys().stream())
                .filter(Key::primary)
                .findFirst();
    }

    private static ObjectId key(TableName table, String name) {
        return ObjectId.of(ObjectKind.KEY, table, name);
    }

    void foreignKey(ObjectId id, ForeignKey key) {
        if (text.tables().sharesIndexes()) {
            primary(id)
                    .filter(primary -> primary.columns().containsAll(key.columns()))
                    .ifPresent(primary -> objects.need(id, key(id.tableName(), primary.name())));
        }
        // one that is not logged can be referred to by its like only
        ObjectId settings = ObjectId.of(ObjectKind.SETTINGS, id.tableName());
        ObjectId there = ObjectId.of(ObjectKind.SETTINGS, key.target());
        objects.wish(there, settings);
        objects.wish(id, settings);
        objects.wish(id, there);
        objects.need(id, ObjectId.of(ObjectKind.TABLE, key.target()));
        key.columns().forEach(name -> column(id, id.tableName(), name));
        key.targetColumns().forEach(name -> column(id, key.target(), name));
        catalog.table(key.target())
                .ifPresent(target -> {
                    var columns = new HashSet<>(key.targetColumns());
                    target.keys().stream()
                            .filter(each -> columns.equals(new HashSet<>(each.columns())))
                            .forEach(each ->
                                    objects.need(
                                            id,
                                            ObjectId.of(
                                                    ObjectKind.KEY, key.target(), each.name())));
                    target.indexes().stream()
                            .filter(Index::unique)
                            .filter(each -> columns.equals(new HashSet<>(each.keys())))
                            .forEach(each ->
                                    objects.need(
                                            id,
                                            ObjectId.of(
                                                    ObjectKind.INDEX, key.target(), each.name())));
                });
    }

    /** Of two that are alike, the whole takes the one that was there first. */
    void index(ObjectId id, Index index) {
        if (index.inherited()) {
            return;
        }
        catalog.table(id.tableName()).stream()
                .flatMap(table -> table.indexes().stream())
                .filter(Index::inherited)
                .forEach(other -> objects.wish(id, index(id.tableName(), other)));
        for (Table whole : wholes(id.tableName())) {
            whole.indexes().stream()
                    .filter(index::alike)
                    .forEach(other -> objects.need(id, index(whole.name(), other)));
        }
    }

    private static ObjectId index(TableName table, Index index) {
        return ObjectId.of(ObjectKind.INDEX, table, index.name());
    }

    /** What a partition is part of: when they get an index, they take over one that is alike. */
    private List<Table> wholes(TableName table) {
        List<Table> wholes = new ArrayList<>();
        Table at = catalog.table(table).orElse(null);
        while (at != null && at.lineage().bound() != null) {
            at = catalog.table(at.lineage().parents().getFirst()).orElse(null);
            if (at != null) {
                wholes.add(at);
            }
        }
        return wholes;
    }

    private void column(ObjectId id, TableName table, String name) {
        objects.need(id, ObjectId.of(ObjectKind.COLUMN, table, name));
    }
}
