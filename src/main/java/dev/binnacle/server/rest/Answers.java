package dev.binnacle.server.rest;

import dev.binnacle.server.query.Result;
import dev.binnacle.server.request.ApiError;
import dev.binnacle.server.request.HttpAnswer;
import dev.binnacle.server.request.HttpAnswer.Header;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts answers together. */
final class Answers {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final byte[] NOTHING = new byte[0];
    private int status;
    private final List<Header> headers = new ArrayList<>();
    private byte[] body = NOTHING;
    private long rows = -1;

    Answers(int status) {
        this.status = status;
    }

    Answers header(String name, @Nullable String value) {
        if (value != null) {
            headers.add(new Header(name, value));
        }
        return this;
    }

    Answers body(String contentType, byte[] bytes) {
        header("Content-Type", contentType);
        this.body = bytes;
        return this;
    }

    Answers rows(long count) {
        rows = count;
        return this;
    }

    /** What the database set by {@code response.headers} and {@code response.status}. */
    Answers setBy(Result result) {
        rows = result.rows();
        if (result.headers() != null) {
            for (Header each : parsed(result.headers())) {
                headers.removeIf(header ->
                        header.name().equalsIgnoreCase(each.name())
                                && !each.name().equalsIgnoreCase("set-cookie"));
            }
            headers.addAll(parsed(result.headers()));
        }
        if (result.status() != null) {
            try {
                status = Integer.parseInt(result.status());
            } catch (NumberFormatException odd) {
                status = 0;
            }
            if (status < 100 || status > 999) {
                throw ApiError.of(
                                500, "PGRST112", "response.status guc must be a valid status code")
                        .exception();
            }
        }
        return this;
    }

    private static List<Header> parsed(String json) {
        List<Header> headers = new ArrayList<>();
        try {
            JsonNode array = JSON.readTree(json);
            boolean valid = array.isArray();
            for (JsonNode each : array) {
                valid &= each.isObject() && each.size() == 1;
                for (Map.Entry<String, JsonNode> field : each.properties()) {
                    valid &= field.getValue().isString();
                    headers.add(new Header(field.getKey(), field.getValue().asString()));
                }
            }
            if (valid) {
                return headers;
            }
        } catch (JacksonException broken) {
            // said below
        }
        throw ApiError.of(
                        500,
                        "PGRST111",
                        "response.headers guc must be a JSON array composed of objects with a"
                                + " single key and a string value")
                .exception();
    }

    HttpAnswer done() {
        return new HttpAnswer(status, "", headers, body, rows);
    }

    static HttpAnswer refused(ApiError error) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("code", error.code());
        body.put("details", error.details());
        body.put("hint", error.hint());
        body.put("message", error.message());
        List<Header> headers = new ArrayList<>();
        headers.add(new Header("Content-Type", "application/json; charset=utf-8"));
        headers.add(new Header("Proxy-Status", "PostgREST; error=" + error.code()));
        error.headers()
                .forEach((name, value) -> {
                    if (!name.equals(ApiError.REASON)) {
                        headers.removeIf(each -> each.name().equalsIgnoreCase(name));
                        headers.add(new Header(name, value));
                    }
                });
        return new HttpAnswer(
                error.status(),
                error.headers().getOrDefault(ApiError.REASON, ""),
                headers,
                JSON.writeValueAsBytes(body),
                -1);
    }
}
