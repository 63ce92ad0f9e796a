package dev.binnacle.server.h2.policy;

import dev.binnacle.server.query.SqlBuilder;
import dev.binnacle.server.query.SqlState;

import org.h2.value.Value;
import org.h2.value.ValueJson;
import org.h2.value.ValueNull;
import org.h2.value.ValueUuid;
import org.h2.value.ValueVarchar;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Something of the caller that a policy names.
 *
 * @param setting of the request's; {@code role} for the role in force
 * @param path into it, where it is JSON
 */
record CallerValue(String setting, List<Step> path, Form form) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CLAIMS = "request.jwt.claims";

    enum Form {
        TEXT,
        JSON,
        UUID
    }

    /**
     * @param index null = it is a key
     */
    record Step(String key, @Nullable Integer index) {}

    CallerValue {
        path = List.copyOf(path);
    }

    static CallerValue of(String setting) {
        return new CallerValue(setting, List.of(), Form.TEXT);
    }

    /** What a function of the schema {@code auth} gives; null = there is none of this name. */
    static @Nullable CallerValue function(String name) {
        return switch (name) {
            case "uid" -> claim("sub", Form.UUID);
            case "role" -> claim("role", Form.TEXT);
            case "email" -> claim("email", Form.TEXT);
            case "jwt" -> new CallerValue(CLAIMS, List.of(), Form.JSON);
            default -> null;
        };
    }

    private static CallerValue claim(String name, Form form) {
        return new CallerValue(CLAIMS, List.of(new Step(name, null)), form);
    }

    CallerValue json() {
        return new CallerValue(setting, path, Form.JSON);
    }

    CallerValue then(Step step, boolean text) {
        List<Step> longer = new ArrayList<>(path);
        longer.add(step);
        return new CallerValue(setting, longer, text ? Form.TEXT : Form.JSON);
    }

    void write(SqlBuilder out, Map<String, String> settings) {
        out.sql("(CAST(").bind(value(settings));
        out.sql(
                switch (form) {
                    case TEXT -> " AS VARCHAR))";
                    case JSON -> " AS JSON))";
                    case UUID -> " AS UUID))";
                });
    }

    private Value value(Map<String, String> settings) {
        String text = settings.get(setting);
        if (text == null || text.isEmpty()) {
            return ValueNull.INSTANCE;
        }
        if (form == Form.TEXT && path.isEmpty()) {
            return ValueVarchar.get(text);
        }
        JsonNode node = read(text);
        for (Step step : path) {
            Integer index = step.index();
            node =
                    index == null
                            ? node.path(step.key())
                            : node.path(index < 0 ? node.size() + index : index);
        }
        if (node.isMissingNode() || node.isNull() && form != Form.JSON) {
            return ValueNull.INSTANCE;
        }
        String found = node.isString() ? node.stringValue() : node.toString();
        return switch (form) {
            case TEXT -> ValueVarchar.get(found);
            case JSON -> ValueJson.fromJson(node.toString());
            case UUID -> uuid(found);
        };
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException broken) {
            throw SqlState.refusal("22P02", "invalid input syntax for type json", null, null, false)
                    .exception();
        }
    }

    private static Value uuid(String text) {
        try {
            return text.isEmpty() ? ValueNull.INSTANCE : ValueUuid.get(text);
        } catch (RuntimeException odd) {
            throw SqlState.refusal(
                            "22P02",
                            "invalid input syntax for type uuid: \"" + text + "\"",
                            null,
                            null,
                            false)
                    .exception();
        }
    }
}
