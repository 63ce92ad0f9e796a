package dev.binnacle.schema.object;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.ObjectRef;
import dev.binnacle.database.Routine;
import dev.binnacle.database.RowSecurity;
import dev.binnacle.database.Schema;
import dev.binnacle.database.Sequence;
import dev.binnacle.database.Surroundings;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.UserType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The objects that a catalog holds. */
final class CatalogObjects {
    private final Catalog catalog;
    private final ObjectText text;
    private final Dialect dialect;
    private final Lines lines;
    private final List<SchemaObject> objects = new ArrayList<>();

    CatalogObjects(Catalog catalog, ObjectText text, Lines lines) {
        this.lines = lines;
        this.catalog = catalog;
        this.text = text;
        this.dialect = text.dialect();
    }

    List<SchemaObject> all() {
        Set<String> identities = identities();
        for (Schema schema : catalog.schemas()) {
            schema(schema);
            schema.types().forEach(this::type);
            schema.sequences().stream()
                    .filter(each -> !identities.contains(each.schema() + "." + each.ownedBy()))
                    .forEach(this::sequence);
            schema.routines().forEach(this::routine);
            for (Table table : schema.tables()) {
                new TableObjects(table, catalog, text, lines, objects).add();
            }
        }
        surroundings();
        return objects;
    }

    /** Columns whose sequence comes with them. */
    private Set<String> identities() {
        Set<String> found = new HashSet<>();
        for (Table table : catalog.tables()) {
            for (Column column : table.columns()) {
                if (column.generated() == Column.Generated.IDENTITY_ALWAYS
                        || column.generated() == Column.Generated.IDENTITY_BY_DEFAULT) {
                    TableName name = table.name();
                    found.add(name.schema() + "." + name.name() + "." + column.name());
                }
            }
        }
        return found;
    }

    private void schema(Schema schema) {
        ObjectId id = ObjectId.in(ObjectKind.SCHEMA, schema.name(), "");
        String quoted = dialect.quote(schema.name());
        objects.add(
                new SchemaObject(
                        id, null, schema.name(), List.of("create schema if not exists " + quoted)));
        comment(id, "schema " + quoted, schema.comment());
    }

    private void type(UserType type) {
        ObjectId id = ObjectId.in(ObjectKind.TYPE, type.schema(), type.name());
        objects.add(
                new SchemaObject(
                        id,
                        null,
                        new UserType(
                                type.schema(),
                                type.name(),
                                type.kind(),
                                type.labels(),
                                type.definition(),
                                null),
                        text.type(type)));
        String word = type.kind().equals("domain") ? "domain " : "type ";
        comment(id, word + text.quote(type.schema(), type.name()), type.comment());
    }

    private void sequence(Sequence sequence) {
        ObjectId id = ObjectId.in(ObjectKind.SEQUENCE, sequence.schema(), sequence.name());
        objects.add(
                new SchemaObject(
                        id,
                        null,
                        new Sequence(
                                sequence.schema(),
                                sequence.name(),
                                sequence.type(),
                                sequence.start(),
                                sequence.increment(),
                                null,
                                null,
                                sequence.options()),
                        List.of(text.sequence(sequence))));
        String quoted = text.quote(sequence.schema(), sequence.name());
        String owner = owner(sequence);
        if (owner != null) {
            objects.add(
                    new SchemaObject(
                            ObjectId.in(
                                    ObjectKind.OWNED_SEQUENCE, sequence.schema(), sequence.name()),
                            id,
                            owner,
                            List.of("alter sequence " + quoted + " owned by " + owner)));
        }
        comment(id, "sequence " + quoted, sequence.comment());
    }

    /** The column it goes with, quoted; null = none. */
    private @Nullable String owner(Sequence sequence) {
        if (sequence.ownedBy() == null) {
            return null;
        }
        for (Table table : catalog.tables()) {
            if (table.name().schema().equals(sequence.schema())
                    && sequence.ownedBy().startsWith(table.name().name() + ".")) {
                for (Column column : table.columns()) {
                    if (sequence.ownedBy().equals(table.name().name() + "." + column.name())) {
                        return dialect.quote(table.name()) + "." + dialect.quote(column.name());
                    }
                }
            }
        }
        return null;
    }

    private void routine(Routine routine) {
        ObjectId id = routineId(routine);
        objects.add(
                new SchemaObject(
                        id,
                        null,
                        new Routine(
                                routine.schema(),
                                routine.name(),
                                routine.kind(),
                                routine.arguments(),
                                routine.returns(),
                                routine.language(),
                                routine.definition(),
                                null),
                        text.routine(routine)));
        String name = text.quote(routine.schema(), routine.name());
        comment(
                id,
                RoutineNames.word(routine) + " " + name + RoutineNames.signature(routine, text),
                routine.comment());
    }

    private ObjectId routineId(Routine routine) {
        return ObjectId.in(
                ObjectKind.ROUTINE, routine.schema(), RoutineNames.called(routine, text));
    }

    private void comment(ObjectId target, String words, @Nullable String comment) {
        if (comment != null) {
            objects.add(commentOn(target, words, comment, text));
        }
    }

