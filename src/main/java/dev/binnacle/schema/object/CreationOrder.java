package dev.binnacle.schema.object;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sorts objects so that each comes after what it needs, else by kind and name. A circle is opened
 * first at a wish, then where it comes first by kind.
 */
public final class CreationOrder {
    private final SchemaObjects objects;
    private final Set<ObjectId> chosen;
    private final Map<ObjectId, Integer> open = new HashMap<>();
    private final Map<ObjectId, Integer> wished = new HashMap<>();
    private final Map<ObjectId, List<ObjectId>> frees = new HashMap<>();
    private final Map<ObjectId, List<ObjectId>> pleases = new HashMap<>();
    private final TreeSet<ObjectId> ready = new TreeSet<>();
    private final TreeSet<ObjectId> waiting = new TreeSet<>();

    public CreationOrder(SchemaObjects objects, Collection<ObjectId> chosen) {
        this.objects = objects;
        this.chosen = new HashSet<>(chosen);
    }

    public List<ObjectId> order() {
        chosen.forEach(this::add);
        List<ObjectId> order = new ArrayList<>(chosen.size());
        while (!ready.isEmpty() || !waiting.isEmpty()) {
            ObjectId next = ready.isEmpty() ? opened() : ready.pollFirst();
            take(next, order);
        }
        return order;
    }

    /** What hangs on an object comes right after it, where nothing holds it back. */
    private void take(ObjectId next, List<ObjectId> order) {
        order.add(next);
        List<ObjectId> freed = frees.getOrDefault(next, List.of());
        freed.forEach(id -> met(id, open));
        pleases.getOrDefault(next, List.of()).forEach(id -> met(id, wished));
        freed.stream()
                .sorted()
                .filter(id -> hangsOn(id, next) && ready.remove(id))
                .forEach(id -> take(id, order));
    }

    private boolean hangsOn(ObjectId id, ObjectId other) {
        SchemaObject object = objects.get(id);
        return object != null
                        && other.tableName().equals(id.tableName())
                        && other.kind() != ObjectKind.SCHEMA
                || object != null && other.equals(object.parent());
    }

    private void add(ObjectId id) {
        int needs = count(id, objects.needs(id), frees);
        int wishes = count(id, objects.wishes(id), pleases);
        open.put(id, needs);
        wished.put(id, wishes);
        (needs + wishes == 0 ? ready : waiting).add(id);
    }

    private int count(ObjectId id, Set<ObjectId> others, Map<ObjectId, List<ObjectId>> reverse) {
        int count = 0;
        for (ObjectId other : others) {
            if (chosen.contains(other)) {
                reverse.computeIfAbsent(other, key -> new ArrayList<>()).add(id);
                count++;
            }
        }
        return count;
    }

    private void met(ObjectId id, Map<ObjectId, Integer> counts) {
        counts.merge(id, -1, Integer::sum);
        if (open.getOrDefault(id, 0) <= 0
                && wished.getOrDefault(id, 0) <= 0
                && waiting.remove(id)) {
            ready.add(id);
        }
    }

    /** The one that waits for wishes only, else the first of all. */
    private ObjectId opened() {
        ObjectId found =
                waiting.stream()
                        .filter(id -> open.getOrDefault(id, 0) <= 0)
                        .findFirst()
                        .orElseGet(this::firstOfCircle);
        waiting.remove(found);
        return found;
    }

    /** What only waits for a circle, without being in it, goes on waiting. */
    private ObjectId firstOfCircle() {
        List<ObjectId> path = new ArrayList<>();
        ObjectId at = waiting.first();
        while (!path.contains(at)) {
            path.add(at);
            at = objects.needs(at).stream().filter(waiting::contains).findFirst().orElse(at);
        }
        return Collections.min(path.subList(path.indexOf(at), path.size()));
    }
}
