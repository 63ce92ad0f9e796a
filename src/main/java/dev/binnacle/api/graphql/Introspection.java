package dev.binnacle.api.graphql;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asking a server for its schema, and reading what it answers. */
public final class Introspection {
    /** The query that every server which allows it answers with its schema. */
    public static final String QUERY =
            """
            query IntrospectionQuery { __schema {
              queryType { name } mutationType { name } subscriptionType { name }
              types { kind name
                fields(includeDeprecated: true) { name isDeprecated type { ...T } args { ...I } }
                inputFields { ...I }
                enumValues(includeDeprecated: true) { name } }
              directives { name args { ...I } } } }
            fragment I on __InputValue { name defaultValue type { ...T } }
            fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name \
            ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } }
            """;

    private static final int DEEPEST = 20;

    private Introspection() {}

    /** The body to send: JSON, as GraphQL over HTTP has it. */
    public static String body() {
        return JsonMapper.shared().writeValueAsString(Map.of("query", QUERY));
    }

    /** The schema in an answer, or a problem that says what the answer was instead. */
    public static Schema read(byte[] answer) {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(answer);
        } catch (JacksonException broken) {
            throw unusable("It is not JSON.", broken);
        }
        JsonNode data = root.path("data");
        JsonNode schema = (data.isObject() ? data : root).path("__schema");
        if (!schema.path("types").isArray()) {
            String errors = GraphqlErrors.of(root);
            throw unusable(errors.isEmpty() ? "It has no __schema." : errors, null);
        }
        var types = new HashMap<String, Schema.Type>();
        for (JsonNode type : schema.path("types")) {
            kind(type).ifPresent(kind -> types.put(name(type), type(kind, type)));
        }
        var directives = new ArrayList<Schema.Directive>();
        for (JsonNode directive : schema.path("directives")) {
            directives.add(new Schema.Directive(name(directive), inputs(directive.path("args"))));
        }
        return new Schema(
                name(schema.path("queryType")),
                name(schema.path("mutationType")),
                name(schema.path("subscriptionType")),
                types,
                directives);
    }

    private static RuntimeException unusable(String detail, @Nullable Throwable why) {
        Problem problem =
                Problem.of(
                        ProblemCode.GRAPHQL_SCHEMA, "The answer holds no GraphQL schema.", detail);
        return why == null ? problem.exception() : problem.exception(why);
    }

    private static String name(JsonNode node) {
        return node.path("name").asString("");
    }

    private static Optional<Schema.Kind> kind(JsonNode type) {
        String word = type.path("kind").asString("");
        return Arrays.stream(Schema.Kind.values())
                .filter(each -> each.name().equals(word))
                .findFirst();
    }

    private static Schema.Type type(Schema.Kind kind, JsonNode type) {
        var fields = new ArrayList<Schema.Field>();
        for (JsonNode field : type.path("fields")) {
            fields.add(
                    new Schema.Field(
                            name(field),
                            written(field.path("type"), 0),
                            inputs(field.path("args")),
                            field.path("isDeprecated").asBoolean(false)));
        }
        var values = new ArrayList<String>();
        for (JsonNode value : type.path("enumValues")) {
            values.add(name(value));
        }
        return new Schema.Type(kind, name(type), fields, inputs(type.path("inputFields")), values);
    }

    private static List<Schema.Input> inputs(JsonNode nodes) {
        var inputs = new ArrayList<Schema.Input>();
        for (JsonNode node : nodes) {
            String type = written(node.path("type"), 0);
            JsonNode given = node.path("defaultValue");
            boolean usual = !given.isMissingNode() && !given.isNull();
            inputs.add(new Schema.Input(name(node), type, type.endsWith("!") && !usual));
        }
        return inputs;
    }

    private static String written(JsonNode type, int depth) {
        if (depth > DEEPEST) {
            return "";
        }
        return switch (type.path("kind").asString("")) {
            case "NON_NULL" -> written(type.path("ofType"), depth + 1) + "!";
            case "LIST" -> "[" + written(type.path("ofType"), depth + 1) + "]";
            default -> name(type);
        };
    }
}
