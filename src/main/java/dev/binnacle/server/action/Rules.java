package dev.binnacle.server.action;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a value must keep to, beyond its type; null or empty = no such rule.
 *
 * @param min of a number, date or timestamp, as text
 * @param allowed the values there are, as text
 */
public record Rules(
        @Nullable String min,
        @Nullable String max,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable Pattern pattern,
        List<String> allowed) {

    public Rules {
        allowed = List.copyOf(allowed);
    }

    /** Returns the name of the first rule that a value breaks, with its bound; null = none. */
    @Nullable Broken broken(ValueType type, String value) {
        int length = value.codePointCount(0, value.length());
        if (min != null && type.compare(value, min) < 0) {
            return new Broken("min", "must be at least " + min);
        }
        if (max != null && type.compare(value, max) > 0) {
            return new Broken("max", "must be at most " + max);
        }
        if (minLength != null && length < minLength) {
            return new Broken("minLength", "must have at least " + minLength + " characters");
        }
        if (maxLength != null && length > maxLength) {
            return new Broken("maxLength", "must have at most " + maxLength + " characters");
        }
        if (!allowed.isEmpty() && !allowed.contains(value)) {
            return new Broken("enum", "must be one of " + String.join(", ", allowed));
        }
        if (pattern != null && !BoundedText.finds(pattern, value)) {
            return new Broken("pattern", "must match " + pattern.pattern());
        }
        return null;
    }

    record Broken(String rule, String words) {}
}
