package dev.binnacle.api.transfer.bruno;

import dev.binnacle.api.transfer.Imported;
import dev.binnacle.api.transfer.draft.Nodes;
import dev.binnacle.api.transfer.opencollection.OpenCollectionImport;
import dev.binnacle.api.transfer.source.Source;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A collection that Bruno exported as one JSON file: the same as its folder says. */
public final class BrunoExport {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private BrunoExport() {}

    public static boolean recognises(JsonNode tree) {
        return tree.path("items").isArray()
                && tree.path("name").isString()
                && tree.has("version")
                && !tree.has("info");
    }

    public static Imported of(Source source) {
        JsonNode tree = source.tree();
        ObjectNode collection = folder(tree, Nodes.text(tree, "name"), tree.path("items"));
        ArrayNode environments = collection.putObject("config").putArray("environments");
        for (JsonNode environment : Nodes.list(tree, "environments")) {
            ObjectNode set = environments.addObject();
            set.put("name", Nodes.text(environment, "name"));
            variables(environment.path("variables"), set);
        }
        return OpenCollectionImport.of(collection, source.title());
    }

    private static ObjectNode folder(JsonNode folder, String name, JsonNode items) {
        ObjectNode made = NODES.objectNode();
        made.putObject("info").put("name", name).put("type", "folder");
        JsonNode said = folder.path("root").path("request");
        ObjectNode request = made.putObject("request");
        BrunoExportItem.pairs(said.path("headers"), request.putArray("headers"));
        request.set("auth", BrunoExportItem.auth(said.path("auth"), "inherit"));
        variables(said.path("vars").path("req"), request);
        BrunoExportItem.scripts(said, request.putArray("scripts"));
        made.put("docs", Nodes.text(folder.path("root"), "docs"));
        ArrayNode inner = made.putArray("items");
        for (JsonNode item : Nodes.list(items)) {
            boolean group = item.path("items").isArray();
            inner.add(
                    group
                            ? folder(item, Nodes.text(item, "name"), item.path("items"))
                            : BrunoExportItem.of(item));
        }
        return made;
    }

    static void variables(JsonNode given, ObjectNode into) {
        ArrayNode variables = into.withArray("variables");
        for (JsonNode variable : Nodes.list(given)) {
            variables
                    .addObject()
                    .put("name", Nodes.text(variable, "name"))
                    .put("value", Nodes.text(variable, "value"))
                    .put("secret", Nodes.is(variable, "secret"))
                    .put("disabled", BrunoExportItem.off(variable));
        }
    }
}
