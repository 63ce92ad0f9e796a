package dev.binnacle.schema.plan;

import dev.binnacle.database.ForeignKey;
import dev.binnacle.schema.diff.Rename;
import dev.binnacle.schema.diff.SchemaDiff;
import dev.binnacle.schema.object.CreationOrder;
import dev.binnacle.schema.object.ObjectId;
import dev.binnacle.schema.object.ObjectKind;
import dev.binnacle.schema.object.SchemaObject;
import dev.binnacle.schema.object.SchemaObjects;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The order of a plan: renames; what goes, users first; what comes or changes, what it needs first;
 * last what is only let go once nothing uses it any more.
 */
final class PlanOrder {
    private static final Set<ObjectKind> LATE =
            EnumSet.of(
                    ObjectKind.SCHEMA,
                    ObjectKind.EXTENSION,
                    ObjectKind.COLLATION,
                    ObjectKind.SERVER,
                    ObjectKind.TEXT_SEARCH_DICTIONARY,
                    ObjectKind.TEXT_SEARCH_CONFIGURATION,
                    ObjectKind.TYPE,
                    ObjectKind.SEQUENCE,
                    ObjectKind.ROUTINE,
                    ObjectKind.COLUMN);

    private final SchemaObjects before;
    private final SchemaObjects after;
    private final List<Rename> renames;
    private final Fate fate;
    private final PlanDialect dialect;
    private final Heirs heirs;
    private final GoesAlong along;
    private final List<Draft> drafts = new ArrayList<>();
    private final Set<ObjectId> late = new HashSet<>();

    PlanOrder(SchemaDiff diff, Fate fate, PlanDialect dialect) {
        this.before = diff.before();
        this.after = diff.after();
        this.renames = diff.renames();
        this.fate = fate;
        this.dialect = dialect;
        this.heirs = new Heirs(before, after, fate);
        this.along = new GoesAlong(before, fate, late);
    }

    List<Draft> drafts() {
        renames.forEach(this::rename);
        stays(ObjectKind.TABLE).forEach(this::leave);
        Set<ObjectId> out = partitionsOut();
        out.forEach(this::drop);
        List<ObjectId> made = new CreationOrder(before, ids(before)).order();
        for (ObjectId id : made) {
            if (fate.gone(id) && waits(id)) {
                late.add(id);
            }
        }
        defaultsAway(made);
        for (ObjectId id : made.reversed()) {
            if (aside(id)) {
                setAside(id);
            } else if (fate.gone(id) && !late.contains(id) && !out.contains(id)) {
                drop(id);
            }
        }
        fate.partRenames().forEach(this::renamePart);
        looseBodies();
        List<ObjectId> order = new CreationOrder(after, ids(after)).order();
        for (ObjectId id : order) {
            if (id.kind() != ObjectKind.PARTITION) {
                arrive(id);
            }
        }
        for (ObjectId id : made.reversed()) {
            if (late.contains(id)) {
                drop(id);
            } else if (aside(id)) {
                dropAside(id);
            }
        }
        stays(ObjectKind.TABLE).forEach(this::join);
        List<ObjectId> partitions =
                order.stream().filter(id -> id.kind() == ObjectKind.PARTITION).toList();
        partitions.forEach(this::freeBounds);
        partitions.forEach(this::arrive);
        drafts.addAll(dialect.again(List.copyOf(drafts), after));
        return drafts;
    }

    /** Whether a type frees its name before it can go. */
    private boolean aside(ObjectId id) {
        return fate.recast(id)
                || id.kind() == ObjectKind.TYPE
                        && fate.gone(id)
                        && !after.has(id)
                        && fate.nameTaken(object(before, id));
    }

    /** The objects of a kind that are there all the time. */
    private List<ObjectId> stays(ObjectKind kind) {
        return ids(after).stream()
                .filter(id -> id.kind() == kind && before.has(id) && !fate.gone(id))
                .toList();
    }

