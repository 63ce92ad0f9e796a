package dev.binnacle.api.contract;

import dev.binnacle.api.Request;
import dev.binnacle.api.openapi.Description;
import dev.binnacle.api.openapi.Operation;
import dev.binnacle.api.openapi.Parameter;
import dev.binnacle.api.openapi.Routes;
import dev.binnacle.api.openapi.SecurityScheme;

import okhttp3.HttpUrl;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds a request against what is described of it: notes, for a test may be wrong on purpose. */
final class RequestContract {
    private final Description description;
    private final SchemaCheck schemas;
    private final List<Finding> notes = new ArrayList<>();

    RequestContract(Description description, SchemaCheck schemas) {
        this.description = description;
        this.schemas = schemas;
    }

    List<Finding> look(Routes.Match match, Request request, HttpUrl url) {
        Operation operation = match.operation();
        query(operation, url);
        for (Parameter each : operation.parameters()) {
            switch (each.place()) {
                case PATH -> value(each, match.values());
                case HEADER -> header(each, request);
                case QUERY, COOKIE -> {}
            }
        }
        new SentBody(schemas, (sentence, place) -> note(Finding.Kind.REQUEST_BODY, sentence, place))
                .look(operation, request);
        return notes;
    }

    private void note(Finding.Kind kind, String sentence, String place) {
        notes.add(Finding.note(kind, sentence, place));
    }

    private void value(Parameter parameter, Map<String, String> values) {
        String value = values.get(parameter.name());
        if (value != null) {
            value(parameter, value);
        }
    }

    private void value(Parameter parameter, String text) {
        if (parameter.asJson() || parameter.schema().type().equals("object")) {
            return;
        }
        JsonNode value = Values.of(text, parameter.schema());
        for (SchemaCheck.Wrong each : schemas.look(parameter.schema(), value).wrong()) {
            note(
                    Finding.Kind.PARAMETER,
                    "The parameter "
                            + parameter.name()
                            + " is not as described: "
                            + each.reason()
                            + ".",
                    parameter.name());
        }
    }

    private void header(Parameter parameter, Request request) {
        boolean there = request.headers().stream().anyMatch(each -> each.is(parameter.name()));
        if (there) {
            value(parameter, request.header(parameter.name()));
        } else if (parameter.required()) {
            missing(parameter);
        }
    }

    private void missing(Parameter parameter) {
        note(
                Finding.Kind.PARAMETER,
                "The parameter " + parameter.name() + " is required and missing.",
                parameter.name());
    }

    private void query(Operation operation, HttpUrl url) {
        List<Parameter> described = operation.parameters(Parameter.Place.QUERY);
        boolean anyName = described.stream().anyMatch(RequestContract::spread);
        Set<String> given = url.queryParameterNames();
        for (Parameter each : described) {
            String value = given.contains(each.name()) ? url.queryParameter(each.name()) : null;
            if (given.contains(each.name())) {
                value(each, value == null ? "" : value);
            } else if (each.required() && !spread(each)) {
                missing(each);
            }
        }
        for (String name : given) {
            boolean known =
                    described.stream().anyMatch(each -> each.name().equals(name))
                            || keys().contains(name)
                            || operation.path().contains("?");
            if (!known && !anyName) {
                note(Finding.Kind.PARAMETER, "The parameter " + name + " is not described.", name);
            }
        }
    }

    /** One whose members are parameters of their own. */
    private static boolean spread(Parameter parameter) {
        return parameter.schema().type().equals("object") && !parameter.asJson();
    }

    private List<String> keys() {
        return description.security().values().stream()
                .filter(each -> each.kind() == SecurityScheme.Kind.QUERY_KEY)
                .map(SecurityScheme::carrier)
                .toList();
    }
}
