package dev.binnacle.api.openapi;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one operation, in the words of OpenAPI 3 or put into them. */
final class OperationReader {
    /** Headers that other parts of a description speak for. */
    private static final Set<String> SPOKEN_FOR = Set.of("accept", "content-type");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final JsonNode root;
    private final Edition edition;
    private final References references;
    private final List<Server> servers;
    private final Swagger2 swagger;

    OperationReader(JsonNode root, Edition edition, References references, List<Server> servers) {
        this.root = root;
        this.edition = edition;
        this.references = references;
        this.servers = servers;
        swagger = new Swagger2(root, references);
    }

    Operation read(String path, String method, JsonNode item, ObjectNode written) {
        List<JsonNode> given = parameters(item, written);
        JsonNode node = edition == Edition.SWAGGER_2 ? swagger.upgraded(written, given) : written;
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode each : edition == Edition.SWAGGER_2 ? node.path("parameters") : given) {
            parameter(each, parameters);
        }
        JsonNode body = references.resolved(node.path("requestBody"));
        List<Server> own = Servers.of(node.path("servers"));
        own = own.isEmpty() ? Servers.of(item.path("servers")) : own;
        return new Operation(
                node.path("operationId").asString("").strip(),
                method,
                path,
                tags(node),
                line(node.path("summary").asString("")),
                node.path("deprecated").asBoolean(false),
                parameters,
                contents(body.path("content")),
                body.path("required").asBoolean(false),
                answers(node.path("responses")),
                security(node),
                own.isEmpty() ? servers : own);
    }

    private static String line(String text) {
        return SPACES.matcher(text.strip()).replaceAll(" ");
    }

    private static List<String> tags(JsonNode node) {
        List<String> tags = new ArrayList<>();
        node.path("tags").forEach(each -> tags.add(each.asString("")));
        return tags;
    }

    /** Those of the path, and those of the operation over them; references followed. */
    private List<JsonNode> parameters(JsonNode item, JsonNode operation) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        for (JsonNode list : List.of(item.path("parameters"), operation.path("parameters"))) {
            for (JsonNode each : list) {
                JsonNode parameter = references.resolved(each);
                String name = parameter.path("name").asString("");
                if (!name.isBlank()) {
                    found.put(parameter.path("in").asString("") + " " + name, parameter);
                }
            }
        }
        return List.copyOf(found.values());
    }

    private void parameter(JsonNode node, List<Parameter> found) {
        String name = node.path("name").asString("").strip();
        Parameter.@Nullable Place place =
                switch (node.path("in").asString("")) {
                    case "path" -> Parameter.Place.PATH;
                    case "query" -> Parameter.Place.QUERY;
                    case "header" -> Parameter.Place.HEADER;
                    case "cookie" -> Parameter.Place.COOKIE;
                    default -> null;
                };
        boolean spokenFor =
                place == Parameter.Place.HEADER
                        && SPOKEN_FOR.contains(name.toLowerCase(Locale.ROOT));
        if (place == null || spokenFor) {
            return;
        }
        JsonNode content = first(node.path("content"));
        found.add(
                new Parameter(
                        name,
                        place,
                        place == Parameter.Place.PATH || node.path("required").asBoolean(false),
                        line(node.path("description").asString("")),
                        node.path("style").asString(""),
                        !content.isMissingNode(),
                        schema(content.isMissingNode() ? node : content),
                        example(content.isMissingNode() ? node : content)));
    }

    private static JsonNode first(JsonNode contents) {
        for (JsonNode each : contents) {
            return each;
        }
        return MissingNode.getInstance();
    }

    private Schema schema(JsonNode holder) {
        return new Schema(holder.path("schema"), references);
    }

    /** The example, or the first of several that is not elsewhere. */
    private JsonNode example(JsonNode holder) {
        if (holder.has("example")) {
            return holder.path("example");
        }
        for (JsonNode each : holder.path("examples")) {
            JsonNode value = references.resolved(each).path("value");
            if (!value.isMissingNode()) {
                return value;
            }
        }
        return MissingNode.getInstance();
    }

    private List<Content> contents(JsonNode contents) {
        List<Content> found = new ArrayList<>();
        contents.properties()
                .forEach(each -> {
                    JsonNode content = references.resolved(each.getValue());
                    found.add(new Content(each.getKey(), schema(content), example(content)));
                });
        return found;
    }

    private List<DescribedAnswer> answers(JsonNode answers) {
        List<DescribedAnswer> found = new ArrayList<>();
        answers.properties()
                .forEach(each -> {
                    if (each.getKey().startsWith("x-")) {
                        return;
                    }
                    JsonNode answer = references.resolved(each.getValue());
                    List<DescribedHeader> headers = new ArrayList<>();
                    answer.path("headers")
                            .properties()
                            .forEach(header -> {
                                JsonNode described = references.resolved(header.getValue());
                                headers.add(
                                        new DescribedHeader(
                                                header.getKey(),
                                                described.path("required").asBoolean(false),
                                                schema(described)));
                            });
                    found.add(
                            new DescribedAnswer(
                                    each.getKey(),
                                    line(answer.path("description").asString("")),
                                    headers,
                                    contents(answer.path("content"))));
                });
        return found;
    }

    private List<List<String>> security(JsonNode node) {
        List<List<String>> found = new ArrayList<>();
        for (JsonNode each : node.has("security") ? node.path("security") : root.path("security")) {
            found.add(each.properties().stream().map(Map.Entry::getKey).toList());
        }
        return found;
    }
}
