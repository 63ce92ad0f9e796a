package dev.binnacle.api.transfer.http;

import dev.binnacle.api.transfer.Imported;
import dev.binnacle.api.transfer.draft.Draft;
import dev.binnacle.api.transfer.draft.Gathering;
import dev.binnacle.api.transfer.source.Refusal;
import dev.binnacle.api.transfer.source.Source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A file of requests: one file of Hurl, for its requests may use one another's answers. */
public final class HttpImport {
    private static final Pattern REQUEST =
            Pattern.compile(
                    "(?m)^[ \\t]*(?:(?:GET|HEAD|POST|PUT|DELETE|PATCH|OPTIONS|TRACE|GRAPHQL)["
                            + " \\t]+\\S|https?://\\S|\\{\\{[^}\\n]+}}/\\S)");

    private HttpImport() {}

    public static boolean recognises(String text) {
        String start = text.stripLeading();
        return !start.startsWith("{\"") && REQUEST.matcher(text).find();
    }

    public static Imported of(Source source) {
        var gathering = new Gathering();
        HttpText text = HttpText.of(source.text());
        Map<String, Draft> named = new HashMap<>();
        List<Draft> drafts = new ArrayList<>();
        for (HttpBlock block : text.blocks()) {
            HttpCall call = HttpCall.of(block);
            if (!call.hasRequest()) {
                call.leftOut.forEach(each -> gathering.leftOut(source.title(), each));
            } else {
                String name = call.name.isEmpty() ? "line " + block.first() : call.name;
                String where = Gathering.where(List.of(source.title()), name);
                Draft draft = new HttpRequest(text, call, where, gathering, named).draft();
                drafts.add(draft);
                named.put(call.name, draft);
            }
        }
        if (drafts.isEmpty()) {
            throw Refusal.at(source.name(), "a .http file", 1, 1, "it has no request");
        }
        gathering.add(List.of(), source.title(), drafts);
        return gathering.done();
    }
}
