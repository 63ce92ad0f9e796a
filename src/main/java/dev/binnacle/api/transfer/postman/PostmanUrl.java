package dev.binnacle.api.transfer.postman;

import dev.binnacle.api.transfer.draft.Draft;
import dev.binnacle.api.transfer.draft.Nodes;
import dev.binnacle.api.transfer.draft.Pairs;
import dev.binnacle.api.transfer.draft.PathVariables;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Reads a URL, which is a text or an object of parts. */
final class PostmanUrl {
    private PostmanUrl() {}

    static void read(
            JsonNode url, UnaryOperator<String> text, Draft draft, Consumer<String> leftOut) {
        if (!url.isObject()) {
            draft.url(text.apply(Nodes.text(url)));
            return;
        }
        String raw = Nodes.text(url, "raw", joined(url));
        List<JsonNode> query = Nodes.list(url, "query");
        int hash = raw.indexOf('#');
        String plain = hash < 0 ? raw : raw.substring(0, hash);
        int mark = plain.indexOf('?');
        if (!query.isEmpty() && mark >= 0) {
            plain = plain.substring(0, mark);
        }
        for (JsonNode variable : Nodes.list(url, "variable")) {
            String key = Nodes.text(variable, "key", Nodes.text(variable, "id"));
            String value = text.apply(Nodes.text(variable, "value"));
            plain = PathVariables.put(plain, key, value, draft, leftOut);
        }
        draft.url(text.apply(plain));
        new Pairs("key", "src", text, leftOut).query(query, draft);
    }

    private static String joined(JsonNode url) {
        String protocol = Nodes.text(url, "protocol");
        String host = parts(url, "host", ".");
        String port = Nodes.text(url, "port");
        String path = parts(url, "path", "/");
        return (protocol.isEmpty() ? "" : protocol + "://")
                + host
                + (port.isEmpty() ? "" : ":" + port)
                + (path.isEmpty() || path.startsWith("/") ? path : "/" + path);
    }

    private static String parts(JsonNode url, String name, String between) {
        JsonNode parts = url.path(name);
        return parts.isArray()
                ? parts.values().stream()
                        .map(each -> each.isObject() ? Nodes.text(each, "value") : Nodes.text(each))
                        .collect(Collectors.joining(between))
                : Nodes.text(parts);
    }
}
