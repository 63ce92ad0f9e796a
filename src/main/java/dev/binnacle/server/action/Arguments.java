package dev.binnacle.server.action;

import dev.binnacle.server.query.TypedValue;
import dev.binnacle.server.request.ApiError;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what a caller gives to an action, and says all that is wrong with it. */
final class Arguments {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private final List<Map<String, String>> wrong = new ArrayList<>();
    private final Map<String, TypedValue> values = new HashMap<>();
    private final Action action;

    private Arguments(Action action) {
        this.action = action;
    }

    /**
     * @param body a JSON object; empty = none
     */
    static Map<String, TypedValue> read(Action action, String body) {
        JsonNode sent;
        try {
            sent = JSON.readTree(body.isBlank() ? "{}" : body);
        } catch (JacksonException broken) {
            throw ApiError.of(400, "PGRST102", "Empty or invalid json").exception();
        }
        if (!sent.isObject()) {
            throw ApiError.of(400, "PGRST102", "The arguments of an action are a JSON object")
                    .exception();
        }
        return new Arguments(action).read(sent);
    }

    private Map<String, TypedValue> read(JsonNode sent) {
        for (Parameter each : action.parameters()) {
            JsonNode given = sent.path(each.name());
            if (!given.isMissingNode() && !given.isNull()) {
                values.put(each.name(), given(each, given));
            } else if (each.required()) {
                wrong(each.name(), "required", "is required");
            } else {
                TypedValue otherwise = each.otherwise();
                values.put(each.name(), otherwise == null ? TypedValue.NOTHING : otherwise);
            }
        }
        for (String name : sent.propertyNames()) {
            if (action.parameters().stream().noneMatch(each -> each.name().equals(name))) {
                wrong(name, "unknown", "is no parameter");
            }
        }
        if (!wrong.isEmpty()) {
            Map<String, String> first = wrong.getFirst();
            throw ApiError.of(
                            400,
                            "22023",
                            "\"" + first.get("field") + "\" " + first.get("message"),
                            wrong)
                    .exception();
        }
        return values;
    }

    private TypedValue given(Parameter parameter, JsonNode given) {
        TypedValue value = parameter.type().read(given);
        if (value == null) {
            wrong(parameter.name(), "type", "must be of type " + parameter.type().word());
            return TypedValue.NOTHING;
        }
        @Nullable String text = value.text();
        Rules.Broken broken =
                text == null ? null : parameter.rules().broken(parameter.type(), text);
        if (broken != null) {
            wrong(parameter.name(), broken.rule(), broken.words());
        }
        return value;
    }

    private void wrong(String field, String rule, String message) {
        wrong.add(
                Map.of(
                        "field", field,
                        "rule", rule,
                        "message", message));
    }
}
