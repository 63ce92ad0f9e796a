package dev.binnacle.server.description;

import dev.binnacle.server.action.Parameter;
import dev.binnacle.server.action.Rules;
import dev.binnacle.server.action.ValueType;
import dev.binnacle.server.query.TypedValue;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.Set;

/** What the parameters of actions must keep to, as JSON Schema. */
final class ParameterJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<ValueType> NUMBERS =
            Set.of(ValueType.INTEGER, ValueType.BIGINT, ValueType.NUMERIC);

    private ParameterJson() {}

    static void describe(ObjectNode schema, Parameter parameter) {
        if (!parameter.description().isEmpty()) {
            schema.put("description", parameter.description());
        }
        Rules rules = parameter.rules();
        boolean number = NUMBERS.contains(parameter.type());
        if (number && rules.min() != null) {
            schema.put("minimum", new BigDecimal(rules.min()));
        }
        if (number && rules.max() != null) {
            schema.put("maximum", new BigDecimal(rules.max()));
        }
        if (rules.minLength() != null) {
            schema.put("minLength", rules.minLength());
        }
        if (rules.maxLength() != null) {
            schema.put("maxLength", rules.maxLength());
        }
        if (rules.pattern() != null) {
            schema.put("pattern", rules.pattern().pattern());
        }
        if (!rules.allowed().isEmpty()) {
            ArrayNode allowed = schema.putArray("enum");
            for (String each : rules.allowed()) {
                if (number) {
                    allowed.add(new BigDecimal(each));
                } else {
                    allowed.add(each);
                }
            }
        }
        TypedValue otherwise = parameter.otherwise();
        if (otherwise != null) {
            schema.set("default", JSON.readTree(otherwise.json()));
        }
    }
}
