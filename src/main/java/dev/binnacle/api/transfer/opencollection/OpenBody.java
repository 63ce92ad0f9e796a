package dev.binnacle.api.transfer.opencollection;

import dev.binnacle.api.transfer.draft.Draft;
import dev.binnacle.api.transfer.draft.DraftBody;
import dev.binnacle.api.transfer.draft.JsonText;
import dev.binnacle.api.transfer.draft.Nodes;
import dev.binnacle.api.transfer.draft.Pairs;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Reads a body, or the chosen one of several. */
final class OpenBody {
    private final Draft draft;
    private final UnaryOperator<String> text;
    private final Consumer<String> leftOut;
    private final Pairs pairs;

    OpenBody(Draft draft, UnaryOperator<String> text, Consumer<String> leftOut) {
        this.draft = draft;
        this.text = text;
        this.leftOut = leftOut;
        pairs = new Pairs("name", "value", text, leftOut);
    }

    void read(JsonNode given, boolean graphQl) {
        JsonNode body = OpenVariables.chosen(given, "body");
        int others = Nodes.list(given).size() - 1;
        if (others > 0) {
            leftOut.accept(others + " more bodies to choose from");
        }
        String type = Nodes.text(body, "type", Nodes.text(body, "mode"));
        if (graphQl || type.equals("graphql")) {
            graphQl(type.equals("graphql") ? body.path("data") : body);
            return;
        }
        switch (type) {
            case "", "none" -> {}
            case "json", "text", "xml", "sparql" ->
                    raw(type, Nodes.text(body, "data", Nodes.text(body, type)));
            case "form-urlencoded" -> draft.body(pairs.form(Nodes.list(body, "data")));
            case "multipart-form" -> draft.body(pairs.parts(Nodes.list(body, "data")));
            case "file" -> file(Nodes.list(body, "data"));
            default -> leftOut.accept("the body of kind " + type);
        }
    }

    private void graphQl(JsonNode body) {
        String variables = text.apply(Nodes.text(body, "variables"));
        draft.body(
                new DraftBody.GraphQl(
                        text.apply(Nodes.text(body, "query")),
                        variables.strip().equals("{}") ? "" : variables));
    }

    private void raw(String type, String data) {
        if (data.isEmpty()) {
            return;
        }
        if (!draft.hasHeader("Content-Type")) {
            draft.header(
                    "Content-Type",
                    switch (type) {
                        case "json" -> "application/json";
                        case "xml" -> "application/xml";
                        case "sparql" -> "application/sparql-query";
                        default -> "text/plain";
                    });
        }
        boolean known = type.equals("json") || type.equals("xml");
        String sent = type.equals("json") ? JsonText.sent(data) : data;
        draft.body(new DraftBody.Text(text.apply(sent), known ? type : ""));
    }

    private void file(List<JsonNode> files) {
        for (JsonNode file : files) {
            String path = Nodes.text(file, "filePath");
            if (!path.isEmpty() && (Nodes.is(file, "selected") || files.size() == 1)) {
                draft.body(pairs.file(path));
                String type = Nodes.text(file, "contentType");
                if (!type.isEmpty() && !draft.hasHeader("Content-Type")) {
                    draft.header("Content-Type", type);
                }
                return;
            }
        }
    }
}
