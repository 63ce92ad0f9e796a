package dev.binnacle.schema.object;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All objects of a structure, and which needs which. */
public final class SchemaObjects {
    private final TreeMap<ObjectId, SchemaObject> objects = new TreeMap<>();
    private final Map<ObjectId, Set<ObjectId>> needs = new TreeMap<>();
    private final Map<ObjectId, Set<ObjectId>> wishes = new TreeMap<>();
    private final Map<ObjectId, Set<ObjectId>> neededBy = new TreeMap<>();

    private SchemaObjects() {}

    /** Takes a structure apart. */
    public static SchemaObjects of(Catalog catalog, ObjectText text) {
        return of(catalog, text, Lines.ALL);
    }

    /**
     * Takes a structure apart.
     *
     * @param lines along which objects are inherited
     */
    public static SchemaObjects of(Catalog catalog, ObjectText text, Lines lines) {
        var objects = new SchemaObjects();
        new CatalogObjects(catalog, text, lines).all().forEach(object -> objects.put(object));
        new Needs(catalog, text, objects).find();
        return objects;
    }

    private void put(SchemaObject object) {
        objects.put(object.id(), object);
    }

    /** {@code id} can only be made once {@code other} is there. */
    void need(ObjectId id, ObjectId other) {
        if (!id.equals(other) && objects.containsKey(id) && objects.containsKey(other)) {
            needs.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(other);
            neededBy.computeIfAbsent(other, key -> new LinkedHashSet<>()).add(id);
        }
    }

    /** {@code id} is better made after {@code other}, but can do without. */
    void wish(ObjectId id, ObjectId other) {
        if (!id.equals(other) && objects.containsKey(other)) {
            wishes.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(other);
        }
    }

    public Collection<SchemaObject> all() {
        return objects.values();
    }

    public @Nullable SchemaObject get(ObjectId id) {
        return objects.get(id);
    }

    public boolean has(ObjectId id) {
        return objects.containsKey(id);
    }

    public Set<ObjectId> needs(ObjectId id) {
        return needs.getOrDefault(id, Set.of());
    }

    public Set<ObjectId> wishes(ObjectId id) {
        return wishes.getOrDefault(id, Set.of());
    }

    public Set<ObjectId> neededBy(ObjectId id) {
        return neededBy.getOrDefault(id, Set.of());
    }

    /** What hangs on a table, or on the object of this id. */
    public List<SchemaObject> childrenOf(ObjectId id) {
        return neededBy(id).stream()
                .map(objects::get)
                .filter(child -> child != null && id.equals(child.parent()))
                .map(child -> (SchemaObject) child)
                .toList();
    }

    /** The table or view of this name. */
    public @Nullable ObjectId relation(TableName name) {
        ObjectId table = ObjectId.of(ObjectKind.TABLE, name);
        ObjectId view = ObjectId.of(ObjectKind.VIEW, name);
        return has(table) ? table : has(view) ? view : null;
    }

    /** In an order in which each can be made: what it needs comes first. */
    public List<SchemaObject> inOrder() {
        List<SchemaObject> ordered = new ArrayList<>();
        for (ObjectId id : new CreationOrder(this, objects.keySet()).order()) {
            ordered.add(objects.get(id));
        }
        return ordered;
    }
}
