package dev.binnacle.server.action;

import dev.binnacle.server.query.TypedValue;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import tools.jackson.databind.node.JsonNodeFactory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Reads the parameters of an action. */
final class ParameterFields {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");
    private static final Set<String> ALLOWED =
            Set.of(
                    "type",
                    "required",
                    "default",
                    "description",
                    "min",
                    "max",
                    "minLength",
                    "maxLength",
                    "pattern",
                    "enum");
    private static final int LONGEST = 1_000_000;

    private ParameterFields() {}

    static List<Parameter> read(@Nullable Node node) {
        List<Parameter> parameters = new ArrayList<>();
        if (node != null) {
            var all = new Fields(node, "\"parameters\"", null);
            for (String name : all.names()) {
                Node each = all.get(name);
                if (each == null || !NAME.matcher(name).matches()) {
                    throw new BrokenAction(
                            all.line(name), "\"" + name + "\" is no parameter's name");
                }
                parameters.add(one(name, new Fields(each, "a parameter", ALLOWED)));
            }
        }
        return parameters;
    }

    private static Parameter one(String name, Fields fields) {
        ValueType type = type(fields);
        var rules =
                new Rules(
                        bound(fields, "min", type),
                        bound(fields, "max", type),
                        fields.number("minLength", 0, LONGEST),
                        fields.number("maxLength", 0, LONGEST),
                        pattern(fields),
                        allowed(fields, type));
        boolean texts =
                rules.pattern() != null || rules.minLength() != null || rules.maxLength() != null;
        if (texts && type != ValueType.TEXT) {
            throw new BrokenAction(fields.line(), "only text has a length and a pattern");
        }
        TypedValue otherwise = value(fields, "default", type);
        String given = otherwise == null ? null : otherwise.text();
        Rules.Broken broken = given == null ? null : rules.broken(type, given);
        if (broken != null) {
            throw new BrokenAction(fields.line("default"), "the default " + broken.words());
        }
        return new Parameter(
                name,
                type,
                fields.is("required", !fields.has("default")) && !fields.has("default"),
                otherwise,
                fields.text("description", ""),
                rules);
    }

    private static ValueType type(Fields fields) {
        String word = fields.needed("type");
        return Arrays.stream(ValueType.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new BrokenAction(
                                fields.line("type"),
                                "a type is one of "
                                        + Arrays.stream(ValueType.values())
                                                .map(ValueType::word)
                                                .collect(Collectors.joining(", "))));
    }

    private static @Nullable String bound(Fields fields, String name, ValueType type) {
        if (fields.has(name) && !type.ordered()) {
            throw new BrokenAction(
                    fields.line(name), "\"" + name + "\" is for numbers, dates and timestamps");
        }
        TypedValue value = value(fields, name, type);
        return value == null ? null : value.text();
    }

    private static @Nullable TypedValue value(Fields fields, String name, ValueType type) {
        Node node = fields.get(name);
        return node == null ? null : value(node, name, type);
    }

    private static TypedValue value(Node node, String name, ValueType type) {
        boolean text = node instanceof ScalarNode && type == ValueType.TEXT;
        TypedValue value =
                text
                        ? type.read(JsonNodeFactory.instance.stringNode(Fields.scalar(node, name)))
                        : node instanceof ScalarNode scalar ? type.read(Fields.json(scalar)) : null;
        if (value == null) {
            throw new BrokenAction(
                    Fields.line(node), "\"" + name + "\" is not of type " + type.word());
        }
        return value;
    }

    private static @Nullable Pattern pattern(Fields fields) {
        String text = fields.text("pattern");
        try {
            return text == null ? null : Pattern.compile(text);
        } catch (PatternSyntaxException broken) {
            throw new BrokenAction(fields.line("pattern"), "the pattern is not understood");
        }
    }

    private static List<String> allowed(Fields fields, ValueType type) {
        List<String> allowed = new ArrayList<>();
        for (Node each : fields.list("enum")) {
            allowed.add(String.valueOf(value(each, "enum", type).text()));
        }
        return allowed;
    }
}
