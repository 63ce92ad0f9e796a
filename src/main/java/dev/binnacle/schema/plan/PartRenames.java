package dev.binnacle.schema.plan;

import dev.binnacle.database.Check;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Index;
import dev.binnacle.database.Key;
import dev.binnacle.schema.diff.Difference;
import dev.binnacle.schema.diff.SchemaDiff;
import dev.binnacle.schema.object.ObjectId;
import dev.binnacle.schema.object.SchemaObject;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Constraints and indexes that are the same but for their name: they are renamed and not built
 * again. Nothing can be lost by it, so nobody is asked.
 */
final class PartRenames {
    private static final Pattern NAME =
            Pattern.compile("(?i)( index )(?:\"(?:[^\"]|\"\")+\"|\\S+) ");

    private final Map<ObjectId, ObjectId> renames = new LinkedHashMap<>();
    private final Set<ObjectId> involved = new HashSet<>();
    private final Set<ObjectId> freed = new HashSet<>();

    PartRenames(SchemaDiff diff) {
        taken(diff);
        Map<List<Object>, ObjectId> removed = new HashMap<>();
        for (Difference difference : diff.all()) {
            SchemaObject old = difference.before();
            List<Object> what =
                    old == null || old.inherited() || difference.after() != null ? null : what(old);
            if (what != null) {
                removed.put(what, difference.id());
            }
        }
        for (Difference difference : diff.all()) {
            SchemaObject to = difference.after();
            List<Object> what =
                    to == null || to.inherited() || difference.before() != null ? null : what(to);
            ObjectId from = what == null ? null : removed.remove(what);
            if (from != null && to != null && diff.after().get(from) == null) {
                boolean parentStays =
                        to.parent() != null
                                && diff.before().has(to.parent())
                                && diff.after().has(to.parent());
                if (parentStays) {
                    renames.put(from, difference.id());
                    involved.add(from);
                    involved.add(difference.id());
                }
            }
        }
    }

    /** One that the whole took over gives its name to one that is the partition's own. */
    private void taken(SchemaDiff diff) {
        for (Difference difference : diff.all()) {
            SchemaObject old = difference.before();
            SchemaObject to = difference.after();
            boolean free = old != null && old.inherited() && to != null && !to.inherited();
            List<Object> what = free && old != null ? what(old) : null;
            if (what == null) {
                continue;
            }
            diff.after().all().stream()
                    .filter(each -> each.inherited() && !diff.before().has(each.id()))
                    .filter(each -> what.equals(what(each)))
                    .findFirst()
                    .ifPresent(each -> {
                        renames.put(difference.id(), each.id());
                        freed.add(difference.id());
                        involved.add(difference.id());
                        involved.add(each.id());
                    });
        }
    }

    /** What an object is, whatever its name; null = it has to keep it. */
    private static @Nullable List<Object> what(SchemaObject object) {
        ObjectId id = object.id();
        return switch (object.value()) {
            case Key key -> List.of(id.kind(), id.tableName(), key.primary(), key.definition());
            case Check check ->
                    List.of(id.kind(), id.tableName(), check.condition(), check.words());
            case ForeignKey key -> List.of(id.kind(), id.tableName(), key.definition());
            case Index index ->
                    index.exclusion()
                            ? null
                            : List.of(
                                    id.kind(),
                                    id.tableName(),
                                    index.unique(),
                                    NAME.matcher(index.definition()).replaceFirst("$1"));
            default -> null;
        };
    }

    /** Whether something else comes to have this name. */
    boolean freed(ObjectId id) {
        return freed.contains(id);
    }

    /** From the names as they are to those to be. */
    Map<ObjectId, ObjectId> all() {
        return renames;
    }

    boolean involves(ObjectId id) {
        return involved.contains(id);
    }
}
