package dev.binnacle.api.contract;

import dev.binnacle.api.openapi.Edition;
import dev.binnacle.api.openapi.References;
import dev.binnacle.api.openapi.Schema;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes of a schema of any edition one of JSON Schema 2020-12 that needs nothing around it: what it
 * refers to comes along, what stands elsewhere becomes a schema that takes anything.
 */
final class SchemaBundle {
    private static final int MOST_PARTS = 5000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> PLAIN =
            Set.of(
                    "type",
                    "enum",
                    "const",
                    "minimum",
                    "maximum",
                    "exclusiveMinimum",
                    "exclusiveMaximum",
                    "multipleOf",
                    "minLength",
                    "maxLength",
                    "pattern",
                    "minItems",
                    "maxItems",
                    "uniqueItems",
                    "minProperties",
                    "maxProperties",
                    "minContains",
                    "maxContains",
                    "dependentRequired");
    private static final Set<String> ONE =
            Set.of(
                    "additionalProperties",
                    "not",
                    "contains",
                    "propertyNames",
                    "if",
                    "then",
                    "else",
                    "unevaluatedItems",
                    "unevaluatedProperties");
    private static final Set<String> SEVERAL = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final Set<String> CHOICES = Set.of("anyOf", "oneOf");
    private static final Set<String> NAMED =
            Set.of("properties", "patternProperties", "dependentSchemas");
    private static final Set<String> TYPES =
            Set.of("string", "number", "integer", "boolean", "object", "array", "null");
    private static final Set<String> FORMATS =
            Set.of("date", "date-time", "uuid", "email", "ipv4", "ipv6");
    private static final Map<String, Integer> BITS = Map.of("int32", 31, "int64", 63);

    private final References references;
    private final Edition edition;
    private final boolean sent;
    private final Map<String, String> names = new HashMap<>();
    private final Deque<String> waiting = new ArrayDeque<>();

    private SchemaBundle(References references, Edition edition, boolean sent) {
        this.references = references;
        this.edition = edition;
        this.sent = sent;
    }

    /**
     * @param sent whether a request's body is meant: what is read-only need not be there then, and
     *     what is write-only in an answer
     */
    static JsonNode of(Schema schema, Edition edition, boolean sent) {
        var bundle = new SchemaBundle(schema.references(), edition, sent);
        JsonNode root = bundle.converted(schema.node());
        if (!(root instanceof ObjectNode whole)) {
            return root;
        }
        ObjectNode parts = NODES.objectNode();
        while (!bundle.waiting.isEmpty()) {
            String reference = bundle.waiting.pop();
            ObjectNode holder = NODES.objectNode().put("$ref", reference);
            JsonNode target = schema.references().resolved(holder);
            parts.set(String.valueOf(bundle.names.get(reference)), bundle.converted(target));
        }
        if (!parts.isEmpty()) {
            whole.set("$defs", parts);
        }
        return whole;
    }

    private JsonNode converted(JsonNode node) {
        if (!(node instanceof ObjectNode schema)) {
            return node.isBoolean() ? node : NODES.booleanNode(true);
        }
        JsonNode reference = schema.path("$ref");
        if (reference.isString() && (edition != Edition.OPENAPI_3_1 || schema.size() == 1)) {
            return nullable(schema, referring(schema));
        }
        ObjectNode made = NODES.objectNode();
        if (reference.isString() && referring(schema) instanceof ObjectNode referring) {
            made.setAll(referring);
        }
        schema.properties().forEach(each -> word(made, schema, each.getKey(), each.getValue()));
        return nullable(schema, made);
    }

    /** A reference to a part of the bundle; a schema that takes all where it leads nowhere. */
    private JsonNode referring(ObjectNode schema) {
        String reference = schema.path("$ref").stringValue();
        ObjectNode alone = NODES.objectNode().put("$ref", reference);
        boolean known = names.containsKey(reference);
        if (!known && (names.size() >= MOST_PARTS || references.resolved(alone).isMissingNode())) {
            return NODES.booleanNode(true);
        }
        String name = names.computeIfAbsent(reference, key -> "p" + names.size());
        if (!known) {
            waiting.push(reference);
        }
        return NODES.objectNode().put("$ref", "#/$defs/" + name);
    }

