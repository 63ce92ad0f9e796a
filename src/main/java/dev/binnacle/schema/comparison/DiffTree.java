package dev.binnacle.schema.comparison;

import dev.binnacle.schema.comparison.DiffNode.Kind;
import dev.binnacle.schema.comparison.DiffNode.Mark;
import dev.binnacle.schema.diff.Difference;
import dev.binnacle.schema.diff.Rename;
import dev.binnacle.schema.diff.SchemaDiff;
import dev.binnacle.schema.object.ObjectId;
import dev.binnacle.schema.object.ObjectKind;
import dev.binnacle.schema.object.SchemaObject;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts differences in a tree: schema, then table or kind, then part. */
final class DiffTree {
    private final SchemaDiff diff;
    private final Map<String, Branch> schemas = new TreeMap<>();

    /** A line in the making. */
    private static final class Branch {
        final DiffNode node;
        final Map<String, Branch> children = new TreeMap<>();
        @Nullable Mark mark;

        Branch(DiffNode node) {
            this.node = node;
        }

        Branch child(String key, Kind kind, String name, String what, @Nullable ObjectId id) {
            return children.computeIfAbsent(
                    key, unused -> branch(node.path() + "/" + key, kind, name, what, id));
        }

        DiffNode built() {
            return node.with(mark, children.values().stream().map(Branch::built).toList());
        }
    }

    DiffTree(SchemaDiff diff) {
        this.diff = diff;
    }

    private static Branch branch(
            String path, Kind kind, String name, String what, @Nullable ObjectId id) {
        return new Branch(new DiffNode(path, kind, name, what, id, null, List.of(), 0));
    }

    List<DiffNode> nodes() {
        diff.differences().forEach(this::add);
        diff.renames().forEach(this::add);
        List<DiffNode> nodes = new ArrayList<>();
        schemas.forEach((name, schema) -> nodes.add(schema.built()));
        return nodes;
    }

    private void add(Difference difference) {
        Branch branch = place(difference.id(), difference.before(), difference.after());
        branch.mark =
                switch (difference.kind()) {
                    case ADDED -> Mark.ADDED;
                    case REMOVED -> Mark.REMOVED;
                    case CHANGED -> Mark.CHANGED;
                };
    }

    /** Under what it is called now. */
    private void add(Rename rename) {
        ObjectId to = rename.to();
        boolean column = to.kind() == ObjectKind.COLUMN;
        ObjectId home = column ? ObjectId.of(ObjectKind.TABLE, to.tableName()) : to;
        Branch above = place(home, diff.before().get(home), diff.after().get(home));
        String old = own(rename.from());
        Branch line =
                above.child(
                        "renamed " + own(to),
                        Kind.OBJECT,
                        old + " → " + own(to),
                        to.kind().words(),
                        to);
        line.mark = Mark.RENAMED;
    }

    private static String own(ObjectId id) {
        return id.name().isEmpty() ? id.table() : id.name();
    }

    private Branch place(ObjectId id, @Nullable SchemaObject before, @Nullable SchemaObject after) {
        Branch schema = schema(id);
        if (id.kind() == ObjectKind.SCHEMA) {
            return schema;
        }
        SchemaObject there = after == null ? before : after;
        ObjectId top = top(id, there);
        Branch home =
                top.kind() == ObjectKind.SCHEMA
                        ? schema
                        : top.kind() == ObjectKind.TABLE
                                ? schema.child(
                                        "1 " + top.table(), Kind.TABLE, top.table(), "table", top)
                                : group(schema, top.kind())
                                        .child(own(top), Kind.OBJECT, own(top), "", top);
        if (top.equals(id)) {
            return home;
        }
        // parts in the order in which they are made
        String key = "0 %02d %s".formatted(id.kind().ordinal(), id.name());
        return home.child(key, Kind.OBJECT, PartWords.name(id, there), PartWords.what(id), id);
    }

    private Branch schema(ObjectId id) {
        String name = id.schema();
        boolean none = name.isEmpty();
        ObjectId own = none ? null : ObjectId.in(ObjectKind.SCHEMA, name, "");
        return schemas.computeIfAbsent(
                name,
                key ->
                        branch(
                                key,
                                none ? Kind.GROUP : Kind.SCHEMA,
                                none ? "database" : name,
                                none ? "" : "schema",
                                own));
    }

    private static Branch group(Branch schema, ObjectKind kind) {
        String key = "2 %02d".formatted(kind.ordinal());
        return schema.child(key, Kind.GROUP, PartWords.plural(kind), "", null);
    }

    /** What it belongs to in the end: a table, or another object of the schema. */
    private ObjectId top(ObjectId id, @Nullable SchemaObject there) {
        ObjectId top = id;
        SchemaObject at = there;
        while (at != null && at.parent() != null && at.parent().kind() != ObjectKind.SCHEMA) {
            top = at.parent();
            SchemaObject after = diff.after().get(top);
            at = after == null ? diff.before().get(top) : after;
        }
        ObjectId above = there == null ? null : there.parent();
        return above != null && top.equals(id) && isNote(id.kind()) ? above : top;
    }

    private static boolean isNote(ObjectKind kind) {
        return kind == ObjectKind.COMMENT || kind == ObjectKind.OWNER || kind == ObjectKind.RIGHT;
    }
}
