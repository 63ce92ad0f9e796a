package dev.binnacle.server.http;

import dev.binnacle.server.query.Executor;
import dev.binnacle.server.request.ApiException;
import dev.binnacle.server.request.HttpAnswer;
import dev.binnacle.server.request.HttpCall;
import dev.binnacle.server.traffic.Traffic;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What watches a server asks: whether it lives, whether it can answer, what it did. */
public final class Health {
    private final Executor executor;
    private final Traffic traffic;

    public Health(Executor executor, Traffic traffic) {
        this.executor = executor;
        this.traffic = traffic;
    }

    public HttpAnswer live(HttpCall call) {
        return text(200, "");
    }

    /** 503 while the database's structure is not known. */
    public HttpAnswer ready(HttpCall call) {
        try {
            executor.exposed();
            return text(200, "");
        } catch (ApiException notYet) {
            return text(503, notYet.error().message());
        }
    }

    /** In Prometheus' text format. */
    public HttpAnswer metrics(HttpCall call) {
        return text(200, traffic.metrics());
    }

    private static HttpAnswer text(int status, String text) {
        return new HttpAnswer(
                status,
                "",
                List.of(new HttpAnswer.Header("Content-Type", "text/plain; charset=utf-8")),
                text.getBytes(StandardCharsets.UTF_8),
                -1);
    }
}
