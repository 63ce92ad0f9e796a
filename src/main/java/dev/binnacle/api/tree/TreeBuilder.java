package dev.binnacle.api.tree;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Makes a tree of the pieces of a text, in bounds: so deep, so many values. Of two members of one
 * name the later one holds, and a note says so.
 */
final class TreeBuilder {
    static final int DEEPEST = 500;
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final long MOST_VALUES = 10_000_000;
    private static final int MOST_NOTES = 20;

    /** Room in a new object: of the objects of a description most have a member or two. */
    private static final int FEW = 4;

    /** An object or list that is not closed yet. */
    private static final class Open {
        final JsonNode node;
        final long before;
        int depth = 1;
        @Nullable String name;

        Open(JsonNode node, long before) {
            this.node = node;
            this.before = before;
        }
    }

    /** Where the reader is now: line and column, from 1. */
    interface Position {
        int line();

        int column();
    }

    private final Position position;
    private final UnaryOperator<JsonNode> held;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<String> notes = new ArrayList<>();
    private JsonNode root = MissingNode.getInstance();
    private long values;

    TreeBuilder(Position position) {
        this(position, UnaryOperator.identity());
    }

    /**
     * @param held gives what the tree holds for an object or list that is whole: it or its equal
     */
    TreeBuilder(Position position, UnaryOperator<JsonNode> held) {
        this.position = position;
        this.held = held;
    }

    void openObject() {
        open(new ObjectNode(NODES, new LinkedHashMap<>(FEW)));
    }

    void openList() {
        open(NODES.arrayNode());
    }

    private void open(JsonNode node) {
        checkDepth(1);
        open.push(new Open(node, values));
        count(1);
    }

    private void checkDepth(int more) {
        if (open.size() + more > DEEPEST) {
            throw broken("It is nested more than " + DEEPEST + " deep.");
        }
    }

    /** What was closed. */
    Closed close() {
        Open closed = open.pop();
        add(new Closed(held.apply(closed.node), 0, closed.depth));
        return new Closed(closed.node, values - closed.before, closed.depth);
    }

    /**
     * A value that is whole.
     *
     * @param size how many values it holds
     * @param depth how many objects and lists are around its innermost value
     */
    record Closed(JsonNode node, long size, int depth) {
        static Closed scalar(JsonNode node) {
            return new Closed(node, 1, 0);
        }
    }

    /** Whether the next piece of the innermost object is a name. */
    boolean wantsName() {
        Open inner = open.peek();
        return inner != null && inner.node.isObject() && inner.name == null;
    }

    void name(String name) {
        Open inner = open.element();
        inner.name = name;
        if (inner.node.has(name) && notes.size() < MOST_NOTES) {
            notes.add(
                    "line "
                            + position.line()
                            + ": \u201c"
                            + name
                            + "\u201d stands there twice; the later one holds");
        }
    }

    void add(Closed whole) {
        count(whole.size());
        checkDepth(whole.depth());
        Open inner = open.peek();
        if (inner == null) {
            root = whole.node();
            return;
        }
        inner.depth = Math.max(inner.depth, whole.depth() + 1);
        if (inner.node instanceof ObjectNode object) {
            object.set(String.valueOf(inner.name), whole.node());
            inner.name = null;
        } else if (inner.node instanceof ArrayNode list) {
            list.add(whole.node());
        }
    }

    private void count(long more) {
        values += more;
        if (values > MOST_VALUES) {
            throw broken("It stands for more than " + MOST_VALUES + " values.");
        }
    }

    BrokenText broken(String reason) {
        return new BrokenText(position.line(), position.column(), reason);
    }

    JsonNode root() {
        return root;
    }

    List<String> notes() {
        return List.copyOf(notes);
    }
}
