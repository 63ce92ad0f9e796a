package dev.binnacle.api.transfer.postman;

import dev.binnacle.api.transfer.draft.Draft;
import dev.binnacle.api.transfer.draft.DraftBody;
import dev.binnacle.api.transfer.draft.JsonText;
import dev.binnacle.api.transfer.draft.Nodes;
import dev.binnacle.api.transfer.draft.Pairs;

import tools.jackson.databind.JsonNode;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Reads a body: raw, a form, parts, a file or GraphQL. */
final class PostmanBody {
    private final UnaryOperator<String> text;
    private final Draft draft;
    private final Consumer<String> leftOut;
    private final Pairs pairs;

    private PostmanBody(UnaryOperator<String> text, Draft draft, Consumer<String> leftOut) {
        this.text = text;
        this.draft = draft;
        this.leftOut = leftOut;
        pairs = new Pairs("key", "src", text, leftOut);
    }

    static void read(
            JsonNode body, UnaryOperator<String> text, Draft draft, Consumer<String> leftOut) {
        if (Nodes.is(body, "disabled")) {
            leftOut.accept("its body is switched off");
        } else {
            new PostmanBody(text, draft, leftOut).read(body);
        }
    }

    private void read(JsonNode body) {
        String mode = Nodes.text(body, "mode");
        switch (mode) {
            case "" -> {}
            case "raw" -> raw(body);
            case "urlencoded" -> draft.body(pairs.form(Nodes.list(body, mode)));
            case "formdata" -> draft.body(pairs.parts(Nodes.list(body, mode)));
            case "file" -> file(body.path("file"));
            case "graphql" -> graphQl(body.path(mode));
            default -> leftOut.accept("the body of kind " + mode);
        }
    }

    private void raw(JsonNode body) {
        String raw = Nodes.text(body, "raw");
        String language = Nodes.text(body.path("options").path("raw"), "language");
        if (raw.isEmpty()) {
            return;
        }
        if (!draft.hasHeader("Content-Type")) {
            switch (language) {
                case "json" -> draft.header("Content-Type", "application/json");
                case "xml" -> draft.header("Content-Type", "application/xml");
                case "html" -> draft.header("Content-Type", "text/html");
                case "javascript" -> draft.header("Content-Type", "application/javascript");
                default -> draft.header("Content-Type", "text/plain");
            }
        }
        boolean known = language.equals("json") || language.equals("xml");
        String sent = language.equals("json") ? JsonText.sent(raw) : raw;
        draft.body(new DraftBody.Text(text.apply(sent), known ? language : ""));
    }

    private void file(JsonNode file) {
        String source = file.isObject() ? Nodes.text(file, "src") : Nodes.text(file);
        if (!source.isEmpty()) {
            draft.body(pairs.file(source));
        }
    }

    private void graphQl(JsonNode graphQl) {
        String query = text.apply(Nodes.text(graphQl, "query"));
        String variables = text.apply(Nodes.text(graphQl, "variables"));
        draft.body(new DraftBody.GraphQl(query, variables.strip().equals("{}") ? "" : variables));
    }
}
