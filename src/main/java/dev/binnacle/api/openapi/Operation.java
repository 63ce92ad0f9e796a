package dev.binnacle.api.openapi;

import tools.jackson.databind.JsonNode;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One thing that an API does.
 *
 * @param id {@code operationId}; may be empty
 * @param method in capitals
 * @param path with its parameters in braces
 * @param bodies the request's body for each media type; empty = it has none
 * @param security the schemes that are asked for: one of the lists, all in it
 * @param servers where this operation answers, the description's where it names no others
 */
public record Operation(
        String id,
        String method,
        String path,
        List<String> tags,
        String summary,
        boolean deprecated,
        List<Parameter> parameters,
        List<Content> bodies,
        boolean bodyRequired,
        List<DescribedAnswer> answers,
        List<List<String>> security,
        List<Server> servers) {
    public Operation {
        tags = List.copyOf(tags);
        parameters = List.copyOf(parameters);
        bodies = List.copyOf(bodies);
        answers = List.copyOf(answers);
        security = List.copyOf(security);
        servers = List.copyOf(servers);
    }

    /** How files and people name it: {@code GET /pets/{id}}. */
    public String key() {
        return method + " " + path;
    }

    public List<Parameter> parameters(Parameter.Place place) {
        return parameters.stream().filter(each -> each.place() == place).toList();
    }

    /** The body to send, JSON where there is a choice; empty = it has none. */
    public Optional<Content> body() {
        return bodies.stream().min(Comparator.comparingInt(Operation::rank));
    }

    /** A body to try, as a tree; empty = it has none. */
    public Optional<JsonNode> bodySample() {
        return body().map(Content::sample);
    }

    /** JSON before forms before texts. */
    static int rank(Content content) {
        String type = content.plainType();
        if (type.equals("application/json")) {
            return 0;
        }
        if (content.isJson()) {
            return 1;
        }
        return switch (type) {
            case "application/x-www-form-urlencoded" -> 2;
            case "multipart/form-data" -> 3;
            default -> type.startsWith("text/") || type.endsWith("xml") ? 4 : 5;
        };
    }

    /** What is described of an answer with this status, the closest; empty = nothing is. */
    public Optional<DescribedAnswer> answer(int status) {
        return answers.stream()
                .filter(each -> each.fits(status) > 0)
                .max(Comparator.comparingInt(each -> each.fits(status)));
    }
}
