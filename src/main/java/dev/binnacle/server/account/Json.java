package dev.binnacle.server.account;

import dev.binnacle.server.request.HttpAnswer;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** JSON as these answers hold it. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /** What a column holds. */
    static ObjectNode object(String text) {
        return MAPPER.readTree(text) instanceof ObjectNode object ? object : object();
    }

    static JsonNode of(Object value) {
        return MAPPER.valueToTree(value);
    }

    static HttpAnswer answer(int status, JsonNode body) {
        return new HttpAnswer(
                status,
                "",
                List.of(
                        new HttpAnswer.Header("Content-Type", "application/json"),
                        new HttpAnswer.Header("Cache-Control", "no-store")),
                MAPPER.writeValueAsBytes(body));
    }

    static HttpAnswer refusal(AccountRefusal refused) {
        ObjectNode body = object();
        body.put("code", refused.status());
        body.put("error_code", refused.code());
        body.put("msg", refused.message());
        for (Map.Entry<String, Object> each : refused.further().entrySet()) {
            body.set(each.getKey(), of(each.getValue()));
        }
        return answer(refused.status(), body).with("X-Sb-Error-Code", refused.code());
    }

    /** Writes a time, and nothing where there is none. */
    static void time(ObjectNode target, String name, @Nullable Instant time) {
        if (time != null) {
            target.put(name, text(time));
        }
    }

    static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS).toString();
    }
}
