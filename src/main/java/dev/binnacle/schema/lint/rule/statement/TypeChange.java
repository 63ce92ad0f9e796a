package dev.binnacle.schema.lint.rule.statement;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a new type takes the bytes of an old one as they are. */
final class TypeChange {
    private static final Pattern FORM =
            Pattern.compile("([a-z][a-z ]*?)\\s*(?:\\((\\d+)(?:\\s*,\\s*(\\d+))?\\))?(\\[])?");
    private static final Map<String, String> SAME =
            Map.ofEntries(
                    Map.entry("character varying", "varchar"),
                    Map.entry("int", "integer"),
                    Map.entry("int4", "integer"),
                    Map.entry("int8", "bigint"),
                    Map.entry("int2", "smallint"),
                    Map.entry("bool", "boolean"),
                    Map.entry("decimal", "numeric"),
                    Map.entry("timestamp without time zone", "timestamp"),
                    Map.entry("timestamp with time zone", "timestamptz"),
                    Map.entry("character", "char"),
                    Map.entry("bpchar", "char"));

    private TypeChange() {}

    /** A type taken apart; a size below zero is not said. */
    private record Form(String name, int size, int scale, boolean array) {
        static Form of(String type) {
            String text = type.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
            Matcher matcher = FORM.matcher(text);
            if (!matcher.matches()) {
                return new Form(text, -1, -1, false);
            }
            String name = matcher.group(1).strip();
            return new Form(
                    SAME.getOrDefault(name, name),
                    number(matcher.group(2)),
                    number(matcher.group(3)),
                    matcher.group(4) != null);
        }

        private static int number(@Nullable String text) {
            return text == null ? -1 : Integer.parseInt(text);
        }
    }

    static boolean same(String from, String to) {
        return Form.of(from).equals(Form.of(to));
    }

    /** Whether no row has to be written or read again. */
    static boolean free(String from, String to) {
        Form old = Form.of(from);
        Form next = Form.of(to);
        if (old.equals(next)) {
            return true;
        }
        if (old.array() || next.array()) {
            return false;
        }
        boolean wider = next.size() < 0 || old.size() >= 0 && next.size() >= old.size();
        return switch (old.name()) {
            case "varchar" -> next.name().equals("text") || next.name().equals("varchar") && wider;
            case "text" -> next.name().equals("varchar") && next.size() < 0;
            case "numeric" ->
                    next.name().equals("numeric")
                            && wider
                            && (next.size() < 0
                                    || Math.max(0, next.scale()) == Math.max(0, old.scale()));
            case "cidr" -> next.name().equals("inet");
            default -> false;
        };
    }
}