    /** Partitions that stay as tables: they come out first, what they had is then their own. */
    private Set<ObjectId> partitionsOut() {
        return before.all().stream()
                .filter(object -> object.id().kind() == ObjectKind.PARTITION)
                .filter(object -> fate.gone(object.id()))
                .filter(object -> object.parent() != null && !fate.gone(object.parent()))
                .map(SchemaObject::id)
                .collect(Collectors.toSet());
    }

    /** First, so that nothing goes down from the tables above any more. */
    private void leave(ObjectId id) {
        SchemaObject old = object(before, id);
        SchemaObject to = object(after, id);
        alter(dialect.leave(old, to), id, old, to, dialect.join(to, old));
    }

    /** Last, when the tables have the same columns. */
    private void join(ObjectId id) {
        SchemaObject old = object(before, id);
        SchemaObject to = object(after, id);
        alter(dialect.join(old, to), id, old, to, dialect.leave(to, old));
    }

    private static List<ObjectId> ids(SchemaObjects objects) {
        return objects.all().stream().map(SchemaObject::id).toList();
    }

    /** Whether it goes for good and nothing of its own goes before it. */
    private boolean waits(ObjectId id) {
        if (!LATE.contains(id.kind()) || after.has(id)) {
            return false;
        }
        if (id.kind() == ObjectKind.ROUTINE && overChangedColumn(id)) {
            return false;
        }
        if (id.kind() == ObjectKind.COLUMN && heirs.of(id.tableName())) {
            return false;
        }
        SchemaObject object = object(before, id);
        if (object.parent() != null && fate.gone(object.parent()) || fate.nameTaken(object)) {
            return false;
        }
        return before.needs(id).stream()
                .noneMatch(need ->
                        fate.gone(need)
                                && !late.contains(need)
                                && (!fate.recast(need) || id.kind() == ObjectKind.ROUTINE));
    }

    /** Whether a routine's body, which the database has read, has a column that changes. */
    private boolean overChangedColumn(ObjectId routine) {
        return before.needs(routine).stream()
                .filter(need -> need.kind() == ObjectKind.COLUMN)
                .anyMatch(need -> fate.altered(need) != null || fate.retyped(need));
    }

    private static SchemaObject object(SchemaObjects objects, ObjectId id) {
        return Objects.requireNonNull(objects.get(id));
    }

    private void rename(Rename rename) {
        List<String> back = dialect.rename(new Rename(rename.to(), rename.from()));
        for (String sql : dialect.rename(rename)) {
            drafts.add(new Draft(sql, Draft.Act.RENAME, rename.to(), null, null, back));
        }
    }

    private void renamePart(ObjectId from, ObjectId to) {
        List<String> back =
                dialect.renamePart(from.kind(), from.tableName(), to.name(), from.name());
        for (String sql :
                dialect.renamePart(from.kind(), from.tableName(), from.name(), to.name())) {
            drafts.add(new Draft(sql, Draft.Act.RENAME, to, before.get(from), after.get(to), back));
        }
    }

    /** A default that draws on what goes is taken away before, and set again when it is back. */
    private void defaultsAway(List<ObjectId> made) {
        for (ObjectId id : made) {
            if (fate.defaultReset(id) || late.contains(id) && fate.defaultLost(id)) {
                SchemaObject old = object(before, id);
                for (String sql : dialect.withoutDefault(id)) {
                    drafts.add(
                            new Draft(
                                    sql, Draft.Act.ALTER, id, old, old, dialect.withDefault(old)));
                }
            }
        }
    }

    private void drop(ObjectId id) {
        SchemaObject object = object(before, id);
        boolean loose =
                object.value() instanceof ForeignKey key && key.inherited() && along.loose(id);
        if (object.inherited() && !loose || along.implied(object)) {
            return;
        }
        List<String> back = dialect.make(object);
        for (String sql : dialect.drop(object)) {
            String drop =
                    loose ? sql.replace("drop constraint ", "drop constraint if exists ") : sql;
            drafts.add(new Draft(drop, Draft.Act.DROP, id, object, null, back));
        }
    }

