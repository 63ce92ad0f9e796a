package dev.binnacle.schema.object;

import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.database.script.Token;
import dev.binnacle.database.script.Tokens;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A domain's definition in parts.
 *
 * @param base its type and collation
 * @param fallback its default; null = none
 * @param constraints by their quoted names
 */
public record DomainParts(
        String base, @Nullable String fallback, boolean notNull, Map<String, String> constraints) {

    public static DomainParts of(String definition, ScriptSyntax syntax) {
        List<Token> starts = new ArrayList<>();
        Tokens tokens = new Tokens(definition, syntax);
        int depth = 0;
        for (Token token = tokens.next(); token != null; token = tokens.next()) {
            depth += token.is(definition, '(') ? 1 : token.is(definition, ')') ? -1 : 0;
            boolean starting =
                    token.is(definition, "default")
                            || token.is(definition, "not")
                            || token.is(definition, "constraint");
            boolean valid =
                    token.is(definition, "valid")
                            && !starts.isEmpty()
                            && starts.getLast().is(definition, "not");
            if (depth == 0 && valid) {
                // NOT VALID goes with its constraint
                starts.removeLast();
            } else if (depth == 0 && starting) {
                starts.add(token);
            }
        }
        String base =
                starts.isEmpty() ? definition : definition.substring(0, starts.getFirst().start());
        String fallback = null;
        boolean notNull = false;
        Map<String, String> constraints = new LinkedHashMap<>();
        for (int i = 0; i < starts.size(); i++) {
            Token start = starts.get(i);
            int end = i + 1 < starts.size() ? starts.get(i + 1).start() : definition.length();
            String rest = definition.substring(start.end(), end).strip();
            if (start.is(definition, "default")) {
                fallback = rest;
            } else if (start.is(definition, "not")) {
                notNull = true;
            } else {
                int name = endOfName(rest);
                constraints.put(rest.substring(0, name), rest.substring(name).strip());
            }
        }
        return new DomainParts(base.strip(), fallback, notNull, constraints);
    }

    /** Those that the values of before were not checked against. */
    public Map<String, String> late() {
        Map<String, String> late = new LinkedHashMap<>(constraints);
        late.values().removeIf(check -> !check.toUpperCase(Locale.ROOT).endsWith(" NOT VALID"));
        return late;
    }

    /** As it is made at first: without {@link #late}. */
    String words() {
        StringBuilder words = new StringBuilder(base);
        words.append(fallback == null ? "" : " default " + fallback);
        words.append(notNull ? " not null" : "");
        constraints.forEach((name, check) -> {
            if (!late().containsKey(name)) {
                words.append(" constraint ").append(name).append(' ').append(check);
            }
        });
        return words.toString();
    }

    private static int endOfName(String text) {
        if (!text.startsWith("\"")) {
            int blank = text.indexOf(' ');
            return blank < 0 ? text.length() : blank;
        }
        int end = text.indexOf('"', 1);
        while (end > 0 && end + 1 < text.length() && text.charAt(end + 1) == '"') {
            end = text.indexOf('"', end + 2);
        }
        return end + 1;
    }
}
