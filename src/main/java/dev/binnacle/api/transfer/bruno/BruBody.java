package dev.binnacle.api.transfer.bruno;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The body that a request names, out of the blocks that there are. */
final class BruBody {
    private static final Pattern FILE =
            Pattern.compile("@file\\((.*?)\\)(?:\\s*@contentType\\((.*?)\\))?");
    private static final Pattern TYPED = Pattern.compile("(.*?)\\s*@contentType\\((.*?)\\)");

    private final BruFile file;

    BruBody(BruFile file) {
        this.file = file;
    }

    /**
     * @param mode as the method's block says it
     */
    void write(ObjectNode details, String mode) {
        switch (mode) {
            case "json", "text", "xml", "sparql" ->
                    details.putObject("body").put("type", mode).put("data", raw(mode));
            case "graphql" ->
                    details.putObject("body")
                            .put("type", "graphql")
                            .putObject("data")
                            .put("query", file.text("body:graphql"))
                            .put("variables", file.text("body:graphql:vars"));
            case "formUrlEncoded", "form-urlencoded" -> {
                ObjectNode body = details.putObject("body").put("type", "form-urlencoded");
                BruItem.pairs(body, "data", file.fields("body:form-urlencoded"), "");
            }
            case "multipartForm", "multipart-form" -> parts(details);
            case "file", "binaryFile", "binary-file" -> file(details);
            case "", "none" -> {}
            default -> details.putObject("body").put("type", mode);
        }
    }

    /** JSON may stand in a block without a kind. */
    private String raw(String mode) {
        return file.block("body:" + mode).isPresent() || !mode.equals("json")
                ? file.text("body:" + mode)
                : file.text("body");
    }

    private void parts(ObjectNode details) {
        ArrayNode data = details.putObject("body").put("type", "multipart-form").putArray("data");
        for (BruBlock.Field field : file.fields("body:multipart-form")) {
            ObjectNode part = data.addObject().put("name", field.name());
            part.put("disabled", !field.enabled());
            Matcher files = FILE.matcher(field.value());
            Matcher typed = TYPED.matcher(field.value());
            if (files.matches()) {
                ArrayNode paths = part.put("type", "file").putArray("value");
                for (String path : files.group(1).split("\\|")) {
                    paths.add(path.strip());
                }
                part.put("contentType", files.group(2) == null ? "" : files.group(2));
            } else if (typed.matches()) {
                part.put("type", "text").put("value", typed.group(1));
                part.put("contentType", typed.group(2));
            } else {
                part.put("type", "text").put("value", field.value());
            }
        }
    }

    private void file(ObjectNode details) {
        ArrayNode data = details.putObject("body").put("type", "file").putArray("data");
        boolean now = file.block("body:file").isPresent();
        for (BruBlock.Field field : file.fields(now ? "body:file" : "body:binary-file")) {
            Matcher named = FILE.matcher(field.value());
            if (named.matches()) {
                data.addObject()
                        .put("filePath", named.group(1))
                        .put("contentType", named.group(2) == null ? "" : named.group(2))
                        .put("selected", field.enabled());
            }
        }
    }
}
