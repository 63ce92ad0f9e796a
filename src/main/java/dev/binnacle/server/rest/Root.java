package dev.binnacle.server.rest;

import dev.binnacle.database.TableName;
import dev.binnacle.server.exposed.Routine;
import dev.binnacle.server.request.ApiError;
import dev.binnacle.server.request.HttpAnswer;
import dev.binnacle.server.request.MediaType;
import dev.binnacle.server.settings.ServerSettings;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Requests at the root: the description of the interface. */
final class Root {
    private final ServerSettings settings;
    private final Calls calls;

    Root(ServerSettings settings, Calls calls) {
        this.settings = settings;
        this.calls = calls;
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
        if (settings.text("openapi-mode", "follow-privileges").equals("disabled")) {
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
        byte[] body = "{\"swagger\":\"2.0\"}".getBytes(StandardCharsets.UTF_8);
        return new Answers(200).body("application/openapi+json; charset=utf-8", body).done();
    }
}
