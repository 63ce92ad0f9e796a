package dev.binnacle.api.openapi;

import dev.binnacle.api.tree.BrokenText;
import dev.binnacle.api.tree.EncodedText;
import dev.binnacle.api.tree.SourceTree;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads a document as far as it goes; what is odd in it is told, not fatal. */
final class DescriptionReader {
    private static final int MOST_NOTES = 200;
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    private final JsonNode root;
    private final Edition edition;
    private final References references;
    private final List<String> notes = new ArrayList<>();

    private DescriptionReader(SourceTree source, Edition edition) {
        this.root = source.root();
        this.edition = edition;
        references = new References(root);
        notes.addAll(source.notes());
    }

    static Description read(byte[] bytes, String name) {
        refuseLarge(bytes.length, name);
        try {
            return read(EncodedText.of(bytes), name);
        } catch (BrokenText broken) {
            throw unreadable(name, broken);
        }
    }

    static Description read(String text, String name) {
        refuseLarge(text.length(), name);
        try {
            SourceTree source = SourceTree.read(text);
            Edition edition =
                    Edition.of(source.root())
                            .orElseThrow(() ->
                                    new BrokenText(
                                            1,
                                            1,
                                            "It names neither \u201copenapi\u201d 3 nor"
                                                    + " \u201cswagger\u201d 2."));
            return new DescriptionReader(source, edition).description();
        } catch (BrokenText broken) {
            throw unreadable(name, broken);
        }
    }

    private static ProblemException unreadable(String name, BrokenText broken) {
        return Problem.of(
                        ProblemCode.DESCRIPTION_UNREADABLE,
                        "%s is not readable at line %d, column %d."
                                .formatted(name, broken.line(), broken.column()),
                        broken.reason())
                .exception(broken);
    }

    private static void refuseLarge(int length, String name) {
        if (length > Description.LARGEST) {
            throw Problem.of(
                            ProblemCode.DESCRIPTION_UNREADABLE,
                            name + " is too large to be a description.",
                            "It has "
                                    + (length >> 20)
                                    + " MB; "
                                    + (Description.LARGEST >> 20)
                                    + " are read.")
                    .exception();
        }
    }

    private Description description() {
        List<Server> servers =
                edition == Edition.SWAGGER_2
                        ? Swagger2.servers(root)
                        : Servers.of(root.path("servers"));
        Map<String, SecurityScheme> security = security();
        List<Operation> operations = operations(servers);
        Set<String> tags = new LinkedHashSet<>();
        root.path("tags").forEach(each -> tags.add(each.path("name").asString("")));
        operations.forEach(each -> tags.addAll(each.tags()));
        tags.remove("");
        if (!root.path("webhooks").isEmpty()) {
            note("webhooks: the API makes these calls, they cannot be made to it");
        }
        notes.addAll(references.unfollowed());
        JsonNode info = root.path("info");
        return new Description(
                info.path("title").asString(""),
                info.path("version").asString(""),
                edition,
                servers,
                operations,
                List.copyOf(tags),
                security,
                notes);
    }

    private void note(String text) {
        if (notes.size() < MOST_NOTES) {
            notes.add(text);
        }
    }

    private Map<String, SecurityScheme> security() {
        Map<String, SecurityScheme> found = new LinkedHashMap<>();
        JsonNode schemes =
                edition == Edition.SWAGGER_2
                        ? root.path("securityDefinitions")
                        : root.path("components").path("securitySchemes");
        schemes.properties()
                .forEach(each -> {
                    JsonNode scheme = references.resolved(each.getValue());
                    found.put(
                            each.getKey(),
                            new SecurityScheme(
                                    each.getKey(),
                                    kind(scheme),
                                    scheme.path("type").asString("").equals("apiKey")
                                            ? scheme.path("name").asString("")
                                            : ""));
                });
        return found;
    }

    private static SecurityScheme.Kind kind(JsonNode scheme) {
        String http = scheme.path("scheme").asString("").toLowerCase(Locale.ROOT);
        return switch (scheme.path("type").asString("")) {
            case "basic" -> SecurityScheme.Kind.BASIC;
            case "oauth2", "openIdConnect" -> SecurityScheme.Kind.BEARER;
            case "http" ->
                    switch (http) {
                        case "basic" -> SecurityScheme.Kind.BASIC;
                        case "bearer" -> SecurityScheme.Kind.BEARER;
                        default -> SecurityScheme.Kind.OTHER;
                    };
            case "apiKey" ->
                    scheme.path("name").asString("").isBlank()
                            ? SecurityScheme.Kind.OTHER
                            : switch (scheme.path("in").asString("")) {
                                case "query" -> SecurityScheme.Kind.QUERY_KEY;
                                case "cookie" -> SecurityScheme.Kind.COOKIE_KEY;
                                default -> SecurityScheme.Kind.HEADER_KEY;
                            };
            default -> SecurityScheme.Kind.OTHER;
        };
    }

    private List<Operation> operations(List<Server> servers) {
        List<Operation> found = new ArrayList<>();
        var reader = new OperationReader(root, edition, references, servers);
        root.path("paths")
                .properties()
                .forEach(path -> {
                    if (path.getKey().startsWith("x-")) {
                        return;
                    }
                    JsonNode item = references.resolved(path.getValue());
                    if (!item.isObject()) {
                        note("paths " + path.getKey() + ": it is no object that can be read");
                        return;
                    }
                    Map<String, JsonNode> methods = new LinkedHashMap<>();
                    item.properties()
                            .forEach(each -> {
                                if (METHODS.contains(each.getKey().toLowerCase(Locale.ROOT))) {
                                    methods.put(
                                            each.getKey().toUpperCase(Locale.ROOT),
                                            each.getValue());
                                }
                            });
                    item.path("additionalOperations")
                            .properties()
                            .forEach(each -> methods.put(each.getKey(), each.getValue()));
                    methods.forEach((method, node) -> {
                        if (node instanceof ObjectNode operation && method.matches("[A-Z]{1,20}")) {
                            found.add(reader.read(path.getKey(), method, item, operation));
                        } else {
                            note("paths " + path.getKey() + " " + method + ": it cannot be read");
                        }
                    });
                });
        return found;
    }
}