    private void setAside(ObjectId id) {
        SchemaObject old = object(before, id);
        for (String sql : dialect.setAside(old)) {
            drafts.add(new Draft(sql, Draft.Act.ALTER, id, old, after.get(id), List.of()));
        }
    }

    private void dropAside(ObjectId id) {
        SchemaObject old = object(before, id);
        for (String sql : dialect.dropSetAside(old)) {
            drafts.add(new Draft(sql, Draft.Act.DROP, id, old, null, List.of()));
        }
    }

    private void looseBodies() {
        boolean routines =
                after.all().stream()
                        .anyMatch(object ->
                                object.id().kind() == ObjectKind.ROUTINE
                                        && (fate.comes(object.id())
                                                || fate.altered(object.id()) != null));
        if (routines) {
            ObjectId none = ObjectId.in(ObjectKind.ROUTINE, "", "bodies");
            for (String sql : dialect.looseBodies()) {
                drafts.add(new Draft(sql, Draft.Act.ALTER, none, null, null, List.of()));
            }
        }
    }

    private void arrive(ObjectId id) {
        SchemaObject to = object(after, id);
        if (fate.comes(id)) {
            make(to);
            return;
        }
        Change.InPlace change = fate.altered(id);
        SchemaObject old = before.get(id);
        if (old == null) {
            return;
        }
        if (fate.retyped(id) && !to.inherited() && (change == null || !change.touches())) {
            alter(dialect.retype(to), id, old, to, List.of());
        }
        if (change != null) {
            keepFilled(id);
            List<String> reverse =
                    id.kind() == ObjectKind.PARTITION
                            ? dialect.drop(to)
                            : dialect.change(to, old).statements();
            alter(change.statements(), id, old, to, reverse);
        }
        if (fate.defaultReset(id)) {
            alter(dialect.withDefault(to), id, old, to, List.of());
        }
    }

    /** A partition with other bounds gives up its own before others take them. */
    private void freeBounds(ObjectId id) {
        SchemaObject old = before.get(id);
        if (old != null && fate.altered(id) != null) {
            alter(dialect.drop(old), id, old, object(after, id), dialect.make(old));
        }
    }

    /** Columns below that go on taking no nulls say so before the one above takes them again. */
    private void keepFilled(ObjectId id) {
        fate.filledBelow(id)
                .forEach(below -> {
                    SchemaObject column = object(after, below);
                    alter(dialect.filled(column), below, column, column, List.of());
                });
    }

    private void alter(
            List<String> statements,
            ObjectId id,
            SchemaObject old,
            SchemaObject to,
            List<String> reverse) {
        for (String sql : statements) {
            drafts.add(new Draft(sql, Draft.Act.ALTER, id, old, to, reverse));
        }
    }

    private void make(SchemaObject object) {
        ObjectId parent = object.parent();
        boolean parentMakesIt = object.create().isEmpty() && parent != null && fate.comes(parent);
        if (parentMakesIt) {
            return;
        }
        if (object.inherited() && !fromNewTable(parent)) {
            Change.InPlace own = fate.altered(object.id());
            if (own != null) {
                alter(own.statements(), object.id(), object, object, List.of());
            }
            return;
        }
        List<String> statements = dialect.make(object);
        List<String> back = dialect.drop(object);
        for (String sql : statements) {
            drafts.add(
                    new Draft(
                            sql,
                            Draft.Act.CREATE,
                            object.id(),
                            before.get(object.id()),
                            object,
                            back));
        }
    }

    /** Whether a new table, a partition to be, makes its parts itself. */
    private boolean fromNewTable(@Nullable ObjectId parent) {
        return parent != null && fate.comes(parent);
    }
}