    static SchemaObject commentOn(ObjectId target, String words, String comment, ObjectText text) {
        return new SchemaObject(
                new ObjectId(ObjectKind.COMMENT, target.schema(), target.table(), words),
                target,
                comment,
                List.of(text.comment(words, comment)));
    }

    private void surroundings() {
        Surroundings around = catalog.surroundings();
        for (Surroundings.Extension extension : around.extensions()) {
            ObjectId id = ObjectId.in(ObjectKind.EXTENSION, "", extension.name());
            objects.add(
                    new SchemaObject(
                            id, null, extension.name(), List.of(text.extension(extension))));
            comment(id, "extension " + dialect.quote(extension.name()), extension.comment());
        }
        for (Surroundings.Remark remark : around.remarks()) {
            comment(target(remark.object()), remark.object().words(dialect), remark.text());
        }
        for (Surroundings.Owned owned : around.owners()) {
            String words = owned.object().words(dialect);
            objects.add(hung(ObjectKind.OWNER, owned.object(), words, owned, text.owner(owned)));
        }
        for (Surroundings.Right right : around.rights()) {
            String words =
                    right.object().words(dialect) + " " + right.privilege() + " " + right.grantee();
            objects.add(hung(ObjectKind.RIGHT, right.object(), words, right, text.right(right)));
        }
        List<Surroundings.Other> others = around.others();
        if (others != null) {
            others.forEach(this::other);
        }
    }

    private void other(Surroundings.Other other) {
        ObjectKind kind = ObjectKind.valueOf(other.kind().replace(' ', '_'));
        TableName table = new TableName(other.schema(), other.table());
        objects.add(
                new SchemaObject(
                        ObjectId.of(kind, table, other.name()),
                        other.table().isEmpty() ? null : relation(table),
                        other,
                        text.statements(other.definition())));
    }

    private ObjectId relation(TableName name) {
        Table table = catalog.table(name).orElse(null);
        boolean view = table != null && table.kind().view();
        return ObjectId.of(view ? ObjectKind.VIEW : ObjectKind.TABLE, name);
    }

    private SchemaObject hung(
            ObjectKind kind, ObjectRef object, String words, Object value, String sql) {
        ObjectId target = target(object);
        return new SchemaObject(
                new ObjectId(kind, target.schema(), target.table(), words),
                target,
                value,
                List.of(sql));
    }

    /** The object that DDL's words mean. */
    private ObjectId target(ObjectRef object) {
        TableName name = object.table();
        return switch (object.kind()) {
            case "SCHEMA" -> ObjectId.in(ObjectKind.SCHEMA, object.name(), "");
            case "SEQUENCE" -> ObjectId.in(ObjectKind.SEQUENCE, object.schema(), object.name());
            case "FOREIGN SERVER" -> ObjectId.in(ObjectKind.SERVER, "", object.name());
            case "TYPE", "COLUMN" -> ObjectId.in(ObjectKind.TYPE, object.schema(), object.name());
            case "EXTENSION" -> ObjectId.in(ObjectKind.EXTENSION, "", object.name());
            case "TRIGGER" -> ObjectId.of(ObjectKind.TRIGGER, name, object.part());
            case "POLICY" -> ObjectId.of(ObjectKind.POLICY, name, object.part());
            case "FUNCTION", "PROCEDURE" -> routine(object);
            case "CONSTRAINT" -> constraint(name, object.part());
            case "INDEX" -> index(object);
            default -> relation(name);
        };
    }

    private ObjectId constraint(TableName name, String part) {
        ObjectKind kind =
                catalog.table(name)
                        .map(table ->
                                table.foreignKeys().stream().anyMatch(k -> k.name().equals(part))
                                        ? ObjectKind.FOREIGN_KEY
                                        : table.checks().stream()
                                                        .anyMatch(k -> k.name().equals(part))
                                                ? ObjectKind.CHECK
                                                : table.keys().stream()
                                                                .anyMatch(
                                                                        k -> k.name().equals(part))
                                                        ? ObjectKind.KEY
                                                        : ObjectKind.INDEX)
                        .orElse(ObjectKind.KEY);
        return ObjectId.of(kind, name, part);
    }

    private ObjectId index(ObjectRef object) {
        for (Table table : catalog.tables()) {
            if (table.name().schema().equals(object.schema())
                    && table.indexes().stream()
                            .anyMatch(index -> index.name().equals(object.name()))) {
                boolean key =
                        table.keys().stream().anyMatch(each -> each.name().equals(object.name()));
                return ObjectId.of(
                        key ? ObjectKind.KEY : ObjectKind.INDEX, table.name(), object.name());
            }
        }
        return ObjectId.in(ObjectKind.INDEX, object.schema(), object.name());
    }

    private ObjectId routine(ObjectRef object) {
        return catalog.schemas().stream()
                .filter(schema -> schema.name().equals(object.schema()))
                .flatMap(schema -> schema.routines().stream())
                .filter(each -> each.name().equals(object.name()))
                .filter(each -> RoutineNames.same(each, object.part(), text))
                .map(this::routineId)
                .findFirst()
                .orElseGet(() ->
                        ObjectId.in(
                                ObjectKind.ROUTINE,
                                object.schema(),
                                object.name() + "(" + object.part() + ")"));
    }

    static boolean secured(Table table) {
        return table.security().state() != RowSecurity.State.OFF;
    }
}
