package dev.binnacle.schema.object;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Check;
import dev.binnacle.database.Column;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Index;
import dev.binnacle.database.Key;
import dev.binnacle.database.Policy;
import dev.binnacle.database.Routine;
import dev.binnacle.database.Sequence;
import dev.binnacle.database.Surroundings;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Trigger;
import dev.binnacle.database.UserType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Finds out which object needs which: by their records, and by the names in their SQL. */
final class Needs {
    private final ObjectText text;
    private final SchemaObjects objects;
    private final Catalog catalog;

    /** What a {@code schema.name} in SQL can mean. */
    private final Map<TableName, List<ObjectId>> named = new HashMap<>();

    /** What a bare name can mean, in the schema that is the default. */
    private final Map<String, List<ObjectId>> bare = new HashMap<>();

    /** What a name can mean in any schema. */
    private final Map<String, List<ObjectId>> anywhere = new HashMap<>();

    Needs(Catalog catalog, ObjectText text, SchemaObjects objects) {
        this.catalog = catalog;
        this.text = text;
        this.objects = objects;
    }

    void find() {
        objects.all().forEach(object -> name(object.id(), object));
        for (SchemaObject object : objects.all()) {
            ObjectId id = object.id();
            schema(id);
            if (object.parent() != null) {
                objects.need(id, object.parent());
            }
            if (object.value() instanceof String) {
                words(object);
            } else {
                value(id, object);
            }
        }
    }

    private void name(ObjectId id, SchemaObject object) {
        String own =
                switch (id.kind()) {
                    case TYPE, SEQUENCE -> id.name();
                    case ROUTINE -> object.value(Routine.class).name();
                    case TABLE, VIEW -> id.table();
                    case COLLATION, TEXT_SEARCH_DICTIONARY, TEXT_SEARCH_CONFIGURATION -> id.name();
                    default -> "";
                };
        if (!own.isEmpty()) {
            named.computeIfAbsent(new TableName(id.schema(), own), key -> new ArrayList<>())
                    .add(id);
            anywhere.computeIfAbsent(own, key -> new ArrayList<>()).add(id);
            if (id.schema().equals(catalog.defaultSchema())) {
                bare.computeIfAbsent(own, key -> new ArrayList<>()).add(id);
            }
        }
    }

    private void schema(ObjectId id) {
        if (id.kind() != ObjectKind.SCHEMA && !id.schema().isEmpty()) {
            objects.need(id, ObjectId.in(ObjectKind.SCHEMA, id.schema(), ""));
        }
    }

    private void words(SchemaObject object) {
        ObjectId id = object.id();
        if (id.kind() == ObjectKind.OWNED_SEQUENCE) {
            owner(id, object.value(String.class));
        } else if (id.kind() == ObjectKind.PARTITION) {
            attached(id);
        } else if (id.kind() == ObjectKind.SETTINGS) {
            // CLUSTER ON and REPLICA IDENTITY USING INDEX name indexes of the table
            parts(id, id.tableName());
        }
    }

    /** The column that a sequence goes with: {@code "s"."t"."c"}. */
    private void owner(ObjectId id, String quoted) {
        List<String> path = Mentions.path(quoted, text.syntax());
        if (path.size() == 3) {
            objects.need(
                    id,
                    ObjectId.of(
                            ObjectKind.COLUMN,
                            new TableName(path.get(0), path.get(1)),
                            path.get(2)));
        }
    }

