package dev.binnacle.schema.comparison;

import dev.binnacle.schema.object.ObjectId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A line of the tree of differences.
 *
 * @param path unlike that of any other line, and the same when compared again
 * @param name as the catalog spells it; of a group, what it holds
 * @param what the kind in words; empty = the name says it
 * @param id the object; null = a group, or what is in no schema
 * @param mark how it differs itself; null = only what is below it does
 * @param count differences in this line and below
 */
public record DiffNode(
        String path,
        Kind kind,
        String name,
        String what,
        @Nullable ObjectId id,
        @Nullable Mark mark,
        List<DiffNode> children,
        int count) {

    /** What a line stands for. */
    public enum Kind {
        SCHEMA,
        GROUP,
        TABLE,
        OBJECT
    }

    /** How an object differs. */
    public enum Mark {
        ADDED,
        CHANGED,
        REMOVED,
        RENAMED
    }

    public DiffNode {
        children = List.copyOf(children);
    }

    /** The same line above other ones. */
    DiffNode with(@Nullable Mark own, List<DiffNode> below) {
        int all = below.stream().mapToInt(DiffNode::count).sum() + (own == null ? 0 : 1);
        return new DiffNode(path, kind, name, what, id, own, below, all);
    }
}
