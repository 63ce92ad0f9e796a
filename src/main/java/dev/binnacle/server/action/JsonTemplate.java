package dev.binnacle.server.action;

import dev.binnacle.server.query.TypedValue;

import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** JSON with values in it. */
sealed interface JsonTemplate {
    /** Adds itself, filled. */
    void write(StringBuilder out, Function<Reference, TypedValue> values);

    void references(Consumer<Reference> each);

    /** Something that is the same every time, as JSON. */
    record Fixed(String json) implements JsonTemplate {
        @Override
        public void write(StringBuilder out, Function<Reference, TypedValue> values) {
            out.append(json);
        }

        @Override
        public void references(Consumer<Reference> each) {
            // has none
        }
    }

    /** A text, or one value as it is. */
    record Text(TextTemplate text) implements JsonTemplate {
        private static final JsonMapper JSON = JsonMapper.builder().build();

        @Override
        public void write(StringBuilder out, Function<Reference, TypedValue> values) {
            out.append(
                    text.isValue()
                            ? values.apply(text.references().getFirst()).json()
                            : JSON.writeValueAsString(text.filled(values)));
        }

        @Override
        public void references(Consumer<Reference> each) {
            text.references().forEach(each);
        }

        static String quoted(String text) {
            return JSON.writeValueAsString(text);
        }
    }

    /** An object. */
    record Members(Map<String, JsonTemplate> members) implements JsonTemplate {
        public Members {
            members = new LinkedHashMap<>(members);
        }

        @Override
        public void write(StringBuilder out, Function<Reference, TypedValue> values) {
            String before = "{";
            for (Map.Entry<String, JsonTemplate> each : members.entrySet()) {
                out.append(before).append(Text.quoted(each.getKey())).append(':');
                each.getValue().write(out, values);
                before = ",";
            }
            out.append(members.isEmpty() ? "{}" : "}");
        }

        @Override
        public void references(Consumer<Reference> each) {
            members.values().forEach(member -> member.references(each));
        }
    }

    /** A list. */
    record Items(List<JsonTemplate> items) implements JsonTemplate {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public void write(StringBuilder out, Function<Reference, TypedValue> values) {
            out.append('[');
            for (int i = 0; i < items.size(); i++) {
                out.append(i == 0 ? "" : ",");
                items.get(i).write(out, values);
            }
            out.append(']');
        }

        @Override
        public void references(Consumer<Reference> each) {
            items.forEach(item -> item.references(each));
        }
    }
}
