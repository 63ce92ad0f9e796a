package dev.binnacle.api.tree;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads YAML into a bounded tree, event by event: no object is made that a text names, and what an
 * alias stands for counts each time.
 */
final class YamlSource implements TreeBuilder.Position {
    private static final String MERGE = "<<";
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(0|[1-9][0-9]*)(\\.[0-9]*)?([eE][-+]?[0-9]+)?");
    private static final LoadSettings SETTINGS =
            LoadSettings.builder()
                    .setLabel("description")
                    .setCodePointLimit(Integer.MAX_VALUE)
                    .build();

    private final TreeBuilder builder = new TreeBuilder(this);
    private final Map<Anchor, TreeBuilder.Closed> anchored = new HashMap<>();
    private final Deque<Optional<Anchor>> open = new ArrayDeque<>();
    private @Nullable Mark mark;

    private final boolean typed;

    private YamlSource(SourceTree.Numbers numbers) {
        typed = numbers == SourceTree.Numbers.TYPED;
    }

    static SourceTree read(String text, SourceTree.Numbers numbers) {
        var source = new YamlSource(numbers);
        try {
            return source.tree(text);
        } catch (MarkedYamlEngineException broken) {
            Mark place = broken.getProblemMark().orElse(source.mark);
            throw new BrokenText(
                    place == null ? 1 : place.getLine() + 1,
                    place == null ? 1 : place.getColumn() + 1,
                    String.valueOf(broken.getProblem()));
        } catch (YamlEngineException broken) {
            throw source.builder.broken(String.valueOf(broken.getMessage()));
        }
    }

    private SourceTree tree(String text) {
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            mark = event.getStartMark().orElse(mark);
            if (event instanceof DocumentStartEvent && !builder.root().isMissingNode()) {
                break;
            }
            take(event);
        }
        if (builder.root().isMissingNode()) {
            throw new BrokenText(1, 1, "It is empty.");
        }
        return new SourceTree(builder.root(), builder.notes());
    }

    @Override
    public int line() {
        return mark == null ? 1 : mark.getLine() + 1;
    }

    @Override
    public int column() {
        return mark == null ? 1 : mark.getColumn() + 1;
    }

    private void take(Event event) {
        boolean name = builder.wantsName();
        if (event instanceof ScalarEvent scalar) {
            if (name) {
                builder.name(scalar.getValue());
            } else {
                whole(scalar, TreeBuilder.Closed.scalar(scalar(scalar)));
            }
        } else if (event instanceof CollectionEndEvent) {
            close();
        } else if (event instanceof NodeEvent && name) {
            throw builder.broken("A name is a text, not an object, a list or an alias.");
        } else if (event instanceof AliasEvent alias) {
            alias(alias);
        } else if (event instanceof MappingStartEvent start) {
            open.push(start.getAnchor());
            builder.openObject();
        } else if (event instanceof SequenceStartEvent start) {
            open.push(start.getAnchor());
            builder.openList();
        }
    }

    private void whole(NodeEvent event, TreeBuilder.Closed whole) {
        builder.add(whole);
        event.getAnchor().ifPresent(each -> anchored.put(each, whole));
    }

    private void close() {
        TreeBuilder.Closed closed = builder.close();
        if (closed.node() instanceof ObjectNode object && object.has(MERGE)) {
            merge(object, object.remove(MERGE));
        }
        open.pop().ifPresent(anchor -> anchored.put(anchor, closed));
    }

    private void alias(AliasEvent alias) {
        TreeBuilder.Closed meant = anchored.get(alias.getAlias());
        if (meant == null) {
            throw builder.broken(
                    "Nothing before it is called &" + alias.getAlias().getValue() + ".");
        }
        builder.add(meant);
    }

    /** The members of others that the object itself does not have. */
    private static void merge(ObjectNode object, @Nullable JsonNode others) {
        if (others instanceof ObjectNode one) {
            one.properties().forEach(each -> object.putIfAbsent(each.getKey(), each.getValue()));
        } else if (others instanceof ArrayNode several) {
            several.forEach(each -> merge(object, each instanceof ObjectNode ? each : null));
        }
    }

    private JsonNode scalar(ScalarEvent event) {
        String text = event.getValue();
        boolean string = event.getTag().filter(tag -> tag.endsWith(":str")).isPresent();
        if (event.getScalarStyle() != ScalarStyle.PLAIN || string) {
            return TreeBuilder.NODES.stringNode(text);
        }
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> TreeBuilder.NODES.nullNode();
            case "true", "True", "TRUE" -> TreeBuilder.NODES.booleanNode(true);
            case "false", "False", "FALSE" -> TreeBuilder.NODES.booleanNode(false);
            default ->
                    typed && NUMBER.matcher(text).matches()
                            ? JsonSource.number(text.startsWith("+") ? text.substring(1) : text)
                            : TreeBuilder.NODES.stringNode(text);
        };
    }
}
