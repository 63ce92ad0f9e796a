package dev.binnacle.api.contract;

import dev.binnacle.api.Payload;
import dev.binnacle.api.Request;
import dev.binnacle.api.openapi.Content;
import dev.binnacle.api.openapi.Operation;

import okhttp3.HttpUrl;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Holds the body of a request against what is described of it. */
final class SentBody {
    private static final int LARGEST = 32 << 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final SchemaCheck schemas;
    private final BiConsumer<String, String> note;

    /**
     * @param note takes a sentence and a place
     */
    SentBody(SchemaCheck schemas, BiConsumer<String, String> note) {
        this.schemas = schemas;
        this.note = note;
    }

    void look(Operation operation, Request request) {
        Payload payload = request.payload();
        if (payload instanceof Payload.None) {
            if (operation.bodyRequired()) {
                note("The body is required and missing.");
            }
            return;
        }
        if (operation.bodies().isEmpty()) {
            return;
        }
        String type = type(request);
        Optional<Content> content =
                operation.bodies().stream().filter(each -> each.covers(type)).findFirst();
        if (content.isEmpty()) {
            note("The request's body is " + type + ", which is not described.");
        } else {
            held(content.get(), type, payload);
        }
    }

    private void note(String sentence) {
        note.accept(sentence, "");
    }

    private static String type(Request request) {
        String named = request.header("Content-Type");
        return !named.isEmpty()
                ? named
                : switch (request.payload()) {
                    case Payload.Content content -> content.contentType();
                    case Payload.FromFile file -> file.contentType();
                    case Payload.Multipart parts -> "multipart/form-data";
                    case Payload.None none -> "";
                };
    }

    private void held(Content described, String type, Payload payload) {
        var content = new Content(type, described.schema(), described.example());
        boolean schema = !described.schema().node().isMissingNode();
        switch (payload) {
            case Payload.Multipart multipart -> parts(described, multipart);
            case Payload.Content sent when sent.bytes().length > LARGEST ->
                    note("The request's body is too large to be held against its schema.");
            case Payload.Content sent when content.isJson() -> json(described, sent.bytes());
            case Payload.Content sent when content.isForm() -> fields(described, sent.bytes());
            case Payload.Content sent when content.isXml() -> xml(described, sent.bytes());
            case Payload.FromFile file when schema ->
                    note("The request's body is a file: it is not held against its schema.");
            default -> {}
        }
    }

    private void json(Content content, byte[] bytes) {
        try {
            for (SchemaCheck.Wrong each :
                    schemas.look(content.schema(), JSON.readTree(bytes)).wrong()) {
                wrong(each);
            }
        } catch (JacksonException broken) {
            note("The request's body is not JSON.");
        }
    }

    private void wrong(SchemaCheck.Wrong wrong) {
        String at = wrong.place().isEmpty() ? "" : " at " + wrong.place();
        note.accept(
                "The request's body" + at + " is not as described: " + wrong.reason() + ".",
                wrong.place());
    }

    private void fields(Content content, byte[] bytes) {
        var form = new FormValues(content.schema());
        String text = new String(bytes, StandardCharsets.UTF_8);
        HttpUrl pairs = HttpUrl.get("http://form/").newBuilder().encodedQuery(text).build();
        for (int i = 0; i < pairs.querySize(); i++) {
            String value = pairs.queryParameterValue(i);
            form.field(pairs.queryParameterName(i), value == null ? "" : value);
        }
        form(content, form);
    }

    private void parts(Content content, Payload.Multipart multipart) {
        var form = new FormValues(content.schema());
        for (Payload.Part each : multipart.parts()) {
            if (each.fileName().isEmpty() && each.content() instanceof Payload.Content plain) {
                form.field(each.name(), new String(plain.bytes(), StandardCharsets.UTF_8));
            } else {
                form.opaque(each.name());
            }
        }
        form(content, form);
    }

    private void form(Content content, FormValues form) {
        schemas.look(content.schema(), form.values()).wrong().stream()
                .filter(each -> !form.isOpaque(each.place()))
                .forEach(this::wrong);
    }

    private void xml(Content content, byte[] bytes) {
        XmlRoot.wrong(new ByteArrayInputStream(bytes), content.schema())
                .forEach(each -> note("The request's body is not as described: " + each + "."));
    }
}
