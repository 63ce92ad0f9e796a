package dev.binnacle.schema.comparison;

import dev.binnacle.schema.diff.Rename;
import dev.binnacle.schema.diff.SchemaDiff;
import dev.binnacle.schema.object.ObjectId;
import dev.binnacle.schema.object.ObjectKind;
import dev.binnacle.schema.object.SchemaObject;
import dev.binnacle.schema.object.SchemaObjects;
import dev.binnacle.schema.plan.PlanDialect;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/** What differs between two sides: a tree, and the old and the new text of each of its lines. */
public final class Differences {
    /** Nothing was compared. */
    public static final Differences NONE = new Differences(null, null, List.of());

    private final @Nullable SchemaDiff diff;
    private final @Nullable ObjectSql sql;
    private final List<DiffNode> tree;

    private Differences(@Nullable SchemaDiff diff, @Nullable ObjectSql sql, List<DiffNode> tree) {
        this.diff = diff;
        this.sql = sql;
        this.tree = tree;
    }

    static Differences of(SchemaDiff diff, PlanDialect dialect) {
        return new Differences(diff, new ObjectSql(dialect), new DiffTree(diff).nodes());
    }

    public List<DiffNode> tree() {
        return tree;
    }

    public int count() {
        return tree.stream().mapToInt(DiffNode::count).sum();
    }

    public String before(DiffNode node) {
        return text(node, SchemaDiff::before, Rename::from);
    }

    public String after(DiffNode node) {
        return text(node, SchemaDiff::after, Rename::to);
    }

    /** Of a table or another object of a schema the whole, of a part the part. */
    private String text(
            DiffNode node,
            Function<SchemaDiff, SchemaObjects> side,
            Function<Rename, ObjectId> end) {
        ObjectId id = node.id();
        if (diff == null || sql == null || id == null) {
            return "";
        }
        if (node.mark() == DiffNode.Mark.RENAMED) {
            return diff.renames().stream()
                    .filter(rename -> rename.to().equals(id))
                    .map(rename -> end.apply(rename).words())
                    .findFirst()
                    .orElse("");
        }
        SchemaObjects objects = side.apply(diff);
        SchemaObject object = objects.get(id);
        boolean part = object == null || object.create().isEmpty();
        return part || id.kind() == ObjectKind.SCHEMA ? sql.alone(object) : sql.whole(objects, id);
    }
}
