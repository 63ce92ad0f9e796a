package dev.binnacle.api.openapi;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;

/** Texts and numbers that a schema would take. */
final class SampleScalars {
    private static final int LONGEST = 1000;

    private SampleScalars() {}

    static String text(JsonNode schema) {
        String made =
                switch (schema.path("format").asString("")) {
                    case "date" -> "2025-01-31";
                    case "date-time", "timestamp with time zone", "timestamp without time zone" ->
                            "2025-01-31T12:00:00Z";
                    case "time" -> "12:00:00Z";
                    case "duration" -> "PT1H";
                    case "uuid" -> "3fa85f64-5717-4562-b3fc-2c963f66afa6";
                    case "email", "idn-email" -> "someone@example.com";
                    case "uri", "url", "uri-reference", "iri" -> "https://example.com/";
                    case "hostname" -> "example.com";
                    case "ipv4", "ip" -> "192.0.2.1";
                    case "ipv6" -> "2001:db8::1";
                    case "byte" -> "c3RyaW5n";
                    default -> "string";
                };
        int least = Math.min(LONGEST, schema.path("minLength").asInt(0));
        int most = Math.max(least, schema.path("maxLength").asInt(Integer.MAX_VALUE));
        if (made.length() < least) {
            return made + "x".repeat(least - made.length());
        }
        return made.length() > most ? made.substring(0, Math.max(1, most)) : made;
    }

    static JsonNode number(JsonNode schema) {
        BigDecimal value = BigDecimal.ONE;
        JsonNode least = schema.path("minimum");
        JsonNode most = schema.path("maximum");
        JsonNode above = schema.path("exclusiveMinimum");
        if (least.isNumber() && least.decimalValue().compareTo(value) > 0) {
            value = least.decimalValue();
        }
        if (most.isNumber() && most.decimalValue().compareTo(value) < 0) {
            value = most.decimalValue();
        }
        if (above.isNumber() && above.decimalValue().compareTo(value) >= 0) {
            value = above.decimalValue().add(BigDecimal.ONE);
        }
        JsonNode step = schema.path("multipleOf");
        if (step.isNumber() && step.decimalValue().signum() > 0) {
            value = step.decimalValue();
        }
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() <= 0
                ? TreeBuilder.NODES.numberNode(plain.toBigInteger())
                : TreeBuilder.NODES.numberNode(plain);
    }
}
