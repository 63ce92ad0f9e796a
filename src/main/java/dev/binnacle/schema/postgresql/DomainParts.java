package dev.binnacle.schema.postgresql;

import dev.binnacle.database.UserType;
import dev.binnacle.database.script.Token;
import dev.binnacle.database.script.Tokens;
import dev.binnacle.schema.object.ObjectText;
import dev.binnacle.schema.plan.Change;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A domain's definition in parts.
 *
 * @param base its type and collation
 * @param fallback its default; null = none
 * @param constraints by their quoted names
 */
record DomainParts(
        String base, @Nullable String fallback, boolean notNull, Map<String, String> constraints) {

    static Change change(UserType old, UserType to, String alter, ObjectText text) {
        DomainParts before = of(old.definition(), text);
        DomainParts after = of(to.definition(), text);
        if (!before.base.equals(after.base)) {
            return new Change.Recast();
        }
        List<String> statements = new ArrayList<>();
        before.constraints.forEach((name, check) -> {
            if (!check.equals(after.constraints.get(name))) {
                statements.add(alter + "drop constraint " + name);
            }
        });
        if (!Objects.equals(before.fallback, after.fallback)) {
            statements.add(
                    alter
                            + (after.fallback == null
                                    ? "drop default"
                                    : "set default " + after.fallback));
        }
        if (before.notNull != after.notNull) {
            statements.add(alter + (after.notNull ? "set not null" : "drop not null"));
        }
        after.constraints.forEach((name, check) -> {
            if (!check.equals(before.constraints.get(name))) {
                statements.add(alter + "add constraint " + name + " " + check);
            }
        });
        return new Change.InPlace(statements, false);
    }

    static DomainParts of(String definition, ObjectText text) {
        List<Token> starts = new ArrayList<>();
        Tokens tokens = new Tokens(definition, text.dialect().syntax());
        int depth = 0;
        for (Token token = tokens.next(); token != null; token = tokens.next()) {
            depth += token.is(definition, '(') ? 1 : token.is(definition, ')') ? -1 : 0;
            boolean starting =
                    token.is(definition, "default")
                            || token.is(definition, "not")
                            || token.is(definition, "constraint");
            if (depth == 0 && starting) {
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
