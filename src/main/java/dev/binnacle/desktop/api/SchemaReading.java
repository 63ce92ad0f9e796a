package dev.binnacle.desktop.api;

import dev.binnacle.api.Exchange;
import dev.binnacle.api.Header;
import dev.binnacle.api.Payload;
import dev.binnacle.api.Redaction;
import dev.binnacle.api.Request;
import dev.binnacle.api.StoredBody;
import dev.binnacle.api.auth.Lent;
import dev.binnacle.api.auth.SecretNames;
import dev.binnacle.api.call.RequestSender;
import dev.binnacle.api.check.RunVariables;
import dev.binnacle.api.graphql.Introspection;
import dev.binnacle.api.graphql.Schema;
import dev.binnacle.api.hurl.RequestEdit;
import dev.binnacle.api.hurl.RequestPart;
import dev.binnacle.api.hurl.RequestResolver;
import dev.binnacle.api.hurl.SectionKind;
import dev.binnacle.base.Job;
import dev.binnacle.base.Progress;
import dev.binnacle.desktop.shell.Workbench;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Asks a GraphQL server for its schema, as its requests are sent, and keeps it while it runs. */
final class SchemaReading {
    private static final int LARGEST = 32 << 20;
    private final Workbench workbench;
    private final ApiServices services;
    private final ApiModel shared;

    SchemaReading(Workbench workbench, ApiServices services, ApiModel shared) {
        this.workbench = workbench;
        this.services = services;
        this.shared = shared;
    }

    /** What is known of the server that a request goes to. */
    Schema known(RequestPart part) {
        return shared.schemas().getOrDefault(key(part), Schema.UNKNOWN);
    }

    private String key(RequestPart part) {
        return shared.environmentProperty().get().name() + " " + part.url();
    }

    /** Asks; the schema is kept before the job's end is told. */
    Job<Schema> read(RequestPart part) {
        Supplier<Map<String, String>> values = shared.variables();
        String key = key(part);
        RequestSender sender = shared.cookies().jar().sender();
        return workbench
                .jobs()
                .start(
                        "Reading the schema of " + Redaction.url(part.url()),
                        progress -> ask(part, values.get(), sender, progress))
                .whenDone(schema -> {
                    shared.schemas().put(key, schema);
                    shared.cookies().look();
                });
    }

    private Schema ask(
            RequestPart part,
            Map<String, String> variables,
            RequestSender sender,
            Progress progress) {
        RequestPart bare = RequestEdit.body(part, null, "");
        for (SectionKind kind : List.of(SectionKind.FORM, SectionKind.MULTIPART)) {
            bare = RequestEdit.section(bare, kind, List.of());
        }
        SecretNames names = SecretNames.of(variables);
        var lent = new Lent(services.credentials().source(names, progress));
        Request plain =
                lent.bound(
                        new RequestResolver(services.requests().root())
                                .resolve(
                                        bare,
                                        RunVariables.texts(names.plain(), services.clock())
                                                .lending(lent)));
        List<Header> headers =
                plain.headers().stream().filter(each -> !each.is("Content-Type")).toList();
        var payload = Payload.text(Introspection.body(), "application/json");
        Request request = new Request("POST", plain.url(), headers, payload, plain.rules());
        Exchange exchange = sender.send(request, progress);
        try (StoredBody body = exchange.response().body()) {
            return Introspection.read(body.first(LARGEST));
        }
    }
}
