package dev.binnacle.api.check;

import dev.binnacle.api.hurl.Argument;
import dev.binnacle.api.hurl.Variables;
import dev.binnacle.base.ProblemException;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a run's variables hold: given at its start, captured since. */
public final class RunVariables {
    private final Map<String, Value> values = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private final Clock clock;

    /**
     * @param given texts, as files and command lines have them; numbers and truths among them are
     *     taken for such
     * @param secrets what is shown nowhere
     */
    public RunVariables(Map<String, String> given, Map<String, String> secrets, Clock clock) {
        this.clock = clock;
        given.forEach((name, text) -> values.put(name, typed(text)));
        secrets.forEach((name, text) -> {
            values.put(name, new Value.Text(text));
            hide(text);
        });
    }

    private static Value typed(String text) {
        if (text.equals("true") || text.equals("false")) {
            return new Value.Truth(text.equals("true"));
        }
        if (text.equals("null")) {
            return new Value.Null();
        }
        if (text.matches("-?\\d{1,18}")) {
            return Value.Whole.of(Long.parseLong(text));
        }
        if (text.matches("-?\\d{1,18}\\.\\d{1,18}")) {
            return new Value.Decimal(Double.parseDouble(text));
        }
        if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
            return new Value.Text(text.substring(1, text.length() - 1));
        }
        return new Value.Text(text);
    }

    /** Null = there is none of that name. */
    public @Nullable Value get(String name) {
        return values.get(name);
    }

    /** As a file or an option writes it. */
    public void give(String name, String text) {
        values.put(name, typed(text));
    }

    public void set(String name, Value value) {
        values.put(name, value);
    }

    /** Texts that are covered wherever something is shown. */
    public Set<String> hidden() {
        return Set.copyOf(hidden);
    }

    void hide(String text) {
        if (!text.isEmpty()) {
            hidden.add(text);
        }
    }

    /** As requests take them. */
    public Variables texts() {
        Map<String, String> texts = new HashMap<>();
        values.forEach((name, value) -> texts.put(name, value.text()));
        return new Variables(texts, clock);
    }

    String unquoted(Argument argument) {
        return put(argument.content(), start(argument), Variables::unquoted);
    }

    String raw(Argument argument) {
        return put(argument.content(), start(argument), Variables::raw);
    }

    /** A body as a file has it, for an answer to be compared with. */
    String json(String source) {
        return put(source, 0, Variables::json);
    }

    String raw(String source) {
        return put(source, 0, Variables::raw);
    }

    private static int start(Argument argument) {
        return argument.start() + Math.max(0, argument.source().indexOf(argument.content()));
    }

    private interface Putting {
        String put(Variables variables, String text);
    }

    private String put(String content, int start, Putting how) {
        if (!content.contains("{{") && !content.contains("\\")) {
            return content;
        }
        try {
            return how.put(texts(), content);
        } catch (ProblemException unknown) {
            throw missing(content, start);
        }
    }

    private CheckFailure missing(String content, int start) {
        int at = 0;
        while ((at = content.indexOf("{{", at)) >= 0) {
            int end = content.indexOf("}}", at);
            String name = end < 0 ? "" : content.substring(at + 2, end).strip();
            if (!values.containsKey(name)) {
                return undefined(start + at + 2, name);
            }
            at += 2;
        }
        return undefined(start, content);
    }

    private static CheckFailure undefined(int start, String name) {
        return CheckFailure.at(
                start, name.length(), "Undefined variable", "you must set the variable " + name);
    }

    /** What a template alone stands for, with its type. */
    Value value(Argument template) {
        String name = template.content().strip();
        Value value = values.get(name);
        if (value != null) {
            return value;
        }
        if (name.equals("newUuid") || name.equals("newDate")) {
            return new Value.Text(texts().unquoted("{{" + name + "}}"));
        }
        throw undefined(template.start() + 2, name);
    }
}
