package dev.binnacle.api.openapi;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Texts and numbers that a schema would take. */
final class SampleScalars {
    private static final int LONGEST = 1000;

    private SampleScalars() {}

    static String text(JsonNode schema) {
        String made = formatted(schema);
        int least = Math.min(LONGEST, schema.path("minLength").asInt(0));
        int most = Math.max(least, schema.path("maxLength").asInt(Integer.MAX_VALUE));
        String plain =
                made.length() < least
                        ? made + "x".repeat(least - made.length())
                        : made.length() > most ? made.substring(0, Math.max(1, most)) : made;
        String pattern = schema.path("pattern").asString("");
        return pattern.isEmpty() || matches(pattern, plain)
                ? plain
                : PatternSample.of(pattern, least, most).orElse(plain);
    }

    private static boolean matches(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException | StackOverflowError other) {
            return true;
        }
    }

    private static String formatted(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "date" -> "2025-01-31";
            case "date-time", "timestamp with time zone", "timestamp without time zone" ->
                    "2025-01-31T12:00:00Z";
            case "time" -> "12:00:00Z";
            case "duration" -> "PT1H";
            case "uuid" -> "3fa85f64-5717-4562-b3fc-2c963f66afa6";
            case "email", "idn-email" -> "someone@example.com";
            case "uri", "url", "uri-reference", "iri", "iri-reference" -> "https://example.com/";
            case "hostname", "idn-hostname" -> "example.com";
            case "ipv4", "ip" -> "192.0.2.1";
            case "ipv6" -> "2001:db8::1";
            case "byte" -> "c3RyaW5n";
            default ->
                    schema.path("contentEncoding").asString("").equals("base64")
                            ? "c3RyaW5n"
                            : "string";
        };
    }

    /** Within its ends, a multiple of its step; what cannot be is not sought. */
    static JsonNode number(JsonNode schema) {
        BigDecimal low = end(schema, "minimum", "exclusiveMinimum");
        BigDecimal high = end(schema, "maximum", "exclusiveMaximum");
        boolean above = isOpen(schema, "exclusiveMinimum");
        boolean below = isOpen(schema, "exclusiveMaximum");
        BigDecimal value = BigDecimal.ONE;
        if (low != null && value.compareTo(low) < (above ? 1 : 0)) {
            value = above ? low.add(BigDecimal.ONE) : low;
        }
        if (high != null && value.compareTo(high) > (below ? -1 : 0)) {
            value = below ? high.subtract(BigDecimal.ONE) : high;
            if (low != null && value.compareTo(low) < (above ? 1 : 0)) {
                value = low.add(high).divide(BigDecimal.TWO);
            }
        }
        BigDecimal step = step(schema);
        if (step != null) {
            value = stepped(value, step, high);
        }
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() <= 0
                ? JsonNodeFactory.instance.numberNode(plain.toBigInteger())
                : JsonNodeFactory.instance.numberNode(plain);
    }

    private static BigDecimal stepped(
            BigDecimal value, BigDecimal step, @Nullable BigDecimal high) {
        BigDecimal up = value.divide(step, 0, RoundingMode.CEILING).multiply(step);
        return high == null || up.compareTo(high) <= 0
                ? up
                : high.divide(step, 0, RoundingMode.FLOOR).multiply(step);
    }

    private static @Nullable BigDecimal step(JsonNode schema) {
        JsonNode step = schema.path("multipleOf");
        if (step.isNumber() && step.decimalValue().signum() > 0) {
            return step.decimalValue();
        }
        return SchemaSample.type(schema).equals("integer") ? BigDecimal.ONE : null;
    }

    private static @Nullable BigDecimal end(JsonNode schema, String closed, String open) {
        JsonNode end = schema.path(schema.path(open).isNumber() ? open : closed);
        return end.isNumber() ? end.decimalValue() : null;
    }

    /** A number of its own since OpenAPI 3.1, a word about the other before. */
    private static boolean isOpen(JsonNode schema, String open) {
        return schema.path(open).isNumber() || schema.path(open).asBoolean(false);
    }
}
