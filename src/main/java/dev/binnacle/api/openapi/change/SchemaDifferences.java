package dev.binnacle.api.openapi.change;

import dev.binnacle.api.openapi.Schema;

import tools.jackson.databind.JsonNode;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what two schemas ask for, member by member. */
final class SchemaDifferences {
    private static final int DEEPEST = 8;
    private static final int MOST = 200;

    private final List<Difference> found;
    private final Difference.Part part;
    private final Map<JsonNode, Set<JsonNode>> seen = new IdentityHashMap<>();

    /**
     * @param part a body, or an answer: what an answer may lack breaks other requests than what a
     *     body must have
     */
    SchemaDifferences(List<Difference> found, Difference.Part part) {
        this.found = found;
        this.part = part;
    }

    /**
     * @param label of the whole, such as {@code answer 200}
     */
    void compare(String label, Schema before, Schema now) {
        compare(label, "", before, now, 0);
    }

    private void compare(String label, String path, Schema before, Schema now, int depth) {
        if (depth > DEEPEST || found.size() > MOST) {
            return;
        }
        String was = type(before);
        String is = type(now);
        if (was.isEmpty() || is.isEmpty()) {
            return;
        }
        if (!was.equals(is)) {
            boolean body = part == Difference.Part.BODY;
            boolean kept = isWider(body ? was : is, body ? is : was);
            add(
                    label + " " + path,
                    "is " + is + ", was " + was,
                    path,
                    kept ? Difference.Breaks.NONE : Difference.Breaks.THOSE_THAT_HAVE_IT);
        } else if (was.equals("array")) {
            compare(label, path + "[]", items(before), items(now), depth + 1);
        } else if (isFirst(before.resolved(), now.resolved())) {
            members(label, path, before, now, depth);
        }
    }

    private static Schema items(Schema schema) {
        return new Schema(schema.resolved().path("items"), schema.references());
    }

    /** Two that stand in several places are compared once. */
    private boolean isFirst(JsonNode before, JsonNode now) {
        return seen.computeIfAbsent(
                        before, node -> Collections.newSetFromMap(new IdentityHashMap<>()))
                .add(now);
    }

    private void members(String label, String path, Schema before, Schema now, int depth) {
        Map<String, Schema.Field> old = byName(before);
        Map<String, Schema.Field> fresh = byName(now);
        boolean body = part == Difference.Part.BODY;
        fresh.forEach((name, field) -> {
            String inner = path.isEmpty() ? name : path + "." + name;
            Schema.Field known = old.get(name);
            if (known == null) {
                boolean asked = body && field.required();
                add(
                        label + " " + inner,
                        asked ? "is new and required" : "is new",
                        name,
                        asked ? Difference.Breaks.THOSE_THAT_LACK_IT : Difference.Breaks.NONE);
                return;
            }
            if (body && field.required() && !known.required()) {
                add(
                        label + " " + inner,
                        "is required now",
                        name,
                        Difference.Breaks.THOSE_THAT_LACK_IT);
            } else if (!body && known.required() && !field.required()) {
                add(label + " " + inner, "may be missing now", name, Difference.Breaks.NONE);
            }
            compare(label, inner, known.schema(), field.schema(), depth + 1);
        });
        old.forEach((name, field) -> {
            if (!fresh.containsKey(name)) {
                String inner = path.isEmpty() ? name : path + "." + name;
                add(
                        label + " " + inner,
                        "is described no more",
                        name,
                        Difference.Breaks.THOSE_THAT_HAVE_IT);
            }
        });
    }

    private void add(String subject, String what, String path, Difference.Breaks breaks) {
        String name = path.replace("[]", "");
        found.add(
                new Difference(
                        subject.strip() + " " + what,
                        part,
                        name.substring(name.lastIndexOf('.') + 1),
                        breaks));
    }

    private static Map<String, Schema.Field> byName(Schema schema) {
        Map<String, Schema.Field> fields = new LinkedHashMap<>();
        schema.fields().forEach(each -> fields.put(each.name(), each));
        return fields;
    }

    /** The type in one word; empty = anything goes. */
    static String type(Schema schema) {
        String type = schema.type();
        return type.isEmpty() && !schema.fields().isEmpty() ? "object" : type;
    }

    /** Whether all values of one type are of the other. */
    static boolean isWider(String from, String to) {
        return from.equals("integer") && to.equals("number");
    }
}