    private void word(ObjectNode to, ObjectNode schema, String word, JsonNode value) {
        if (SEVERAL.contains(word) && value.isArray()) {
            several(to, schema, word, value);
        } else if (NAMED.contains(word) && value.isObject()) {
            ObjectNode named = to.putObject(word);
            value.properties()
                    .forEach(each -> named.set(each.getKey(), converted(each.getValue())));
        } else if (ONE.contains(word)) {
            to.set(word, converted(value));
        } else if (word.equals("items")) {
            if (value.isArray()) {
                list(to.putArray("prefixItems"), value);
            } else {
                to.set(word, converted(value));
            }
        } else if (word.equals("required") && value.isArray()) {
            to.set(word, required(schema, value));
        } else if (word.equals("format") && FORMATS.contains(value.asString(""))) {
            to.set(word, value);
        } else if (word.equals("format") && BITS.containsKey(value.asString(""))) {
            whole(to, schema, BITS.get(value.asString("")));
        } else if (PLAIN.contains(word)) {
            plain(to, schema, word, value);
        }
    }

    private void several(ObjectNode to, ObjectNode schema, String word, JsonNode value) {
        var said =
                CHOICES.contains(word)
                        ? Discriminated.of(schema, value)
                        : Optional.<Discriminated>empty();
        if (said.isEmpty()) {
            list(to.withArray(word), value);
            return;
        }
        ObjectNode all = NODES.objectNode();
        list(all.putArray(word), value);
        to.withArray("allOf").add(said.get().narrowed(all, this::converted));
    }

    private void list(ArrayNode to, JsonNode schemas) {
        schemas.forEach(each -> to.add(converted(each)));
    }

    /** A number of so many bits has bounds, where the schema sets none of its own. */
    private static void whole(ObjectNode to, ObjectNode schema, int bits) {
        BigInteger above = BigInteger.ONE.shiftLeft(bits);
        if (!schema.has("minimum") && !schema.has("exclusiveMinimum")) {
            to.put("minimum", above.negate());
        }
        if (!schema.has("maximum") && !schema.has("exclusiveMaximum")) {
            to.put("maximum", above.subtract(BigInteger.ONE));
        }
    }

    private static void plain(ObjectNode to, ObjectNode schema, String word, JsonNode value) {
        boolean exclusive = word.startsWith("exclusive") && value.isBoolean();
        if (exclusive) {
            String bound = word.equals("exclusiveMinimum") ? "minimum" : "maximum";
            if (value.booleanValue() && schema.path(bound).isNumber()) {
                to.set(word, schema.path(bound));
                to.remove(bound);
            }
            return;
        }
        String other = word.equals("minimum") ? "exclusiveMinimum" : "exclusiveMaximum";
        boolean replaced =
                (word.equals("minimum") || word.equals("maximum"))
                        && schema.path(other).asBoolean(false)
                        && schema.path(other).isBoolean();
        if (!replaced && (!word.equals("type") || knownType(value))) {
            to.set(word, value);
        }
    }

    /** Some descriptions have types that JSON has not, such as {@code file} or {@code float}. */
    private static boolean knownType(JsonNode type) {
        if (type.isArray()) {
            return type.valueStream().allMatch(each -> TYPES.contains(each.asString("")));
        }
        return TYPES.contains(type.asString(""));
    }

    /** Without the members that only go the other way. */
    private ArrayNode required(ObjectNode schema, JsonNode names) {
        String otherWay = sent ? "readOnly" : "writeOnly";
        ArrayNode left = NODES.arrayNode();
        for (JsonNode each : names) {
            JsonNode member = schema.path("properties").path(each.asString(""));
            if (each.isString() && !references.resolved(member).path(otherWay).asBoolean(false)) {
                left.add(each);
            }
        }
        return left;
    }

    private JsonNode nullable(ObjectNode schema, JsonNode made) {
        boolean nullable =
                schema.path("nullable").asBoolean(false)
                        || schema.path("x-nullable").asBoolean(false);
        if (!nullable || !(made instanceof ObjectNode object)) {
            return made;
        }
        boolean simple =
                object.path("type").isString()
                        && SEVERAL.stream().noneMatch(object::has)
                        && !object.has("not");
        if (!simple) {
            ObjectNode choice = NODES.objectNode();
            choice.putObject("if").put("type", "null");
            choice.set("else", object);
            return choice;
        }
        ArrayNode types = NODES.arrayNode();
        types.add(object.path("type")).add("null");
        object.set("type", types);
        if (object.path("enum").isArray()) {
            ArrayNode values = NODES.arrayNode();
            object.path("enum").forEach(values::add);
            object.set("enum", values.addNull());
        }
        return object;
    }
}
