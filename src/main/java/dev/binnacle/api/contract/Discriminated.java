package dev.binnacle.api.contract;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A choice between schemas whose member says which is meant.
 *
 * @param member such as {@code petType}
 * @param branches what each of its values means, as references
 */
record Discriminated(String member, Map<String, JsonNode> branches) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /**
     * Empty where no member says it, or where a branch has no name that it could say.
     *
     * @param choice the branches, one beside the other
     */
    static Optional<Discriminated> of(JsonNode schema, JsonNode choice) {
        JsonNode discriminator = schema.path("discriminator");
        String member = discriminator.path("propertyName").asString("");
        boolean named = choice.valueStream().allMatch(each -> each.path("$ref").isString());
        if (member.isEmpty() || !choice.isArray() || choice.isEmpty() || !named) {
            return Optional.empty();
        }
        Map<String, JsonNode> branches = new LinkedHashMap<>();
        for (JsonNode each : choice) {
            branches.put(name(each), each);
        }
        var said = new LinkedHashMap<>(branches);
        discriminator
                .path("mapping")
                .properties()
                .forEach(each -> {
                    String target = each.getValue().asString("");
                    JsonNode meant = branches.get(target.substring(target.lastIndexOf('/') + 1));
                    if (meant != null) {
                        said.put(each.getKey(), meant);
                    }
                });
        return Optional.of(new Discriminated(member, said));
    }

    private static String name(JsonNode branch) {
        String reference = branch.path("$ref").stringValue();
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /**
     * Holds a value that names a branch against that one alone, and any other against all.
     *
     * @param all the choice as it holds without its member
     * @param converted makes a branch one of the bundle
     */
    ObjectNode narrowed(JsonNode all, UnaryOperator<JsonNode> converted) {
        ObjectNode one = NODES.objectNode();
        one.set("if", saying(names()));
        ArrayNode each = one.putObject("then").putArray("allOf");
        branches.forEach((said, branch) -> each.add(meant(said, branch, converted)));
        ObjectNode other = one.putObject("else");
        other.set("if", all);
        other.set("else", saying(names()));
        return one;
    }

    private ArrayNode names() {
        ArrayNode names = NODES.arrayNode();
        branches.keySet().forEach(names::add);
        return names;
    }

    private ObjectNode saying(ArrayNode values) {
        ObjectNode saying = NODES.objectNode().put("type", "object");
        saying.putArray("required").add(member);
        saying.putObject("properties").putObject(member).set("enum", values);
        return saying;
    }

    private ObjectNode meant(String said, JsonNode branch, UnaryOperator<JsonNode> converted) {
        ObjectNode meant = NODES.objectNode();
        meant.set("if", saying(NODES.arrayNode().add(said)));
        meant.putObject("then")
                .put(
                        MeantBranch.MARK,
                        name(branch) + ", which its " + member + " \"" + said + "\" says")
                .putArray("allOf")
                .add(converted.apply(branch));
        return meant;
    }
}
