package dev.binnacle.api.openapi;

import tools.jackson.databind.JsonNode;

/** A sample as XML, its element named as the schema says. */
final class XmlSample {
    private XmlSample() {}

    static String of(Content content, JsonNode sample) {
        String given = content.schema().resolved().path("xml").path("name").asString("");
        String reference = content.schema().node().path(References.REF).asString("");
        String named = given.isEmpty() ? reference.replaceAll(".*/", "") : given;
        var out = new StringBuilder();
        element(named.isEmpty() ? "root" : named, sample, out, 0);
        return out.toString();
    }

    private static void element(String name, JsonNode value, StringBuilder out, int depth) {
        if (value.isArray()) {
            value.forEach(each -> element(name, each, out, depth));
            return;
        }
        String tag = name.matches("[A-Za-z_][\\w.-]*") ? name : "item";
        String indent = "  ".repeat(depth);
        out.append(indent).append('<').append(tag).append('>');
        if (value.isObject()) {
            out.append('\n');
            value.properties()
                    .forEach(each -> element(each.getKey(), each.getValue(), out, depth + 1));
            out.append(indent);
        } else {
            out.append(escaped(value.asString("")));
        }
        out.append("</").append(tag).append(">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
