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

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds out which object needs which: by their records, and by the names in their SQL. */
final class Needs {
    private final ObjectText text;
    private final SchemaObjects objects;
    private final Catalog catalog;
    private final ConstraintNeeds constraints;

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
        this.constraints = new ConstraintNeeds(catalog, text, objects);
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
        objects.all().stream()
                .filter(object -> object.id().kind() == ObjectKind.OWNER)
                .forEach(this::owned);
    }

    /** What fills itself from a view is made while the view's owner may still read all of it. */
    private void owned(SchemaObject owner) {
        ObjectId on = owner.parent();
        if (on != null && on.kind() == ObjectKind.VIEW) {
            objects.neededBy(on).stream()
                    .filter(user -> user.kind() == ObjectKind.VIEW)
                    .forEach(user -> objects.wish(owner.id(), user));
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
        if (id.kind() == ObjectKind.COMMENT) {
            remark(id, object.parent());
        } else if (id.kind() == ObjectKind.OWNED_SEQUENCE) {
            owner(id, object.value(String.class));
        } else if (id.kind() == ObjectKind.PARTITION) {
            constraints.attached(id);
        } else if (id.kind() == ObjectKind.SETTINGS) {
            settings(id, object.value(String.class));
        }
    }

    /** CLUSTER ON and REPLICA IDENTITY USING INDEX name indexes, ALTER COLUMN columns. */
    private void settings(ObjectId id, String sql) {
        columns(id, sql);
        Mentions mentions = Mentions.of(sql, text.syntax());
        catalog.table(id.tableName()).stream()
                .flatMap(table -> table.indexes().stream())
                .map(Index::name)
                .filter(mentions::word)
                .forEach(name -> {
                    objects.need(id, ObjectId.of(ObjectKind.INDEX, id.tableName(), name));
                    objects.need(id, ObjectId.of(ObjectKind.KEY, id.tableName(), name));
                });
    }

    /** A type is better spoken of after the columns that would take the comment for theirs. */
    private void remark(ObjectId id, @Nullable ObjectId parent) {
        if (parent != null && parent.kind() == ObjectKind.TYPE && text.tables().takesComments()) {
            objects.neededBy(parent).stream()
                    .filter(user -> user.kind() == ObjectKind.TABLE)
                    .forEach(user -> objects.wish(id, user));
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

    private void value(ObjectId id, SchemaObject object) {
        switch (object.value()) {
            case UserType type -> mentions(id, type.definition());
            case Sequence sequence -> {}
            case Routine routine -> routine(id, routine);
            case TableHead head -> head(id, head);
            case Column column -> column(id, column);
            case Key key -> {
                constraints.key(id, key);
                // those that it only carries along too
                columns(id, key.definition());
            }
            case Check check -> {
                mentions(id, check.condition());
                columns(id, check.condition());
                ifInline(id, object);
            }
            case ForeignKey key -> constraints.foreignKey(id, key);
            case Index index -> {
                constraints.index(id, index);
                mentions(id, index.definition());
                columns(id, index.definition());
            }
            case ViewHead view -> {
                mentions(id, view.query());
                catalog.table(id.tableName()).stream()
                        .flatMap(each -> each.columns().stream())
                        .forEach(column -> mentions(id, column.type()));
                columnsOf(id, Mentions.of(view.query(), text.syntax()));
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
            case Surroundings.Right right -> ofColumn(id, right);
            case Policy policy -> {
                String sql = policy.using() + " " + policy.check();
                mentions(id, sql);
                columns(id, sql);
            }
            default -> {}
        }
    }

    /** A right taken from a table is taken from its columns as well. */
    private void ofColumn(ObjectId id, Surroundings.Right right) {
        int columns = right.privilege().indexOf(" (");
        if (columns > 0) {
            String whole =
                    right.object().words(text.dialect())
                            + " "
                            + right.privilege().substring(0, columns)
                            + " "
                            + right.grantee();
            objects.need(id, new ObjectId(id.kind(), id.schema(), id.table(), whole));
        }
    }

    /** A routine needs the types it takes and gives; its body is read when it runs. */
    private void routine(ObjectId id, Routine routine) {
        mentions(id, routine.arguments() + " , " + routine.returns());
        Mentions known = Mentions.outside(routine.definition(), text.syntax());
        known.qualified().forEach(name -> meant(name).forEach(other -> objects.need(id, other)));
        columnsOf(id, known);
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
                // a table made under one that has settings would copy some of them
                objects.wish(ObjectId.of(ObjectKind.SETTINGS, parent), id);
            }
        }
        if (head.bound() == null) {
            inherited(id, head.parents());
        } else {
            // a partition that goes does so before a column of the whole that it uses
            columnsOf(head.parents()).forEach(column -> objects.wish(id, column));
        }
        if (head.storage() != null) {
            mentioned(id, head.storage()).stream()
                    .filter(other -> !namesake(other, head.parents()))
                    .forEach(other -> objects.need(id, other));
            Mentions.of(head.storage(), text.syntax())
                    .words()
                    .forEach(word -> objects.need(id, ObjectId.in(ObjectKind.SERVER, "", word)));
        }
    }

    /** Whether it is a routine that has the name of one of the tables. */
    private boolean namesake(ObjectId id, List<TableName> tables) {
        SchemaObject object = objects.get(id);
        return object != null
                && object.value() instanceof Routine routine
                && tables.contains(new TableName(routine.schema(), routine.name()));
    }

    private List<TableName> parents(ObjectId id) {
        return catalog.table(id.tableName())
                .map(table -> table.lineage().parents())
                .orElse(List.of());
    }

    /** A new table below others takes their columns as they are to be. */
    private void inherited(ObjectId id, List<TableName> parents) {
        columnsOf(parents).forEach(column -> objects.need(id, column));
    }

    private List<ObjectId> columnsOf(List<TableName> tables) {
        return tables.stream()
                .flatMap(name -> catalog.table(name).stream())
                .flatMap(table ->
                        table.columns().stream()
                                .map(each ->
                                        ObjectId.of(ObjectKind.COLUMN, table.name(), each.name())))
                .toList();
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
        for (TableName parent : parents(id)) {
            column(id, parent, column.name());
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
            if (!ownColumn(id, name)) {
                found.addAll(bare.getOrDefault(name, List.of()));
            }
        }
        found.removeIf(other -> own(id, other));
        return found;
    }

    private boolean ownColumn(ObjectId id, String name) {
        return catalog.table(id.tableName()).flatMap(table -> table.column(name)).isPresent();
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

    /** The columns that a query mentions, of the tables that it mentions. */
    private void columnsOf(ObjectId id, Mentions mentions) {
        for (ObjectId relation : List.copyOf(objects.needs(id))) {
            if (relation.kind() == ObjectKind.TABLE) {
                catalog.table(relation.tableName()).stream()
                        .flatMap(table -> table.columns().stream())
                        .filter(column -> mentions.word(column.name()))
                        .forEach(column -> column(id, relation.tableName(), column.name()));
            }
        }
    }

    private void column(ObjectId id, TableName table, String name) {
        objects.need(id, ObjectId.of(ObjectKind.COLUMN, table, name));
    }
}
