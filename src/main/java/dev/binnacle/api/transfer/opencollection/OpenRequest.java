package dev.binnacle.api.transfer.opencollection;

import dev.binnacle.api.Header;
import dev.binnacle.api.transfer.draft.AuthWriting;
import dev.binnacle.api.transfer.draft.Draft;
import dev.binnacle.api.transfer.draft.Gathering;
import dev.binnacle.api.transfer.draft.Inlined;
import dev.binnacle.api.transfer.draft.Nodes;
import dev.binnacle.api.transfer.draft.Pairs;
import dev.binnacle.api.transfer.draft.PathVariables;
import dev.binnacle.api.transfer.draft.SavedAnswers;
import dev.binnacle.api.transfer.draft.Templates;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One request of a collection. */
final class OpenRequest {
    private final Gathering gathering;
    private final List<String> folders;
    private final JsonNode item;
    private final JsonNode details;
    private final String name;
    private final String where;
    private final Draft draft = new Draft();
    private Inlined variables = new Inlined(Map.of());

    OpenRequest(Gathering gathering, List<String> folders, JsonNode item) {
        this.gathering = gathering;
        this.folders = folders;
        this.item = item;
        details = item.path("http").isObject() ? item.path("http") : item.path("graphql");
        name = Nodes.text(item.path("info"), "name", "request");
        where = Gathering.where(folders, name);
    }

    void write(Inherited inherited) {
        Map<String, String> values = new LinkedHashMap<>(inherited.variables());
        values.putAll(OpenVariables.of(Nodes.list(item.path("runtime"), "variables")));
        variables = new Inlined(values);
        draft.comment("@name " + name);
        for (JsonNode tag : Nodes.list(item.path("info"), "tags")) {
            draft.comment("@tag " + Nodes.text(tag));
        }
        draft.words(Nodes.words(item.path("info"), "description"));
        draft.words(Nodes.words(item, "docs"));
        boolean graphQl = item.path("graphql").isObject();
        draft.method(Nodes.text(details, "method", graphQl ? "POST" : "GET"));
        url();
        headers(inherited.headers());
        new OpenBody(draft, this::text, this::leftOut).read(details.path("body"), graphQl);
        new AuthWriting(gathering, where, draft).write(OpenAuth.of(auth(), inherited.auth()));
        variables();
        inherited.scripts().forEach(each -> OpenScripts.readOfFolder(each, draft));
        new OpenScripts(draft, gathering, where).read(item.path("runtime"));
        settings();
        answers();
        gathering.add(folders, name, List.of(draft));
    }

    private void answers() {
        var saved = new SavedAnswers(draft, this::leftOut, "name");
        for (JsonNode example : Nodes.list(item, "examples")) {
            String called = Nodes.text(example, "name", "example");
            JsonNode answer = example.path("response");
            if (!answer.isObject()) {
                leftOut("the saved example " + called + ": there is no answer to be read");
                continue;
            }
            JsonNode body = answer.path("body");
            String data = Nodes.text(body, body.has("content") ? "content" : "data");
            saved.take(
                    called,
                    Nodes.text(answer, "status") + " " + Nodes.text(answer, "statusText"),
                    answer.path("headers"),
                    body.isString() ? Nodes.text(body) : data);
        }
    }

    /** Some files keep it with what is run. */
    private JsonNode auth() {
        return details.has("auth") ? details.path("auth") : item.path("runtime").path("auth");
    }

    private void leftOut(String what) {
        gathering.leftOut(where, what);
    }

    private String text(String text) {
        return Templates.of(variables.put(text), this::leftOut);
    }

    /** The parameters are in the URL too: those of the list are taken, the URL's are not. */
    private void url() {
        String url = Nodes.text(details, "url");
        List<JsonNode> params = Nodes.list(details, "params");
        boolean query = params.stream().anyMatch(each -> !Nodes.text(each, "type").equals("path"));
        int mark = url.indexOf('?');
        if (query && mark >= 0) {
            url = url.substring(0, mark);
        }
        for (JsonNode param : params) {
            String key = Nodes.text(param, "name");
            String value = text(Nodes.text(param, "value"));
            if (Nodes.text(param, "type").equals("path")) {
                url = PathVariables.put(url, key, value, draft, this::leftOut);
            } else if (Nodes.isOff(param)) {
                leftOut("the parameter " + key + " is switched off");
            } else {
                draft.query(text(key), value);
            }
        }
        draft.url(text(url));
    }

    private void headers(List<Header> inherited) {
        new Pairs("name", "value", this::text, this::leftOut)
                .headers(Nodes.list(details, "headers"), draft);
        inherited.stream()
                .filter(each -> !draft.hasHeader(text(each.name())))
                .toList()
                .forEach(each -> draft.header(text(each.name()), text(each.value())));
    }

    private void variables() {
        variables
                .plain()
                .forEach((name, value) -> {
                    if (value.indexOf('\n') >= 0) {
                        leftOut("its variable " + name + " has several lines");
                    } else {
                        draft.option("variable", name + "=" + value);
                    }
                });
    }

    private void settings() {
        JsonNode settings = item.path("settings");
        if (draft.isChecked() && !Nodes.text(settings, "followRedirects").equals("false")) {
            draft.option("location", "true");
        }
        String timeout = Nodes.text(settings, "timeout");
        if (timeout.matches("[1-9]\\d{0,8}")) {
            draft.option("max-time", timeout + "ms");
        }
    }
}
