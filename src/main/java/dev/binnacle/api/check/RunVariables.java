package dev.binnacle.api.check;

import dev.binnacle.api.Request;
import dev.binnacle.api.auth.Lent;
import dev.binnacle.api.auth.SecretSource;
import dev.binnacle.api.hurl.Argument;
import dev.binnacle.api.hurl.Operation;
import dev.binnacle.api.hurl.Template;
import dev.binnacle.api.hurl.Variables;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a run's variables hold: given at its start, captured since. */
public final class RunVariables {
    private final Map<String, Value> values = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private final Clock clock;
    private SecretSource secrets = SecretSource.none();

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

    /** From here on these secrets are lent to requests too. */
    public RunVariables lending(SecretSource source) {
        secrets = source;
        return this;
    }

    /** Whether a template of that name has a value. Fetches nothing. */
    public boolean knows(String name) {
        return values.containsKey(name) || secrets.knows(name);
    }

    /**
     * A request that was put together by {@link #texts(Lent)}, once it is seen that what it was
     * given may go there; from now on that is covered.
     */
    public Request bound(Request request, Lent lent) {
        lent.hidden().forEach(this::hide);
        return lent.bound(request);
    }

    /** Notes what is given to one request. */
    public Lent lent() {
        return new Lent(secrets);
    }

    /** As requests take them, with secrets where they ask for one. */
    public Variables texts(Lent lent) {
        return texts().lending(lent);
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
        return new Variables(texts, clock, this::filtered);
    }

    /** As requests take them, each exactly as it was given. */
    public static Variables texts(Map<String, String> given, Clock clock) {
        return new Variables(given, clock, new RunVariables(given, Map.of(), clock)::filtered);
    }

    private String filtered(Template template, String text) {
        try {
            return found(template, text).text();
        } catch (CheckFailure failure) {
            throw Problem.of(
                            ProblemCode.REQUEST_INVALID,
                            "A filter of {{" + template.name() + "}} cannot be carried out.",
                            failure.message())
                    .exception(failure);
        }
    }

    private Value found(Template template, String text) {
        Value known = values.get(template.name());
        @Nullable Value value = known != null && known.text().equals(text) ? known : typed(text);
        if (known == null && template.name().equals("newDate")) {
            value = new Value.Moment(Instant.parse(text));
        }
        var filters = new Filters(new Arguments(this, Path.of("")), clock);
        for (Operation filter : template.filters()) {
            value = filters.apply(filter, value);
        }
        if (value == null) {
            Operation last = template.filters().getLast();
            throw CheckFailure.at(last, "Filter error", "the filter finds nothing");
        }
        return value;
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
        Lent lent = lent();
        try {
            String text = how.put(texts(lent), content);
            lent.hidden().forEach(this::hide);
            return text;
        } catch (ProblemException unknown) {
            throw missing(content, start);
        }
    }

    private CheckFailure missing(String content, int start) {
        int at = 0;
        while ((at = content.indexOf("{{", at)) >= 0) {
            int end = content.indexOf("}}", at);
            String name = end < 0 ? "" : Template.of(content.substring(at + 2, end)).name();
            if (!knows(name)) {
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
    Value value(Argument argument) {
        Template template = Template.of(argument.content());
        Value value = values.get(template.name());
        if (value != null && template.filters().isEmpty()) {
            return value;
        }
        if (value != null) {
            return found(template, value.text());
        }
        if (template.isFunction()) {
            String text = texts().unquoted("{{" + template.name() + "}}");
            return template.filters().isEmpty() ? new Value.Text(text) : found(template, text);
        }
        throw undefined(argument.start() + 2, template.name());
    }
}
