package dev.binnacle.schema.diff;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.object.Lines;
import dev.binnacle.schema.object.ObjectId;
import dev.binnacle.schema.object.ObjectKind;
import dev.binnacle.schema.object.ObjectText;
import dev.binnacle.schema.object.SchemaObject;
import dev.binnacle.schema.object.SchemaObjects;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Two structures side by side. */
public final class SchemaDiff {
    private final List<Rename> renames;
    private final SchemaObjects before;
    private final SchemaObjects after;
    private final List<Difference> differences = new ArrayList<>();
    private final List<RenameQuestion> questions;

    private SchemaDiff(
            SchemaObjects before,
            SchemaObjects after,
            List<Rename> renames,
            List<RenameQuestion> questions) {
        this.before = before;
        this.after = after;
        this.renames = List.copyOf(renames);
        this.questions = List.copyOf(questions);
    }

    /**
     * @param before as it is
     * @param after as it is to be
     */
    public static SchemaDiff between(
            Catalog before, Catalog after, Decisions decisions, ObjectText text) {
        return between(before, after, decisions, text, Set.of());
    }

    /**
     * @param apart tables that are taken from under others on the way: what those have is theirs
     *     too by then
     */
    public static SchemaDiff between(
            Catalog before,
            Catalog after,
            Decisions decisions,
            ObjectText text,
            Set<TableName> apart) {
        Catalog renamed = new RenamedCatalog(decisions.renames(), text).of(before);
        boolean known =
                before.surroundings().others() != null && after.surroundings().others() != null;
        SchemaObjects old =
                SchemaObjects.of(
                        known ? renamed : renamed.withoutOthers(),
                        text,
                        Lines.alsoIn(after, apart));
        SchemaObjects to =
                SchemaObjects.of(
                        known ? after : after.withoutOthers(), text, Lines.alsoIn(renamed, apart));
        List<RenameQuestion> questions =
                decisions.ask()
                        ? new RenameSearch(renamed, after, decisions).questions()
                        : List.of();
        var diff = new SchemaDiff(old, to, decisions.renames(), questions);
        diff.compare(new SameText(text.dialect().syntax()));
        return diff;
    }

    private void compare(SameText same) {
        TreeSet<ObjectId> ids = new TreeSet<>();
        before.all().forEach(object -> ids.add(object.id()));
        after.all().forEach(object -> ids.add(object.id()));
        for (ObjectId id : ids) {
            SchemaObject old = before.get(id);
            SchemaObject to = after.get(id);
            if (!both(old, to, same)) {
                differences.add(new Difference(id, old, to));
            }
        }
    }

    private static boolean both(
            @Nullable SchemaObject old, @Nullable SchemaObject to, SameText same) {
        if (old == null || to == null) {
            SchemaObject there = old == null ? to : old;
            return there == null || there.inherited();
        }
        return same.values(old.value(), to.value());
    }

    public SchemaObjects before() {
        return before;
    }

    public SchemaObjects after() {
        return after;
    }

    public List<Rename> renames() {
        return renames;
    }

    /** Everything that differs, parts of what is added or removed included. */
    public List<Difference> all() {
        return List.copyOf(differences);
    }

    /** What differs, without the parts of what is added or removed as a whole. */
    public List<Difference> differences() {
        return differences.stream().filter(each -> !part(each)).toList();
    }

    private boolean part(Difference difference) {
        SchemaObject there = difference.before() == null ? difference.after() : difference.before();
        ObjectId parent = there == null ? null : there.parent();
        return parent != null
                && parent.kind() != ObjectKind.SCHEMA
                && before.has(parent) != after.has(parent);
    }

    /** Renames that might be, to be decided before a plan is made. */
    public List<RenameQuestion> questions() {
        return questions;
    }

    public boolean same() {
        return differences.isEmpty() && renames.isEmpty();
    }
}
