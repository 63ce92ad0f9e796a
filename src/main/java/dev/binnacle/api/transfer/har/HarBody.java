package dev.binnacle.api.transfer.har;

import dev.binnacle.api.hurl.NameValue;
import dev.binnacle.api.transfer.draft.Draft;
import dev.binnacle.api.transfer.draft.DraftBody;
import dev.binnacle.api.transfer.draft.Nodes;
import dev.binnacle.api.transfer.draft.Templates;

import tools.jackson.databind.JsonNode;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a recorded call carried: its text, or its parameters where there is none. */
final class HarBody {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern DATA =
            Pattern.compile(
                    "data:([^;,]*)(?:;name=([^;,]*))?(?:;(?!base64,)[^;,]*)*+;base64,([A-Za-z0-9+/=]*)");

    private final Draft draft;
    private final Consumer<String> leftOut;

    HarBody(Draft draft, Consumer<String> leftOut) {
        this.draft = draft;
        this.leftOut = leftOut;
    }

    void read(JsonNode data) {
        String type = Nodes.text(data, "mimeType");
        String plain = type.replaceFirst(";.*", "").strip();
        List<JsonNode> params = Nodes.list(data, "params");
        String text = Nodes.text(data, "text");
        if (text.isEmpty() && params.isEmpty()) {
            return;
        }
        if (text.isEmpty() && plain.equals(FORM)) {
            form(params);
        } else if (!params.isEmpty() && plain.startsWith("multipart/")) {
            parts(params);
            return;
        } else {
            text(text, Nodes.text(data, "encoding"), plain);
        }
        if (!draft.hasHeader("Content-Type") && !type.isEmpty()) {
            draft.header("Content-Type", Templates.literal(type));
        }
    }

    private void form(List<JsonNode> params) {
        List<NameValue> fields = new ArrayList<>();
        for (JsonNode param : params) {
            fields.add(
                    new NameValue(
                            literal(Nodes.text(param, "name")),
                            literal(Nodes.text(param, "value"))));
        }
        draft.body(new DraftBody.Form(fields));
    }

    private static String literal(String text) {
        return Templates.literal(text);
    }

    private void parts(List<JsonNode> params) {
        List<DraftBody.Part> parts = new ArrayList<>();
        for (JsonNode param : params) {
            String name = literal(Nodes.text(param, "name"));
            String file = Nodes.text(param, "fileName");
            String value = Nodes.text(param, "value");
            if (file.isEmpty()) {
                parts.add(new DraftBody.Part(name, literal(value), "", ""));
            } else {
                parts.add(new DraftBody.Part(name, "", file, Nodes.text(param, "contentType")));
                leftOut.accept("the file " + file + ": put it beside the request");
            }
        }
        draft.body(new DraftBody.Multipart(parts));
    }

    private void text(String text, String encoding, String type) {
        Matcher data = DATA.matcher(text);
        if (encoding.equals("base64") && text.matches("[A-Za-z0-9+/=\\s]*")) {
            draft.body(new DraftBody.Bytes(text.strip()));
        } else if (data.matches() && type.equals(data.group(1))) {
            draft.body(new DraftBody.Bytes(data.group(3)));
        } else if (type.equals(FORM) && asForm(text) instanceof List<NameValue> fields) {
            draft.body(new DraftBody.Form(fields));
        } else {
            draft.body(new DraftBody.Text(literal(text), type.endsWith("json") ? "json" : ""));
        }
    }

    /** The fields, where writing them gives this very text again; else null. */
    private static @org.jspecify.annotations.Nullable List<NameValue> asForm(String text) {
        List<NameValue> fields = new ArrayList<>();
        var again = new StringBuilder();
        try {
            for (String pair : text.split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals <= 0) {
                    return null;
                }
                String name = URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8);
                String value =
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                fields.add(new NameValue(literal(name), literal(value)));
                again.append(again.isEmpty() ? "" : "&")
                        .append(written(name))
                        .append('=')
                        .append(written(value));
            }
        } catch (IllegalArgumentException odd) {
            return null;
        }
        return again.toString().equals(text) ? fields : null;
    }

    private static String written(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("*", "%2A")
                .replace("%7E", "~")
                .replace("%24", "$");
    }
}
