package dev.binnacle.api.check;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A cookie that an answer sets, as its line says it. */
record AnsweredCookie(String name, String value, List<String[]> attributes) {

    /** Null = the line sets none. */
    static @Nullable AnsweredCookie of(String line) {
        String[] parts = line.split(";");
        int equals = parts[0].indexOf('=');
        if (equals < 1) {
            return null;
        }
        List<String[]> attributes = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            int at = part.indexOf('=');
            attributes.add(
                    at < 0
                            ? new String[] {part, ""}
                            : new String[] {part.substring(0, at), part.substring(at + 1)});
        }
        return new AnsweredCookie(
                parts[0].substring(0, equals).strip(),
                parts[0].substring(equals + 1).strip(),
                attributes);
    }

    /** Null = the line has none of that name. */
    @Nullable String attribute(String wanted) {
        for (String[] each : attributes) {
            if (each[0].toLowerCase(Locale.ROOT).equals(wanted)) {
                return each[1];
            }
        }
        return null;
    }
}
