package dev.binnacle.api.openapi;

import dev.binnacle.api.hurl.NameValue;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** Sample values as they are written in lines of a request. */
final class SampleLines {
    private static final int LONGEST = 2000;

    private SampleLines() {}

    /** A parameter as one line or several: an object has one for each member. */
    static List<NameValue> of(Parameter parameter) {
        JsonNode sample = parameter.sample();
        if (!sample.isObject() || parameter.asJson()) {
            boolean list = sample.isArray() && !parameter.asJson() && !sample.isEmpty();
            String text = text(list ? sample.path(0) : sample);
            return List.of(new NameValue(parameter.name(), text));
        }
        boolean deep = parameter.style().equals("deepObject");
        List<NameValue> lines = new ArrayList<>();
        sample.properties()
                .forEach(each -> {
                    String name =
                            deep ? parameter.name() + "[" + each.getKey() + "]" : each.getKey();
                    lines.add(new NameValue(name, text(each.getValue())));
                });
        return lines.isEmpty() ? List.of(new NameValue(parameter.name(), "{}")) : lines;
    }

    /** A value on one line in which nothing is taken for a variable. */
    static String text(JsonNode value) {
        String text =
                value.isString()
                        ? value.stringValue()
                        : value.isNull() || value.isMissingNode() ? "" : value.toString();
        text = plain(text).replaceAll("\\p{Cntrl}+", " ").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** The same text with no two braces together. */
    static String plain(String text) {
        return text.replace("{{", "{ {").replace("}}", "} }");
    }
}
