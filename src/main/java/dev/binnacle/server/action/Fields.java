package dev.binnacle.server.action;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of one mapping of YAML; whatever is not as it must be is said with its line. */
final class Fields {
    private static final Pattern TIME = Pattern.compile("([0-9]{1,6})(ms|s)");
    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();

    /**
     * @param allowed names that there are; null = any
     */
    Fields(Node node, String what, @Nullable Set<String> allowed) {
        this.node = node;
        if (!(node instanceof MappingNode mapping)) {
            throw new BrokenAction(line(node), what + " is made of fields");
        }
        for (NodeTuple each : mapping.getValue()) {
            if (!(each.getKeyNode() instanceof ScalarNode key)
                    || allowed != null && !allowed.contains(key.getValue())) {
                String name =
                        each.getKeyNode() instanceof ScalarNode odd ? odd.getValue() : "a list";
                throw new BrokenAction(
                        line(each.getKeyNode()), what + " has no field \"" + name + "\"");
            }
            if (values.put(key.getValue(), each.getValueNode()) != null) {
                throw new BrokenAction(line(key), "\"" + key.getValue() + "\" is there twice");
            }
        }
    }

    static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    int line() {
        return line(node);
    }

    int line(String name) {
        Node value = values.get(name);
        return value == null ? line() : line(value);
    }

    Set<String> names() {
        return values.keySet();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    @Nullable Node get(String name) {
        return values.get(name);
    }

    @Nullable String text(String name) {
        Node value = values.get(name);
        return value == null ? null : scalar(value, name);
    }

    String text(String name, String otherwise) {
        String text = text(name);
        return text == null ? otherwise : text;
    }

    String needed(String name) {
        String text = text(name);
        if (text == null || text.isBlank()) {
            throw new BrokenAction(line(name), "\"" + name + "\" is missing");
        }
        return text;
    }

    static String scalar(Node value, String name) {
        if (!(value instanceof ScalarNode scalar)) {
            throw new BrokenAction(line(value), "\"" + name + "\" is one value");
        }
        return scalar.getValue();
    }

    @Nullable Integer number(String name, int least, int most) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        boolean whole = text.matches("[0-9]{1,9}");
        if (!whole || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new BrokenAction(
                    line(name), "\"%s\" is a number from %d to %d".formatted(name, least, most));
        }
        return Integer.valueOf(text);
    }

    int number(String name, int least, int most, int otherwise) {
        Integer number = number(name, least, most);
        return number == null ? otherwise : number;
    }

    boolean is(String name, boolean otherwise) {
        String text = text(name);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw new BrokenAction(line(name), "\"" + name + "\" is true or false");
        }
        return text == null ? otherwise : text.equals("true");
    }

    Duration time(String name, Duration most, Duration otherwise) {
        String text = text(name);
        if (text == null) {
            return otherwise;
        }
        Matcher time = TIME.matcher(text);
        Duration found = null;
        if (time.matches()) {
            long count = Long.parseLong(time.group(1));
            found =
                    time.group(2).equals("s")
                            ? Duration.ofSeconds(count)
                            : Duration.ofMillis(count);
        }
        if (found == null || found.isZero() || found.compareTo(most) > 0) {
            throw new BrokenAction(
                    line(name),
                    "\"%s\" is a time such as 500ms or 5s, of %d s at most"
                            .formatted(name, most.toSeconds()));
        }
        return found;
    }

    List<Node> list(String name) {
        Node value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof SequenceNode sequence)) {
            throw new BrokenAction(line(value), "\"" + name + "\" is a list");
        }
        return sequence.getValue();
    }

    List<String> texts(String name) {
        return list(name).stream().map(each -> scalar(each, name)).toList();
    }

    /** A value as JSON has it. */
    static JsonNode json(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        JsonNodeFactory factory = JsonNodeFactory.instance;
        if (tag.equals(Tag.NULL)) {
            return factory.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return factory.booleanNode(text.equals("true"));
        }
        boolean number = tag.equals(Tag.INT) || tag.equals(Tag.FLOAT);
        return number && text.matches("-?[0-9]{1,100}(\\.[0-9]{1,100})?")
                ? factory.numberNode(new BigDecimal(text))
                : factory.stringNode(text);
    }

    /**
     * Any value as a template.
     *
     * @param prepared what is done to each text first
     */
    static JsonTemplate template(Node node, Function<String, String> prepared) {
        if (node instanceof MappingNode) {
            var fields = new Fields(node, "an object", null);
            Map<String, JsonTemplate> members = new LinkedHashMap<>();
            fields.values.forEach((name, value) -> members.put(name, template(value, prepared)));
            return new JsonTemplate.Members(members);
        }
        if (node instanceof SequenceNode sequence) {
            List<JsonTemplate> items = new ArrayList<>();
            sequence.getValue().forEach(each -> items.add(template(each, prepared)));
            return new JsonTemplate.Items(items);
        }
        JsonNode value = json((ScalarNode) node);
        return value.isString()
                ? new JsonTemplate.Text(TextTemplate.of(prepared.apply(value.stringValue())))
                : new JsonTemplate.Fixed(value.toString());
    }
}
