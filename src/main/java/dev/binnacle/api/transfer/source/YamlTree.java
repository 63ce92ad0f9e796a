package dev.binnacle.api.transfer.source;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads YAML that anyone may have written, event by event: no stack grows with its depth. Numbers
 * stay texts as they are written. Only the first document is read.
 */
final class YamlTree {
    private static final int MOST_NODES = 2_000_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private record Open(JsonNode node, String anchor, int before) {}

    private record Anchored(JsonNode node, int size) {}

    private final String name;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Deque<String> keys = new ArrayDeque<>();
    private final Map<String, Anchored> anchors = new HashMap<>();
    private @Nullable JsonNode root;
    private int nodes;

    private YamlTree(String name) {
        this.name = name;
    }

    static JsonNode of(String name, String text) {
        LoadSettings settings =
                LoadSettings.builder().setLabel(name).setCodePointLimit(Source.LARGEST).build();
        var tree = new YamlTree(name);
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                if (event.getEventId() == Event.ID.DocumentEnd) {
                    break;
                }
                tree.take(event);
            }
        } catch (MarkedYamlEngineException broken) {
            Mark mark = broken.getProblemMark().orElse(null);
            throw Refusal.at(
                    name,
                    "YAML",
                    mark == null ? 1 : mark.getLine() + 1,
                    mark == null ? 1 : mark.getColumn() + 1,
                    String.valueOf(broken.getProblem()));
        } catch (YamlEngineException broken) {
            throw Refusal.of(name, String.valueOf(broken.getMessage()));
        }
        JsonNode root = tree.root;
        return root == null ? NODES.objectNode() : root;
    }

    private void take(Event event) {
        if (++nodes > MOST_NODES) {
            throw Refusal.tooLarge(name, "It has more than 2,000,000 values.");
        }
        switch (event) {
            case MappingStartEvent start ->
                    begin(event, NODES.objectNode(), anchor(start.getAnchor().orElse(null)));
            case SequenceStartEvent start ->
                    begin(event, NODES.arrayNode(), anchor(start.getAnchor().orElse(null)));
            case ScalarEvent scalar -> scalar(scalar);
            case AliasEvent alias -> alias(alias);
            default -> {
                if (event.getEventId() == Event.ID.MappingEnd
                        || event.getEventId() == Event.ID.SequenceEnd) {
                    end();
                }
            }
        }
    }

    private static String anchor(org.snakeyaml.engine.v2.common.@Nullable Anchor anchor) {
        return anchor == null ? "" : anchor.getValue();
    }

    private void begin(Event event, JsonNode node, String anchor) {
        if (open.size() >= JsonTree.DEEPEST) {
            throw at(event, "nested deeper than " + JsonTree.DEEPEST);
        }
        open.push(new Open(node, anchor, nodes));
        keys.push("");
    }

    private void end() {
        Open done = open.pop();
        keys.pop();
        if (!done.anchor().isEmpty()) {
            anchors.put(done.anchor(), new Anchored(done.node(), nodes - done.before()));
        }
        put(done.node());
    }

    private void scalar(ScalarEvent scalar) {
        if (expectsKey()) {
            keys.pop();
            keys.push("k" + scalar.getValue());
            return;
        }
        JsonNode value = value(scalar);
        String anchor = anchor(scalar.getAnchor().orElse(null));
        if (!anchor.isEmpty()) {
            anchors.put(anchor, new Anchored(value, 1));
        }
        put(value);
    }

    private static JsonNode value(ScalarEvent scalar) {
        String text = scalar.getValue();
        if (!scalar.isPlain()) {
            return NODES.stringNode(text);
        }
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> NODES.nullNode();
            case "true", "True", "TRUE" -> NODES.booleanNode(true);
            case "false", "False", "FALSE" -> NODES.booleanNode(false);
            default -> NODES.stringNode(text);
        };
    }

    private void alias(AliasEvent alias) {
        Anchored found = anchors.get(alias.getAlias().getValue());
        if (found == null) {
            throw at(alias, "nothing is named " + alias.getAlias().getValue());
        }
        nodes += found.size();
        put(found.node());
    }

    private boolean expectsKey() {
        return !open.isEmpty()
                && open.getFirst().node() instanceof ObjectNode
                && keys.getFirst().isEmpty();
    }

    /** A list or an object as a key has no place in JSON: its value goes under a plain name. */
    private void put(JsonNode value) {
        Open parent = open.peek();
        if (parent == null) {
            root = value;
        } else if (parent.node() instanceof ArrayNode list) {
            list.add(value);
        } else if (parent.node() instanceof ObjectNode object) {
            String key = keys.pop();
            if (key.isEmpty()) {
                keys.push("k?");
            } else {
                object.set(key.substring(1), value);
                keys.push("");
            }
        }
    }

    private RuntimeException at(Event event, String what) {
        Mark mark = event.getStartMark().orElse(null);
        return Refusal.at(
                name,
                "YAML",
                mark == null ? 1 : mark.getLine() + 1,
                mark == null ? 1 : mark.getColumn() + 1,
                what);
    }
}
