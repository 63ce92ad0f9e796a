package dev.binnacle.api.transfer.postman;

import dev.binnacle.api.hurl.NameValue;
import dev.binnacle.api.transfer.draft.Draft;
import dev.binnacle.api.transfer.draft.DraftBody;
import dev.binnacle.api.transfer.draft.Nodes;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Reads a body: raw, a form, parts, a file or GraphQL. */
final class PostmanBody {
    private final UnaryOperator<String> text;
    private final Draft draft;
    private final Consumer<String> leftOut;

    private PostmanBody(UnaryOperator<String> text, Draft draft, Consumer<String> leftOut) {
        this.text = text;
        this.draft = draft;
        this.leftOut = leftOut;
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
            case "urlencoded" -> draft.body(new DraftBody.Form(form(Nodes.list(body, mode))));
            case "formdata" -> parts(Nodes.list(body, mode));
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
        draft.body(new DraftBody.Text(text.apply(raw), known ? language : ""));
    }

    private boolean off(JsonNode field) {
        boolean off = Nodes.is(field, "disabled") || Nodes.text(field, "enabled").equals("false");
        if (off) {
            leftOut.accept("the field " + Nodes.text(field, "key") + " is switched off");
        }
        return off;
    }

    private List<NameValue> form(List<JsonNode> fields) {
        List<NameValue> form = new ArrayList<>();
        for (JsonNode field : fields) {
            if (!off(field)) {
                form.add(
                        new NameValue(
                                text.apply(Nodes.text(field, "key")),
                                text.apply(Nodes.text(field, "value"))));
            }
        }
        return form;
    }

    private void parts(List<JsonNode> fields) {
        List<DraftBody.Part> parts = new ArrayList<>();
        for (JsonNode field : fields) {
            if (off(field)) {
                continue;
            }
            String name = text.apply(Nodes.text(field, "key"));
            String type = Nodes.text(field, "contentType");
            if (!Nodes.text(field, "type").equals("file")) {
                parts.add(new DraftBody.Part(name, text.apply(Nodes.text(field, "value")), "", ""));
                if (!type.isEmpty()) {
                    leftOut.accept("the type " + type + " of the part " + name);
                }
                continue;
            }
            for (String file : files(field.path("src"))) {
                parts.add(new DraftBody.Part(name, "", file, type));
                leftOut.accept("the file " + file + ": put it beside the request");
            }
        }
        if (!parts.isEmpty()) {
            draft.body(new DraftBody.Multipart(parts));
        }
    }

    private static List<String> files(JsonNode source) {
        List<String> files = new ArrayList<>();
        if (source.isArray()) {
            source.values().forEach(each -> files.add(Nodes.text(each)));
        } else {
            files.add(Nodes.text(source));
        }
        files.replaceAll(file -> file.isBlank() ? "file" : file);
        return files;
    }

    private void file(JsonNode file) {
        String source = file.isObject() ? Nodes.text(file, "src") : Nodes.text(file);
        if (!source.isEmpty()) {
            draft.body(new DraftBody.FromFile(source));
            leftOut.accept("the file " + source + ": put it beside the request");
        }
    }

    private void graphQl(JsonNode graphQl) {
        String query = text.apply(Nodes.text(graphQl, "query"));
        String variables = text.apply(Nodes.text(graphQl, "variables"));
        draft.body(new DraftBody.GraphQl(query, variables.strip().equals("{}") ? "" : variables));
    }
}
