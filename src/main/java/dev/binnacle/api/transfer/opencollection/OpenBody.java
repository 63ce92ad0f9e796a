package dev.binnacle.api.transfer.opencollection;

import dev.binnacle.api.hurl.NameValue;
import dev.binnacle.api.transfer.draft.Draft;
import dev.binnacle.api.transfer.draft.DraftBody;
import dev.binnacle.api.transfer.draft.Nodes;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Reads a body, or the chosen one of several. */
final class OpenBody {
    private final Draft draft;
    private final UnaryOperator<String> text;
    private final Consumer<String> leftOut;

    OpenBody(Draft draft, UnaryOperator<String> text, Consumer<String> leftOut) {
        this.draft = draft;
        this.text = text;
        this.leftOut = leftOut;
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
            case "form-urlencoded" -> form(Nodes.list(body, "data"));
            case "multipart-form" -> parts(Nodes.list(body, "data"));
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
        draft.body(new DraftBody.Text(text.apply(data), known ? type : ""));
    }

    private boolean off(JsonNode field) {
        boolean off = OpenVariables.off(field);
        if (off) {
            leftOut.accept("the field " + Nodes.text(field, "name") + " is switched off");
        }
        return off;
    }

    private void form(List<JsonNode> fields) {
        List<NameValue> form = new ArrayList<>();
        for (JsonNode field : fields) {
            if (!off(field)) {
                form.add(
                        new NameValue(
                                text.apply(Nodes.text(field, "name")),
                                text.apply(Nodes.text(field, "value"))));
            }
        }
        draft.body(new DraftBody.Form(form));
    }

    private void parts(List<JsonNode> fields) {
        List<DraftBody.Part> parts = new ArrayList<>();
        for (JsonNode field : fields) {
            if (off(field)) {
                continue;
            }
            String name = text.apply(Nodes.text(field, "name"));
            String type = Nodes.text(field, "contentType");
            if (Nodes.text(field, "type").equals("file")) {
                List<JsonNode> files = Nodes.list(field, "value");
                for (JsonNode file : files.isEmpty() ? List.of(field.path("value")) : files) {
                    String path = Nodes.text(file).isBlank() ? "file" : Nodes.text(file);
                    parts.add(new DraftBody.Part(name, "", path, type));
                    leftOut.accept("the file " + path + ": put it beside the request");
                }
            } else {
                parts.add(new DraftBody.Part(name, text.apply(Nodes.text(field, "value")), "", ""));
                if (!type.isEmpty()) {
                    leftOut.accept("the type " + type + " of the part " + name);
                }
            }
        }
        if (!parts.isEmpty()) {
            draft.body(new DraftBody.Multipart(parts));
        }
    }

    private void file(List<JsonNode> files) {
        for (JsonNode file : files) {
            String path = Nodes.text(file, "filePath");
            if (!path.isEmpty() && (Nodes.is(file, "selected") || files.size() == 1)) {
                draft.body(new DraftBody.FromFile(path));
                String type = Nodes.text(file, "contentType");
                if (!type.isEmpty() && !draft.hasHeader("Content-Type")) {
                    draft.header("Content-Type", type);
                }
                leftOut.accept("the file " + path + ": put it beside the request");
                return;
            }
        }
    }
}
