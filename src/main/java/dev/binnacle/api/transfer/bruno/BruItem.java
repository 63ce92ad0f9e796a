package dev.binnacle.api.transfer.bruno;

import dev.binnacle.api.transfer.script.AnswerChecks;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Set;

/** A {@code .bru} file as the item of an OpenCollection that says the same. */
final class BruItem {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> METHODS =
            Set.of("get", "post", "put", "delete", "patch", "options", "head", "connect", "trace");

    private final BruFile file;

    BruItem(BruFile file) {
        this.file = file;
    }

    /** A request; one that is no HTTP keeps only its kind. */
    JsonNode request(String name) {
        ObjectNode item = NODES.objectNode();
        ObjectNode info = info(item, name);
        BruBlock method =
                file.blocks().stream()
                        .filter(each -> METHODS.contains(each.name()) || each.name().equals("http"))
                        .findFirst()
                        .orElse(null);
        if (method == null) {
            String kind = file.get("meta", "type");
            info.put("type", kind.isEmpty() ? "unknown" : kind);
            return item;
        }
        boolean graphQl = file.get("meta", "type").equals("graphql");
        ObjectNode details = item.putObject(graphQl ? "graphql" : "http");
        details.put("method", method.name().equals("http") ? method.get("method") : method.name());
        details.put("url", method.get("url"));
        pairs(details, "headers", file.fields("headers"), "");
        pairs(details, "params", file.fields("params:query"), "query");
        pairs(details, "params", file.fields("query"), "query");
        pairs(details, "params", file.fields("params:path"), "path");
        details.set("auth", auth(method.get("auth")));
        new BruBody(file).write(details, method.get("body"));
        runtime(item.putObject("runtime"));
        ArrayNode examples = item.putArray("examples");
        file.blocks().stream()
                .filter(each -> each.name().equals("example"))
                .forEach(each -> examples.addObject().put("name", each.get("name")));
        settings(item.putObject("settings"));
        item.put("docs", file.text("docs"));
        return item;
    }

    /** What a folder or a collection says for all in it. */
    JsonNode folder(String name) {
        ObjectNode folder = NODES.objectNode();
        info(folder, name).put("type", "folder");
        ObjectNode request = folder.putObject("request");
        pairs(request, "headers", file.fields("headers"), "");
        String mode = file.get("auth", "mode");
        request.set("auth", auth(mode.isEmpty() ? "inherit" : mode));
        variables(request, "vars:pre-request");
        scripts(request);
        folder.put("docs", file.text("docs"));
        return folder;
    }

    /** An environment; its secrets have names only. */
    JsonNode environment(String name) {
        ObjectNode environment = NODES.objectNode();
        environment.put("name", name);
        variables(environment, "vars");
        ArrayNode variables = environment.withArray("variables");
        file
                .block("vars:secret")
                .map(block -> String.join(",", block.lines()).split(","))
                .map(List::of)
                .orElse(List.of())
                .stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty() && !each.startsWith("~"))
                .forEach(each -> variables.addObject().put("name", each).put("secret", true));
        return environment;
    }

    private ObjectNode info(ObjectNode item, String name) {
        ObjectNode info = item.putObject("info");
        String own = file.get("meta", "name");
        String base = name.equals("collection") || name.equals("folder") ? "" : name;
        info.put("name", own.isEmpty() ? base : own);
        info.put("seq", file.get("meta", "seq"));
        ArrayNode tags = info.putArray("tags");
        List.of(file.get("meta", "tags").replaceAll("[\\[\\]]", "").split(",")).stream()
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .forEach(tags::add);
        return info;
    }

    static void pairs(ObjectNode into, String key, List<BruBlock.Field> fields, String type) {
        ArrayNode list = into.withArray(key);
        for (BruBlock.Field field : fields) {
            ObjectNode pair = list.addObject();
            pair.put("name", field.name()).put("value", field.value());
            pair.put("disabled", !field.enabled());
            if (!type.isEmpty()) {
                pair.put("type", type);
            }
        }
    }

    private JsonNode auth(String mode) {
        if (mode.isEmpty() || mode.equals("inherit")) {
            return NODES.stringNode(mode.isEmpty() ? "none" : "inherit");
        }
        ObjectNode auth = NODES.objectNode().put("type", mode);
        for (BruBlock.Field field : file.fields("auth:" + mode)) {
            auth.put(field.name(), field.value());
        }
        auth.put("accessTokenUrl", auth.path("access_token_url").asString(""));
        auth.put("flow", auth.path("grant_type").asString(""));
        return auth;
    }

    private void variables(ObjectNode into, String block) {
        ArrayNode list = into.withArray("variables");
        for (BruBlock.Field field : file.fields(block)) {
            list.addObject()
                    .put("name", field.name().replaceFirst("^@", ""))
                    .put("value", field.value())
                    .put("disabled", !field.enabled());
        }
    }

    private void runtime(ObjectNode runtime) {
        variables(runtime, "vars:pre-request");
        ArrayNode assertions = runtime.putArray("assertions");
        for (BruBlock.Field field : file.fields("assert")) {
            assertion(assertions, field.name(), field.value(), !field.enabled());
        }
        ArrayNode actions = runtime.putArray("actions");
        for (BruBlock.Field field : file.fields("vars:post-response")) {
            action(actions, field.name(), field.value(), !field.enabled());
        }
        scripts(runtime);
    }

    /** A value may begin with its operator. */
    static void assertion(ArrayNode into, String expression, String value, boolean off) {
        String[] words = value.strip().split("\\s+", 2);
        boolean operator = AnswerChecks.isOperator(words[0]);
        into.addObject()
                .put("expression", expression)
                .put("operator", operator ? words[0] : "eq")
                .put("value", !operator ? value : words.length > 1 ? words[1] : "")
                .put("disabled", off);
    }

    static void action(ArrayNode into, String name, String expression, boolean off) {
        ObjectNode action = into.addObject().put("disabled", off);
        action.putObject("selector").put("expression", expression);
        action.putObject("variable").put("name", name.replaceFirst("^@", ""));
    }

    private void scripts(ObjectNode into) {
        ArrayNode scripts = into.withArray("scripts");
        script(scripts, "before-request", file.text("script:pre-request"));
        script(scripts, "after-response", file.text("script:post-response"));
        script(scripts, "tests", file.text("tests"));
        script(scripts, "hooks", file.text("script:hooks"));
    }

    static void script(ArrayNode scripts, String type, String code) {
        if (!code.isBlank()) {
            scripts.addObject().put("type", type).put("code", code);
        }
    }

    private void settings(ObjectNode settings) {
        for (BruBlock.Field field : file.fields("settings")) {
            settings.put(field.name(), field.value());
        }
    }
}
