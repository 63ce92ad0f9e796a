package dev.binnacle.api.transfer.bruno;

import dev.binnacle.api.transfer.draft.Nodes;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A request of Bruno's JSON export as the item of an OpenCollection that says the same. */
final class BrunoExportItem {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private BrunoExportItem() {}

    /** One that is no HTTP keeps only its kind. */
    static ObjectNode of(JsonNode item) {
        JsonNode request = item.path("request");
        String kind = Nodes.text(item, "type").replaceFirst("-request$", "");
        ObjectNode made = NODES.objectNode();
        ObjectNode info = made.putObject("info").put("name", Nodes.text(item, "name"));
        info.put("type", kind);
        info.set("tags", item.path("tags").isArray() ? item.path("tags") : NODES.arrayNode());
        if (!kind.equals("http") && !kind.equals("graphql")) {
            return made;
        }
        ObjectNode details = made.putObject(kind);
        details.put("method", Nodes.text(request, "method"));
        details.put("url", Nodes.text(request, "url"));
        pairs(request.path("headers"), details.putArray("headers"));
        pairs(request.path("params"), details.putArray("params"));
        details.set("auth", auth(request.path("auth"), "none"));
        body(request.path("body"), details.putObject("body"));
        runtime(request, made.putObject("runtime"));
        made.set("settings", item.path("settings"));
        made.put("docs", Nodes.text(request, "docs"));
        if (item.path("examples").isArray()) {
            made.set("examples", item.path("examples"));
        }
        return made;
    }

    static boolean off(JsonNode pair) {
        return Nodes.text(pair, "enabled").equals("false");
    }

    static void pairs(JsonNode given, ArrayNode into) {
        for (JsonNode pair : Nodes.list(given)) {
            ObjectNode made = into.addObject();
            pair.properties().forEach(each -> made.set(each.getKey(), each.getValue()));
            made.put("disabled", off(pair));
        }
    }

    /**
     * @param unsaid the mode where none is told
     */
    static JsonNode auth(JsonNode given, String unsaid) {
        String mode = Nodes.text(given, "mode", unsaid);
        if (mode.equals("inherit") || mode.equals("none")) {
            return NODES.stringNode(mode);
        }
        ObjectNode auth = NODES.objectNode();
        given.path(mode).properties().forEach(each -> auth.set(each.getKey(), each.getValue()));
        return auth.put("type", mode).put("flow", Nodes.text(auth, "grantType"));
    }

    private static void body(JsonNode given, ObjectNode body) {
        String mode = Nodes.text(given, "mode");
        body.put("type", mode);
        switch (mode) {
            case "graphql" -> body.set("data", given.path("graphql"));
            case "formUrlEncoded" ->
                    pairs(given.path(mode), body.put("type", "form-urlencoded").putArray("data"));
            case "multipartForm" ->
                    pairs(given.path(mode), body.put("type", "multipart-form").putArray("data"));
            case "file" -> body.set("data", given.path("file"));
            default -> body.put("data", Nodes.text(given, mode));
        }
    }

    private static void runtime(JsonNode request, ObjectNode runtime) {
        BrunoExport.variables(request.path("vars").path("req"), runtime);
        ArrayNode assertions = runtime.putArray("assertions");
        for (JsonNode each : Nodes.list(request, "assertions")) {
            BruItem.assertion(
                    assertions, Nodes.text(each, "name"), Nodes.text(each, "value"), off(each));
        }
        ArrayNode actions = runtime.putArray("actions");
        for (JsonNode each : Nodes.list(request.path("vars"), "res")) {
            BruItem.action(actions, Nodes.text(each, "name"), Nodes.text(each, "value"), off(each));
        }
        scripts(request, runtime.putArray("scripts"));
    }

    static void scripts(JsonNode request, ArrayNode scripts) {
        JsonNode script = request.path("script");
        BruItem.script(scripts, "before-request", Nodes.text(script, "req"));
        BruItem.script(scripts, "after-response", Nodes.text(script, "res"));
        BruItem.script(scripts, "tests", Nodes.text(request, "tests"));
    }
}
