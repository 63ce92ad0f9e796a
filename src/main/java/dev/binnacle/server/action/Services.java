package dev.binnacle.server.action;

import dev.binnacle.server.query.TypedValue;
import dev.binnacle.server.request.ApiError;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Calls other services: each try bounded in time and size, redirects not followed. */
final class Services {
    private static final Logger LOG = LoggerFactory.getLogger(Services.class);
    private static final int LARGEST = 1024 * 1024;
    private static final int TOO_MANY = 429;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private @Nullable HttpClient http;

    /**
     * @param body as JSON, or a text where it is none
     */
    record Reply(int status, JsonNode body) {}

    /**
     * Calls until it succeeds, is refused, or was tried often enough.
     *
     * @throws dev.binnacle.server.request.ApiException as the step says, where it does not succeed
     */
    Reply call(String action, Step.Call step, Function<Reference, TypedValue> values) {
        HttpRequest request = request(step, values);
        String failure = "";
        for (int attempt = 0; attempt <= step.retries(); attempt++) {
            if (attempt > 0) {
                pause(step.backoff().multipliedBy(1L << (attempt - 1)));
            }
            try {
                HttpResponse<byte[]> response = sent(request, step.timeout());
                int status = response.statusCode();
                if (status >= 200 && status < 300) {
                    return new Reply(status, body(response.body()));
                }
                failure = "it answered " + status;
                if (status < 500 && status != TOO_MANY) {
                    break;
                }
            } catch (IOException away) {
                failure = away.getClass().getSimpleName();
            }
        }
        LOG.warn("{}: the call {} failed: {}", action, step.name(), failure);
        TextTemplate message = step.refusal().message();
        throw ApiError.of(
                        step.refusal().status(),
                        "PT" + step.refusal().status(),
                        message == null
                                ? "A service that " + action + " needs did not do its part"
                                : message.filled(values))
                .exception();
    }

    private static HttpRequest request(Step.Call step, Function<Reference, TypedValue> values) {
        TextTemplate key = step.key();
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();
        HttpRequest.Builder request = HttpRequest.newBuilder();
        if (step.body() != null) {
            var out = new StringBuilder();
            step.body().write(out, values);
            body = HttpRequest.BodyPublishers.ofString(out.toString());
            request.header("Content-Type", "application/json");
        }
        step.headers()
                .forEach((name, value) -> request.setHeader(name, printable(value.filled(values))));
        request.setHeader(
                "Idempotency-Key",
                key == null ? UUID.randomUUID().toString() : printable(key.filled(values)));
        URI place = URI.create(step.url().filled(values, Services::encoded));
        return request.uri(place).timeout(step.timeout()).method(step.method(), body).build();
    }

    private static String encoded(String value) {
        if (value.isEmpty() || value.equals(".") || value.equals("..")) {
            throw ApiError.of(400, "22023", "A value cannot stand in an address").exception();
        }
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String printable(String value) {
        if (value.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw ApiError.of(400, "22023", "A value cannot stand in a header").exception();
        }
        return value;
    }

    /** Its end is bounded too: a body may drip. */
    private HttpResponse<byte[]> sent(HttpRequest request, Duration timeout) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client().sendAsync(
                                request,
                                HttpResponse.BodyHandlers.limiting(
                                        HttpResponse.BodyHandlers.ofByteArray(), LARGEST));
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof IOException known
                    ? known
                    : new IOException(failure.getCause());
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new IOException("no answer in time", late);
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            throw stopped();
        }
    }

    /** Made at the first call: most servers make none. */
    private synchronized HttpClient client() {
        HttpClient made = http;
        if (made == null) {
            made =
                    HttpClient.newBuilder()
                            .followRedirects(HttpClient.Redirect.NEVER)
                            .connectTimeout(Duration.ofSeconds(10))
                            .build();
            http = made;
        }
        return made;
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopping) {
            throw stopped();
        }
    }

    private static RuntimeException stopped() {
        Thread.currentThread().interrupt();
        return ApiError.of(503, "PT503", "The server is stopping").exception();
    }

    private static JsonNode body(byte[] body) {
        try {
            return body.length == 0 ? JsonNodeFactory.instance.nullNode() : JSON.readTree(body);
        } catch (JacksonException text) {
            return JsonNodeFactory.instance.stringNode(new String(body, StandardCharsets.UTF_8));
        }
    }
}
