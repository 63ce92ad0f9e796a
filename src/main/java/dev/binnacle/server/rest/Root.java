package dev.binnacle.server.rest;

import dev.binnacle.database.TableName;
import dev.binnacle.server.description.OpenApi;
import dev.binnacle.server.description.Scope;
import dev.binnacle.server.description.Swagger;
import dev.binnacle.server.exposed.Exposed;
import dev.binnacle.server.exposed.Routine;
import dev.binnacle.server.query.Executor;
import dev.binnacle.server.query.Rights;
import dev.binnacle.server.request.ApiError;
import dev.binnacle.server.request.HttpAnswer;
import dev.binnacle.server.request.MediaType;
import dev.binnacle.server.settings.ServerSettings;
import dev.binnacle.server.validation.TableSchemas;

import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Requests at the root: the description of the interface. */
final class Root {
    private final Executor executor;
    private final Frames frames;
    private final ServerSettings settings;
    private final Calls calls;
    private final TableSchemas schemas;
    private final ActionCalls actions;

    Root(
            Executor executor,
            ServerSettings settings,
            Frames frames,
            Calls calls,
            TableSchemas schemas,
            ActionCalls actions) {
        this.executor = executor;
        this.frames = frames;
        this.settings = settings;
        this.calls = calls;
        this.actions = actions;
        this.schemas = schemas;
    }

    HttpAnswer answer(Exchange exchange) {
        TableName function = settings.rootFunction();
        if (function != null) {
            String schema = function.schema().isEmpty() ? exchange.schema() : function.schema();
            List<Routine> found =
                    exchange.exposed()
                            .routines()
                            .getOrDefault(new TableName(schema, function.name()), List.of());
            if (!found.isEmpty()) {
                return calls.answer(exchange, found.getFirst(), Set.of(), new Timing());
            }
        }
        if (mode().equals("disabled")) {
            throw ApiError.of(404, "PGRST126", "Root endpoint metadata is disabled").exception();
        }
        boolean wanted =
                exchange.accepted().stream()
                        .anyMatch(type ->
                                type.is(MediaType.OPENAPI)
                                        || type.is(MediaType.JSON)
                                        || type.is(MediaType.ANY));
        if (!wanted) {
            throw ApiError.of(
                            406,
                            "PGRST107",
                            "None of these media types are available: "
                                    + exchange.accepted().getFirst().name())
                    .exception();
        }
        return described(
                Swagger.of(scope(exchange), settings.is("openapi-security-active", false)));
    }

    /** The same as OpenAPI 3.1. */
    HttpAnswer openApi(Exchange exchange) {
        if (mode().equals("disabled")) {
            throw ApiError.of(404, "PGRST126", "Root endpoint metadata is disabled").exception();
        }
        return described(OpenApi.of(scope(exchange)));
    }

    /** All of it, whoever may what, as OpenAPI 3.1. */
    ObjectNode whole() {
        Exposed exposed = executor.exposed();
        String schema = settings.schemas().getFirst();
        return OpenApi.of(
                new Scope(
                        exposed,
                        schema,
                        null,
                        server(),
                        schemas,
                        actions.of(exposed, schema, null)));
    }

    private static HttpAnswer described(ObjectNode document) {
        return new Answers(200)
                .body(
                        "application/openapi+json; charset=utf-8",
                        document.toString().getBytes(StandardCharsets.UTF_8))
                .done();
    }

    private Scope scope(Exchange exchange) {
        boolean all = mode().equals("ignore-privileges");
        Rights rights = all ? null : executor.rights(frames.frame(exchange, true, null, Map.of()));
        String role = all ? null : exchange.caller().role();
        return new Scope(
                exchange.exposed(),
                exchange.schema(),
                rights,
                server(),
                schemas,
                actions.of(exchange.exposed(), exchange.schema(), role));
    }

    private String server() {
        return settings.text(
                "openapi-server-proxy-uri", "http://" + settings.host() + ":" + settings.port());
    }

    private String mode() {
        return settings.text("openapi-mode", "follow-privileges");
    }
}
