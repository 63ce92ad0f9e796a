package dev.binnacle.api.transfer.draft;

import dev.binnacle.api.hurl.NameValue;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Headers, parameters and fields as other tools write them: lists of names with values. */
public final class Pairs {
    private final String name;
    private final String file;
    private final UnaryOperator<String> text;
    private final Consumer<String> leftOut;

    /**
     * @param name what the name is called there
     * @param file what a part's file is called there, or its files
     * @param text gives a text its variables as they are called here
     * @param leftOut is told what does not come
     */
    public Pairs(String name, String file, UnaryOperator<String> text, Consumer<String> leftOut) {
        this.name = name;
        this.file = file;
        this.text = text;
        this.leftOut = leftOut;
    }

    public void headers(List<JsonNode> given, Draft draft) {
        for (NameValue each : values(given, "header")) {
            draft.header(each.name(), each.value());
        }
    }

    public void query(List<JsonNode> given, Draft draft) {
        for (NameValue each : values(given, "parameter")) {
            draft.query(each.name(), each.value());
        }
    }

    public DraftBody form(List<JsonNode> given) {
        return new DraftBody.Form(values(given, "field"));
    }

    private List<NameValue> values(List<JsonNode> given, String kind) {
        List<NameValue> values = new ArrayList<>();
        for (JsonNode each : given) {
            if (isOn(each, kind)) {
                values.add(value(each));
            }
        }
        return values;
    }

    private NameValue value(JsonNode pair) {
        return new NameValue(
                text.apply(Nodes.text(pair, name)), text.apply(Nodes.text(pair, "value")));
    }

    /** Nothing where no part is switched on. */
    public DraftBody parts(List<JsonNode> given) {
        List<DraftBody.Part> parts = new ArrayList<>();
        for (JsonNode each : given) {
            if (isOn(each, "field")) {
                part(each, parts);
            }
        }
        return parts.isEmpty() ? new DraftBody.None() : new DraftBody.Multipart(parts);
    }

    private void part(JsonNode given, List<DraftBody.Part> parts) {
        NameValue plain = value(given);
        String type = Nodes.text(given, "contentType");
        if (!Nodes.text(given, "type").equals("file")) {
            parts.add(new DraftBody.Part(plain.name(), plain.value(), "", ""));
            if (!type.isEmpty()) {
                leftOut.accept("the type " + type + " of the part " + plain.name());
            }
            return;
        }
        JsonNode files = given.path(file);
        for (JsonNode each : files.isArray() && !files.isEmpty() ? files : List.of(files)) {
            String path = Nodes.text(each).isBlank() ? "file" : Nodes.text(each);
            parts.add(new DraftBody.Part(plain.name(), "", path, type));
            besides(path);
        }
    }

    /** A whole body out of a file. */
    public DraftBody file(String path) {
        besides(path);
        return new DraftBody.FromFile(path);
    }

    private void besides(String path) {
        leftOut.accept("the file " + path + ": put it beside the request");
    }

    /** What is switched off is told; what has neither name nor value is nothing. */
    private boolean isOn(JsonNode pair, String kind) {
        String named = Nodes.text(pair, name);
        boolean off = Nodes.isOff(pair);
        if (named.isEmpty() && !off && !Nodes.text(pair, "value").isEmpty()) {
            leftOut.accept("a " + kind + " without a name");
        } else if (!named.isEmpty() && off) {
            leftOut.accept("the " + kind + " " + named + " is switched off");
        }
        return !off && !named.isEmpty();
    }
}
