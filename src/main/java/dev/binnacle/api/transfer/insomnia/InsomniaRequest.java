package dev.binnacle.api.transfer.insomnia;

import dev.binnacle.api.transfer.draft.AuthWriting;
import dev.binnacle.api.transfer.draft.Draft;
import dev.binnacle.api.transfer.draft.DraftBody;
import dev.binnacle.api.transfer.draft.Gathering;
import dev.binnacle.api.transfer.draft.Inlined;
import dev.binnacle.api.transfer.draft.Nodes;
import dev.binnacle.api.transfer.draft.Pairs;
import dev.binnacle.api.transfer.draft.PathVariables;
import dev.binnacle.api.transfer.script.ScriptReading;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/** One request of an export. */
final class InsomniaRequest {
    private final Gathering gathering;
    private final InsomniaFolder folder;
    private final InsomniaText texts;
    private final JsonNode request;
    private final String name;
    private final String where;
    private final Draft draft = new Draft();
    private final Inlined variables;
    private final Pairs pairs = new Pairs("name", "fileName", this::text, this::leftOut);

    InsomniaRequest(
            Gathering gathering, InsomniaFolder folder, InsomniaText texts, JsonNode request) {
        this.gathering = gathering;
        this.folder = folder;
        this.texts = texts;
        this.request = request;
        name = Nodes.text(request, "name", "request");
        where = Gathering.where(folder.names(), name);
        variables = new Inlined(folder.variables());
    }

    void write() {
        draft.comment("@name " + name);
        draft.words(Nodes.text(request, "description"));
        draft.words(Nodes.text(request.path("meta"), "description"));
        draft.method(Nodes.text(request, "method"));
        url();
        headers();
        body(request.path("body"));
        JsonNode auth = request.path("authentication");
        told(auth);
        new AuthWriting(gathering, where, draft).write(InsomniaAuth.of(auth, folder.auth(), texts));
        variables();
        scripts();
        boolean stays =
                Nodes.text(request, "settingFollowRedirects").equals("off")
                        || Nodes.text(request.path("settings"), "followRedirects").equals("off");
        if (draft.isChecked() && !stays) {
            draft.option("location", "true");
        }
        gathering.add(folder.names(), name, List.of(draft));
    }

    /** What needs a value in what is written by others. */
    private void told(JsonNode auth) {
        auth.values().forEach(each -> text(Nodes.text(each)));
    }

    private void headers() {
        pairs.headers(Nodes.list(request, "headers"), draft);
        folder.headers().stream()
                .filter(each -> !draft.hasHeader(text(Nodes.text(each, "name"))))
                .toList()
                .forEach(this::header);
    }

    private void header(JsonNode header) {
        draft.header(text(Nodes.text(header, "name")), text(Nodes.text(header, "value")));
    }

    private void variables() {
        variables
                .plain()
                .forEach((name, value) -> {
                    if (value.contains("{%") || value.indexOf('\n') >= 0) {
                        leftOut("its folder's variable " + name + ": " + value);
                    } else {
                        draft.option("variable", name + "=" + value);
                    }
                });
    }

    private void leftOut(String what) {
        gathering.leftOut(where, what);
    }

    private String text(String text) {
        return texts.of(variables.put(text), this::leftOut);
    }

    private void url() {
        String url = Nodes.text(request, "url");
        for (JsonNode path : Nodes.list(request, "pathParameters")) {
            url =
                    PathVariables.put(
                            url,
                            Nodes.text(path, "name"),
                            text(Nodes.text(path, "value")),
                            draft,
                            this::leftOut);
        }
        draft.url(text(url));
        pairs.query(Nodes.list(request, "parameters"), draft);
    }

    private void body(JsonNode body) {
        String type = Nodes.text(body, "mimeType");
        String text = Nodes.text(body, "text");
        if (type.equals("application/graphql")) {
            graphQl(text);
        } else if (type.equals("application/x-www-form-urlencoded") && body.has("params")) {
            draft.body(pairs.form(Nodes.list(body, "params")));
        } else if (type.startsWith("multipart/")) {
            draft.body(pairs.parts(Nodes.list(body, "params")));
        } else if (!Nodes.text(body, "fileName").isEmpty()) {
            draft.body(pairs.file(Nodes.text(body, "fileName")));
        } else if (!text.isEmpty()) {
            if (!type.isEmpty() && !draft.hasHeader("Content-Type")) {
                draft.header("Content-Type", type);
            }
            draft.body(
                    new DraftBody.Text(
                            text(text),
                            type.endsWith("json") ? "json" : type.endsWith("xml") ? "xml" : ""));
        }
    }

    /** Its text is the JSON that is sent. */
    private void graphQl(String text) {
        try {
            JsonNode json = JsonMapper.shared().readTree(text);
            JsonNode variables = json.path("variables");
            draft.body(
                    new DraftBody.GraphQl(
                            text(Nodes.text(json, "query")),
                            variables.isEmpty() ? "" : text(variables.toString())));
        } catch (JacksonException plain) {
            draft.body(new DraftBody.GraphQl(text(text), ""));
        }
    }

    private void scripts() {
        JsonNode scripts = request.path("scripts");
        String before = Nodes.text(request, "preRequestScript", Nodes.text(scripts, "preRequest"));
        String after =
                Nodes.text(request, "afterResponseScript", Nodes.text(scripts, "afterResponse"));
        if (!before.isBlank()) {
            leftOut(
                    "its pre-request script (%d lines) is not run"
                            .formatted(before.lines().count()));
        }
        ScriptReading.read(after, draft)
                .forEach(line -> leftOut("of its after-response script: " + line));
        texts.captures(Nodes.text(request, "_id", Nodes.text(request.path("meta"), "id")))
                .forEach(draft::capture);
    }
}
