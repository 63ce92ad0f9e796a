package dev.binnacle.api.openapi;

import dev.binnacle.api.body.JsonPrinter;
import dev.binnacle.api.hurl.EntryWriter;
import dev.binnacle.api.hurl.SectionKind;
import dev.binnacle.api.tree.BrokenText;
import dev.binnacle.api.tree.SourceTree;

import tools.jackson.databind.JsonNode;

import java.util.Set;
import java.util.stream.Collectors;

/** Writes a sample of a body, in the form that its media type asks for. */
final class BodyLines {
    private final EntryWriter entry;
    private final Set<String> leftOut;

    BodyLines(EntryWriter entry, Set<String> leftOut) {
        this.entry = entry;
        this.leftOut = leftOut;
    }

    void write(Operation operation, Content content) {
        String type = content.plainType();
        JsonNode sample = content.sample();
        if (type.equals("application/x-www-form-urlencoded") && sample.isObject()) {
            sample.properties().forEach(each -> form(each.getKey(), each.getValue()));
        } else if (type.equals("multipart/form-data") && sample.isObject()) {
            parts(operation, content, sample);
        } else if (content.isJson()) {
            header(type.equals("*/*") ? "application/json" : type);
            json(sample);
        } else if (type.endsWith("xml")) {
            header(type);
            String xml = sample.isString() ? sample.stringValue() : XmlSample.of(content, sample);
            entry.lines("xml", SampleLines.plain(xml));
        } else {
            header(type.startsWith("text/") && type.endsWith("*") ? "text/plain" : type);
            entry.text(SampleLines.plain(sample.isString() ? sample.stringValue() : "string"));
        }
    }

    private void header(String type) {
        if (type.matches("[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+")) {
            entry.header("Content-Type", type);
        } else {
            entry.header("Content-Type", "application/octet-stream");
        }
    }

    /** Two braces that open would be a variable; within a text one can be written otherwise. */
    private void json(JsonNode sample) {
        JsonNode value = sample;
        if (value.isString() && value.stringValue().stripLeading().startsWith("{")) {
            value = parsed(value);
        }
        entry.text(JsonPrinter.pretty(value.toString()).replace("{{", "{\\u007b"));
    }

    /** An example that was written as a text. */
    private static JsonNode parsed(JsonNode text) {
        try {
            return SourceTree.read(text.stringValue()).root();
        } catch (BrokenText none) {
            return text;
        }
    }

    private void form(String name, JsonNode value) {
        if (value.isArray()) {
            value.forEach(each -> line(SectionKind.FORM, name, each));
        } else {
            line(SectionKind.FORM, name, value);
        }
    }

    private void line(SectionKind section, String name, JsonNode value) {
        String text = SampleLines.text(value);
        boolean file = section == SectionKind.MULTIPART && text.startsWith("file,");
        entry.line(section, SampleLines.plain(name), file ? "string" : text);
    }

    /** No file is made by an import: one that is to be sent is a text at first. */
    private void parts(Operation operation, Content content, JsonNode sample) {
        Set<String> files =
                content.schema().fields().stream()
                        .filter(BodyLines::isFile)
                        .map(Schema.Field::name)
                        .collect(Collectors.toSet());
        sample.properties()
                .forEach(each -> {
                    line(SectionKind.MULTIPART, each.getKey(), each.getValue());
                    if (files.contains(each.getKey())) {
                        String name = SampleLines.plain(each.getKey());
                        entry.offered(
                                SectionKind.MULTIPART, name, "file,FILE; application/octet-stream");
                        leftOut.add(
                                operation.key()
                                        + ": the part "
                                        + name
                                        + " is a file; it is sent as a text until you name one");
                    }
                });
        if (sample.isEmpty()) {
            entry.line(SectionKind.MULTIPART, "part", "string");
        }
    }

    private static boolean isFile(Schema.Field field) {
        JsonNode schema = field.schema().resolved();
        JsonNode items = new Schema(schema.path("items"), field.schema().references()).resolved();
        return schema.path("format").asString("").equals("binary")
                || items.path("format").asString("").equals("binary")
                || schema.has("contentMediaType");
    }
}
