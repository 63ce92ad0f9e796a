package dev.binnacle.api.contract;

import dev.binnacle.api.complete.Operations;
import dev.binnacle.api.openapi.Operation;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Locale;

/** What all known descriptions offer, for completion. */
public final class KnownOperations implements Operations {
    private final KnownApis apis;

    public KnownOperations(KnownApis apis) {
        this.apis = apis;
    }

    @Override
    public List<Offered> list() {
        return apis.list().stream()
                .flatMap(each -> each.contract().description().operations().stream())
                .map(KnownOperations::offered)
                .toList();
    }

    private static Offered offered(Operation operation) {
        return new Offered(
                operation.method(),
                operation.path(),
                operation.parameters().stream().map(KnownOperations::parameter).toList(),
                operation.bodySample().map(JsonNode::toPrettyString).orElse(""));
    }

    private static Parameter parameter(dev.binnacle.api.openapi.Parameter parameter) {
        String type = parameter.schema().type();
        return new Parameter(
                parameter.name(),
                parameter.place().name().toLowerCase(Locale.ROOT),
                parameter.required() ? (type + " needed").strip() : type);
    }
}