    /** A partition goes into the whole once both have their keys and indexes. */
    private void attached(ObjectId id) {
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

    private void value(ObjectId id, SchemaObject object) {
        switch (object.value()) {
            case UserType type -> mentions(id, type.definition());
            case Sequence sequence -> {}
            case Routine routine -> routine(id, routine);
            case TableHead head -> head(id, head);
            case Column column -> column(id, column);
            case Key key -> key.columns().forEach(name -> column(id, id.tableName(), name));
            case Check check -> {
                mentions(id, check.condition());
                columns(id, check.condition());
                ifInline(id, object);
            }
            case ForeignKey key -> foreignKey(id, key);
            case Index index -> {
                mentions(id, index.definition());
                columns(id, index.definition());
            }
            case ViewHead view -> {
                mentions(id, view.query());
                view.columns().forEach(column -> mentions(id, column));
            }
            case Trigger trigger -> {
                mentions(id, trigger.definition());
                columns(id, trigger.definition());
            }
            case Surroundings.Other other -> {
                mentions(id, other.definition());
                columns(id, other.definition());
                for (ObjectKind kind : List.of(ObjectKind.INDEX, ObjectKind.TRIGGER)) {
                    objects.need(id, ObjectId.of(kind, id.tableName(), other.name()));
                }
            }
            case Policy policy -> {
                String sql = policy.using() + " " + policy.check();
                mentions(id, sql);
                columns(id, sql);
            }
            default -> {}
        }
    }

    /** A routine needs the types it takes and gives; its body is read when it runs. */
    private void routine(ObjectId id, Routine routine) {
        mentions(id, routine.arguments() + " , " + routine.returns());
        Mentions.outside(routine.definition(), text.syntax())
                .qualified()
                .forEach(name -> meant(name).forEach(other -> objects.need(id, other)));
        for (String word : Mentions.of(routine.definition(), text.syntax()).words()) {
            anywhere.getOrDefault(word, List.of()).forEach(other -> objects.wish(id, other));
        }
    }

    private List<ObjectId> meant(TableName name) {
        return named.getOrDefault(name, List.of());
    }

    private void head(ObjectId id, TableHead head) {
        if (head.bound() == null) {
            for (TableName parent : head.parents()) {
                objects.need(id, ObjectId.of(ObjectKind.TABLE, parent));
            }
        }
        if (head.storage() != null) {
            mentions(id, head.storage());
            Mentions.of(head.storage(), text.syntax())
                    .words()
                    .forEach(word -> objects.need(id, ObjectId.in(ObjectKind.SERVER, "", word)));
        }
    }

    /** A new table needs what its columns need. */
    private void column(ObjectId id, Column column) {
        StringBuilder sql = new StringBuilder(column.type());
        if (column.defaultExpression() != null) {
            sql.append(" , ").append(column.defaultExpression());
        }
        if (column.collation() != null) {
            sql.append(" , ").append(column.collation());
        }
        for (ObjectId other : mentioned(id, sql.toString())) {
            objects.need(id, other);
            objects.need(ObjectId.of(ObjectKind.TABLE, id.tableName()), other);
        }
        String expression = column.defaultExpression();
        if (expression != null && column.generated() != Column.Generated.NEVER) {
            columns(id, expression);
        }
    }

    /** A check that its table is made with needs all that before the table. */
    private void ifInline(ObjectId id, SchemaObject object) {
        if (object.create().isEmpty() && object.value() instanceof Check check) {
            for (ObjectId other : mentioned(id, check.condition())) {
                objects.need(ObjectId.of(ObjectKind.TABLE, id.tableName()), other);
            }
        }
    }

    private void foreignKey(ObjectId id, ForeignKey key) {
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

    private void mentions(ObjectId id, String sql) {
        mentioned(id, sql).forEach(other -> objects.need(id, other));
    }

    private List<ObjectId> mentioned(ObjectId id, String sql) {
        List<ObjectId> found = new ArrayList<>();
        Mentions mentions = Mentions.of(sql, text.syntax());
        for (TableName name : mentions.qualified()) {
            found.addAll(meant(name));
        }
        for (String name : mentions.bare()) {
            found.addAll(bare.getOrDefault(name, List.of()));
        }
        found.removeIf(other -> own(id, other));
        return found;
    }

    /** Its own table, which its parent says already. */
    private static boolean own(ObjectId id, ObjectId other) {
        return other.schema().equals(id.schema())
                && !other.table().isEmpty()
                && other.table().equals(id.table())
                && id.kind() != ObjectKind.VIEW;
    }

    /** The columns of its own table that the SQL mentions. */
    private void columns(ObjectId id, String sql) {
        Mentions mentions = Mentions.of(sql, text.syntax());
        catalog.table(id.tableName())
                .ifPresent(table ->
                        table.columns().stream()
                                .filter(column -> mentions.word(column.name()))
                                .forEach(column -> column(id, table.name(), column.name())));
    }

    private void column(ObjectId id, TableName table, String name) {
        objects.need(id, ObjectId.of(ObjectKind.COLUMN, table, name));
    }
}
