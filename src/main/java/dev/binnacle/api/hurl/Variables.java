package dev.binnacle.api.hurl;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What {@code {{name}}} stands for, which is put in as text. Two functions of Hurl are known:
 * {@code newUuid} and {@code newDate}. Filters are carried out by who knows them.
 */
public final class Variables {
    private final Map<String, String> values;
    private final Clock clock;
    private final Filtering filtering;
    private final Lending lending;

    /** Gives values that are fetched only when a template asks for them. */
    public interface Lending {
        /** Null = it knows none of that name. */
        @Nullable String lend(String name);
    }

    /** Carries out the filters of a template. */
    public interface Filtering {
        /**
         * What the filters make of a value.
         *
         * @param value of the template's variable or function
         * @throws dev.binnacle.base.ProblemException when they cannot
         */
        String filtered(Template template, String value);
    }

    public Variables(Map<String, String> values, Clock clock) {
        this(values, clock, Variables::unfiltered);
    }

    public Variables(Map<String, String> values, Clock clock, Filtering filtering) {
        this(values, clock, filtering, name -> null);
    }

    private Variables(
            Map<String, String> values, Clock clock, Filtering filtering, Lending lending) {
        this.values = Map.copyOf(values);
        this.clock = clock;
        this.filtering = filtering;
        this.lending = lending;
    }

    /** The same, with values that are fetched when they are asked for. */
    public Variables lending(Lending other) {
        return new Variables(values, clock, filtering, other);
    }

    private static String unfiltered(Template template, String value) {
        throw Problem.of(
                        ProblemCode.REQUEST_INVALID,
                        "A filter in {{" + template.name() + " …}} cannot be carried out here.",
                        "")
                .exception();
    }

    public static Variables of(Map<String, String> values) {
        return new Variables(values, Clock.systemUTC());
    }

    public static Variables none() {
        return of(Map.of());
    }

    /** These and more; a name in {@code more} wins. */
    public Variables and(Map<String, String> more) {
        if (more.isEmpty()) {
            return this;
        }
        var all = new HashMap<>(values);
        all.putAll(more);
        return new Variables(all, clock, filtering, lending);
    }

    /** Escapes undone, templates replaced. Fails with a problem that names an unknown variable. */
    public String unquoted(String raw) {
        return HurlText.render(raw, this::valueOf);
    }

    /** Templates replaced, everything else as it is. */
    public String raw(String text) {
        return replace(text, this::valueOf);
    }

    /** Templates replaced in JSON: inside a string the value is escaped, elsewhere it is put in. */
    public String json(String text) {
        var out = new StringBuilder(text.length());
        boolean inString = false;
        for (int at = 0; at < text.length(); ) {
            int end = text.startsWith("{{", at) ? text.indexOf("}}", at) : -1;
            char c = text.charAt(at);
            if (end > 0 && (inString || text.charAt(at + 2) != '"')) {
                String value = valueOf(text.substring(at + 2, end));
                out.append(inString ? JsonText.escape(value) : value);
                at = end + 2;
            } else if (inString && c == '\\' && at + 1 < text.length()) {
                out.append(c).append(text.charAt(at + 1));
                at += 2;
            } else {
                inString = (c == '"') != inString;
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    private static String replace(String text, UnaryOperator<String> template) {
        var out = new StringBuilder(text.length());
        int at = 0;
        while (true) {
            int start = text.indexOf("{{", at);
            int end = start < 0 ? -1 : text.indexOf("}}", start);
            if (end < 0) {
                return out.append(text, at, text.length()).toString();
            }
            out.append(text, at, start).append(template.apply(text.substring(start + 2, end)));
            at = end + 2;
        }
    }

    private String valueOf(String inside) {
        Template template = Template.of(inside);
        if (!template.rest().isEmpty()) {
            throw unknown(inside.strip(), "It is neither a name nor a filter of Hurl.");
        }
        String value = value(template.name());
        return template.filters().isEmpty() ? value : filtering.filtered(template, value);
    }

    /** Null = nothing gives a value. */
    @Nullable String find(String name) {
        String own = values.get(name);
        return own == null ? lending.lend(name) : own;
    }

    private String value(String name) {
        String value = find(name);
        if (value != null) {
            return value;
        }
        return switch (name) {
            case "newUuid" -> UUID.randomUUID().toString();
            case "newDate" -> clock.instant().toString();
            default -> throw unknown(name, "");
        };
    }

    private static RuntimeException unknown(String name, String detail) {
        return Problem.of(
                        ProblemCode.VARIABLE_UNKNOWN,
                        "No environment gives a value for {{" + name + "}}.",
                        detail)
                .exception();
    }
}
