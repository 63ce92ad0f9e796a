package dev.binnacle.schema.plan;

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
    private final List<Draft> drafts = new ArrayList<>();
    private final Set<ObjectId> late = new HashSet<>();

    PlanOrder(SchemaDiff diff, Fate fate, PlanDialect dialect) {
        this.before = diff.before();
        this.after = diff.after();
        this.renames = diff.renames();
        this.fate = fate;
        this.dialect = dialect;
    }

    List<Draft> drafts() {
        renames.forEach(this::rename);
        List<ObjectId> made = new CreationOrder(before, ids(before)).order();
        for (ObjectId id : made) {
            if (fate.gone(id) && waits(id)) {
                late.add(id);
            }
        }
        defaultsAway(made);
        for (ObjectId id : made.reversed()) {
            if (fate.recast(id)) {
                setAside(id);
            } else if (fate.gone(id) && !late.contains(id)) {
                drop(id);
            }
        }
        fate.partRenames().forEach(this::renamePart);
        looseBodies();
        for (ObjectId id : new CreationOrder(after, ids(after)).order()) {
            arrive(id);
        }
        for (ObjectId id : made.reversed()) {
            if (late.contains(id)) {
                drop(id);
            } else if (fate.recast(id)) {
                dropAside(id);
            }
        }
        return drafts;
    }

    private static List<ObjectId> ids(SchemaObjects objects) {
        return objects.all().stream().map(SchemaObject::id).toList();
    }

    /** Whether it goes for good and nothing of its own goes before it. */
    private boolean waits(ObjectId id) {
        if (!LATE.contains(id.kind()) || after.has(id)) {
            return false;
        }
        SchemaObject object = object(before, id);
        if (object.parent() != null && fate.gone(object.parent())) {
            return false;
        }
        return before.needs(id).stream()
                .noneMatch(need -> fate.gone(need) && !late.contains(need) && !fate.recast(need));
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
            if (fate.defaultReset(id)) {
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
        if (object.inherited() && id.kind() != ObjectKind.COLUMN || implied(object)) {
            return;
        }
        if (id.kind() == ObjectKind.COLUMN && object.inherited()) {
            return;
        }
        List<String> back = object.create().isEmpty() ? dialect.add(object) : object.create();
        for (String sql : dialect.drop(object)) {
            drafts.add(new Draft(sql, Draft.Act.DROP, id, object, null, back));
        }
    }

    /** Whether it goes with something else that goes. */
    private boolean implied(SchemaObject object) {
        ObjectId id = object.id();
        if (id.kind() == ObjectKind.FOREIGN_KEY
                || id.kind() == ObjectKind.PARTITION
                || id.kind() == ObjectKind.RULE) {
            return onlyOwn(object);
        }
        if (id.kind() == ObjectKind.SEQUENCE && ownerGoes(id)) {
            return true;
        }
        return object.parent() != null && fate.gone(object.parent());
    }

    /** Whether nothing that goes but its own table is involved, so that it goes with that. */
    private boolean onlyOwn(SchemaObject object) {
        ObjectId own = Objects.requireNonNull(object.parent());
        return fate.gone(own)
                && before.needs(object.id()).stream()
                        .filter(need -> need.kind() == ObjectKind.TABLE && !need.equals(own))
                        .noneMatch(fate::gone);
    }

    /** A sequence that belongs to a column goes with it. */
    private boolean ownerGoes(ObjectId id) {
        ObjectId owned = new ObjectId(ObjectKind.OWNED_SEQUENCE, id.schema(), "", id.name());
        return before.needs(owned).stream()
                .anyMatch(need -> need.kind() == ObjectKind.COLUMN && fate.gone(need));
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
            Change back = dialect.change(to, old);
            List<String> reverse =
                    back instanceof Change.InPlace same ? same.statements() : List.of();
            alter(change.statements(), id, old, to, reverse);
        }
        if (fate.defaultReset(id)) {
            alter(dialect.withDefault(to), id, old, to, List.of());
        }
    }

    private void alter(
            List<String> statements,
            ObjectId id,
            SchemaObject old,
            SchemaObject to,
            List<String> reverse) {
        boolean pairs = statements.size() == reverse.size();
        for (int i = 0; i < statements.size(); i++) {
            List<String> back = pairs ? List.of(reverse.get(i)) : reverse;
            drafts.add(new Draft(statements.get(i), Draft.Act.ALTER, id, old, to, back));
        }
    }

    private void make(SchemaObject object) {
        ObjectId parent = object.parent();
        boolean parentMakesIt = object.create().isEmpty() && parent != null && fate.comes(parent);
        if (parentMakesIt || object.inherited() && !fromNewTable(parent)) {
            return;
        }
        List<String> statements = object.create().isEmpty() ? dialect.add(object) : object.create();
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
