package dev.binnacle.api.transfer.postman;

import dev.binnacle.api.transfer.draft.Auth;
import dev.binnacle.api.transfer.draft.AuthWriting;
import dev.binnacle.api.transfer.draft.Draft;
import dev.binnacle.api.transfer.draft.Gathering;
import dev.binnacle.api.transfer.draft.Nodes;
import dev.binnacle.api.transfer.draft.Pairs;
import dev.binnacle.api.transfer.draft.SavedAnswers;
import dev.binnacle.api.transfer.draft.Templates;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** One request of a collection. */
final class PostmanRequest {
    private final Gathering gathering;
    private final List<String> folders;
    private final JsonNode item;
    private final String name;
    private final String where;
    private final Draft draft = new Draft();

    PostmanRequest(Gathering gathering, List<String> folders, JsonNode item) {
        this.gathering = gathering;
        this.folders = folders;
        this.item = item;
        name = Nodes.text(item, "name", "request");
        where = Gathering.where(folders, name);
    }

    /**
     * @param events of the folders around it
     */
    void write(Auth inherited, List<JsonNode> events) {
        JsonNode request = item.path("request");
        draft.comment("@name " + name);
        draft.words(Nodes.words(request, "description"));
        draft.words(Nodes.words(item, "description"));
        if (request.isString()) {
            draft.url(text(Nodes.text(request)));
        } else {
            draft.method(Nodes.text(request, "method"));
            PostmanUrl.read(request.path("url"), this::text, draft, this::leftOut);
            headers(request.path("header"));
            PostmanBody.read(request.path("body"), this::text, draft, this::leftOut);
            new AuthWriting(gathering, where, draft)
                    .write(PostmanAuth.of(request.path("auth"), inherited));
        }
        events.forEach(event -> PostmanScripts.readOfFolder(event, draft));
        for (JsonNode event : Nodes.list(item, "event")) {
            PostmanScripts.read(event, where, draft, gathering);
        }
        rules();
        answers();
        gathering.add(folders, name, List.of(draft));
    }

    private void leftOut(String what) {
        gathering.leftOut(where, what);
    }

    private String text(String text) {
        return Templates.of(text, this::leftOut);
    }

    private void headers(JsonNode headers) {
        if (headers.isString()) {
            for (String line : Nodes.text(headers).lines().toList()) {
                int colon = line.indexOf(':');
                if (colon > 0) {
                    draft.header(text(line.substring(0, colon)), text(line.substring(colon + 1)));
                }
            }
            return;
        }
        new Pairs("key", "src", this::text, this::leftOut).headers(Nodes.list(headers), draft);
    }

    private void answers() {
        var saved = new SavedAnswers(draft, this::leftOut, "key");
        for (JsonNode answer : Nodes.list(item, "response")) {
            saved.take(
                    Nodes.text(answer, "name", "answer"),
                    Nodes.text(answer, "code") + " " + Nodes.text(answer, "status"),
                    answer.path("header"),
                    Nodes.text(answer, "body"));
        }
    }

    /** Postman follows redirects unless told otherwise; checks are of the last answer. */
    private void rules() {
        JsonNode rules = item.path("protocolProfileBehavior");
        if (draft.isChecked() && !Nodes.text(rules, "followRedirects").equals("false")) {
            draft.option("location", "true");
            String most = Nodes.text(rules, "maxRedirects");
            if (most.matches("\\d{1,4}")) {
                draft.option("max-redirs", most);
            }
        }
        if (Nodes.text(rules, "strictSSL").equals("false")) {
            leftOut("it does not check certificates; here one asks for that with insecure: true");
        }
    }
}
