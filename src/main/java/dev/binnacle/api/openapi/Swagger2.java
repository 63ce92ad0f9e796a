package dev.binnacle.api.openapi;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says in OpenAPI 3's words what Swagger 2 says in its own. */
final class Swagger2 {
    private static final Set<String> NOT_SCHEMA =
            Set.of("name", "in", "required", "description", "collectionFormat", "schema");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data";
    private final JsonNode root;
    private final References references;

    Swagger2(JsonNode root, References references) {
        this.root = root;
        this.references = references;
    }

    static List<Server> servers(JsonNode root) {
        String host = root.path("host").asString("").strip();
        String base = root.path("basePath").asString("").strip();
        base = base.isEmpty() || base.startsWith("/") ? base : "/" + base;
        if (host.isEmpty()) {
            return base.isEmpty() ? List.of() : List.of(Servers.server(base, ""));
        }
        List<String> schemes = new ArrayList<>();
        root.path("schemes").forEach(each -> schemes.add(each.asString("")));
        String scheme = schemes.contains("https") || !schemes.contains("http") ? "https" : "http";
        return List.of(Servers.server(scheme + "://" + host + base, ""));
    }

    /**
     * @param operation as written
     * @param parameters its own and its path's, references followed
     */
    ObjectNode upgraded(JsonNode operation, List<JsonNode> parameters) {
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        operation.properties().forEach(each -> made.set(each.getKey(), each.getValue()));
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        ArrayNode plain = made.putArray("parameters");
        boolean files = false;
        for (JsonNode each : parameters) {
            switch (each.path("in").asString("")) {
                case "body" -> body(made, each, types(operation, "consumes"));
                case "formData" -> {
                    files |= each.path("type").asString("").equals("file");
                    field(form, each);
                }
                default -> plain.add(parameter(each));
            }
        }
        if (!form.isEmpty()) {
            boolean parts = files || types(operation, "consumes").contains(MULTIPART);
            made.putObject("requestBody")
                    .putObject("content")
                    .putObject(parts ? MULTIPART : FORM)
                    .set("schema", form);
        }
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        List<String> produces = types(operation, "produces");
        operation
                .path("responses")
                .properties()
                .forEach(each -> answers.set(each.getKey(), answer(each.getValue(), produces)));
        made.set("responses", answers);
        return made;
    }

    private List<String> types(JsonNode operation, String word) {
        JsonNode own = operation.path(word);
        List<String> types = new ArrayList<>();
        (own.isMissingNode() ? root.path(word) : own).forEach(each -> types.add(each.asString("")));
        return types.isEmpty() ? List.of("application/json") : types;
    }

    private static void body(ObjectNode to, JsonNode parameter, List<String> types) {
        ObjectNode body = to.putObject("requestBody");
        body.put("required", parameter.path("required").asBoolean(false));
        ObjectNode content = body.putObject("content");
        types.forEach(type -> content.putObject(type).set("schema", parameter.path("schema")));
    }

    private static void field(ObjectNode form, JsonNode parameter) {
        String name = parameter.path("name").asString("");
        form.put("type", "object");
        form.withObjectProperty("properties").set(name, schema(parameter));
        if (parameter.path("required").asBoolean(false)) {
            form.withArrayProperty("required").add(name);
        }
    }

    private static ObjectNode parameter(JsonNode old) {
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        for (String word : List.of("name", "in", "required", "description")) {
            if (old.has(word)) {
                made.set(word, old.path(word));
            }
        }
        boolean several = old.path("collectionFormat").asString("csv").equals("multi");
        if (old.path("type").asString("").equals("array")) {
            made.put("style", "form").put("explode", several);
        }
        made.set("schema", schema(old));
        return made;
    }

    /** What Swagger 2 writes beside the name is a schema in all but its place. */
    private static ObjectNode schema(JsonNode old) {
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        old.properties()
                .forEach(each -> {
                    if (!NOT_SCHEMA.contains(each.getKey())) {
                        made.set(each.getKey(), each.getValue());
                    }
                });
        if (made.path("type").asString("").equals("file")) {
            made.put("type", "string").put("format", "binary");
        }
        return made;
    }

    private ObjectNode answer(JsonNode written, List<String> produces) {
        JsonNode old = references.resolved(written);
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        made.put("description", old.path("description").asString(""));
        old.path("headers")
                .properties()
                .forEach(each ->
                        made.withObjectProperty("headers")
                                .putObject(each.getKey())
                                .set("schema", schema(each.getValue())));
        JsonNode schema = old.path("schema");
        if (!schema.isMissingNode()) {
            ObjectNode content = made.putObject("content");
            for (String type : produces) {
                ObjectNode body = content.putObject(type);
                body.set("schema", schema);
                JsonNode example = old.path("examples").path(type);
                if (!example.isMissingNode()) {
                    body.set("example", example);
                }
            }
        }
        return made;
    }
}
