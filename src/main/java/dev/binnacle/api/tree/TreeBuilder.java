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
        if (open.size() >= DEEPEST) {
            throw broken("It is nested more than " + DEEPEST + " deep.");
        }
        open.push(new Open(node, values));
        count(1);
    }

    /** What was closed, and how many values it holds. */
    Closed close() {
        Open closed = open.pop();
        add(held.apply(closed.node), 0);
        return new Closed(closed.node, values - closed.before);
    }

    record Closed(JsonNode node, long size) {}

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

    /** A value that is whole; {@code size} values are in it. */
    void add(JsonNode value, long size) {
        count(size);
        Open inner = open.peek();
        if (inner == null) {
            root = value;
        } else if (inner.node instanceof ObjectNode object) {
            object.set(String.valueOf(inner.name), value);
            inner.name = null;
        } else if (inner.node instanceof ArrayNode list) {
            list.add(value);
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
