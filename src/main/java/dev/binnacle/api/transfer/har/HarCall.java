package dev.binnacle.api.transfer.har;

import dev.binnacle.api.transfer.draft.Draft;
import dev.binnacle.api.transfer.draft.Gathering;
import dev.binnacle.api.transfer.draft.Nodes;
import dev.binnacle.api.transfer.draft.Templates;

import tools.jackson.databind.JsonNode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One recorded call. Nothing in it is a variable. */
final class HarCall {
    /** What every client writes anew, by what it can read itself. */
    private static final Set<String> NOISE =
            Set.of(
                    "accept-encoding",
                    "host",
                    "content-length",
                    "connection",
                    "keep-alive",
                    "proxy-connection",
                    "transfer-encoding",
                    "te");

    private final Draft draft = new Draft();

    HarCall(JsonNode entry, int number, Gathering gathering) {
        JsonNode request = entry.path("request");
        draft.words(Nodes.text(entry, "comment"));
        draft.method(Nodes.text(request, "method"));
        draft.url(url(request));
        for (JsonNode header : Nodes.list(request, "headers")) {
            header(Nodes.text(header, "name"), Nodes.text(header, "value"));
        }
        if (!draft.hasHeader("Cookie")) {
            for (JsonNode cookie : Nodes.list(request, "cookies")) {
                draft.cookie(
                        Templates.literal(Nodes.text(cookie, "name")),
                        Templates.literal(Nodes.text(cookie, "value")));
            }
        }
        new HarBody(draft, what -> gathering.leftOut("call " + number, what))
                .read(request.path("postData"));
    }

    Draft draft() {
        return draft;
    }

    private void header(String name, String value) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!name.startsWith(":") && !NOISE.contains(lower)) {
            draft.header(Templates.literal(name), Templates.literal(value));
        }
    }

    /** The URL has the parameters; a recording that keeps them apart only is joined. */
    private static String url(JsonNode request) {
        String url = Nodes.text(request, "url");
        List<String> query = new ArrayList<>();
        for (JsonNode each : Nodes.list(request, "queryString")) {
            String name = Nodes.text(each, "name");
            String value = Nodes.text(each, "value");
            if (!name.isEmpty() || !value.isEmpty()) {
                query.add(encoded(name) + "=" + encoded(value));
            }
        }
        if (url.indexOf('?') < 0 && !query.isEmpty()) {
            int hash = url.indexOf('#');
            url = (hash < 0 ? url : url.substring(0, hash)) + "?" + String.join("&", query);
        }
        return url.replace("{{", "%7B%7B").replace("}}", "%7D%7D");
    }

    /** As it is where it is encoded already. */
    private static String encoded(String text) {
        return text.matches("(?s).*%[0-9A-Fa-f]{2}.*")
                ? text
                : URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
