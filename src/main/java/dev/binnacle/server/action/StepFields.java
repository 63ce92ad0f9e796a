package dev.binnacle.server.action;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the guards and steps of an action. */
final class StepFields {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int MOST_RETRIES = 5;
    private static final int CONFLICT = 409;
    private static final int BAD_GATEWAY = 502;
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,9})(\\.\\.([0-9]{1,9})?)?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Set<String> OWN_HEADERS =
            Set.of(
                    "connection",
                    "content-length",
                    "expect",
                    "host",
                    "idempotency-key",
                    "transfer-encoding",
                    "upgrade");
    private static final Pattern PLACE = Pattern.compile("https?://[^/?#{}@\\s]+(?:[/?#].*)?");
    private static final Set<String> GUARD = Set.of("that", "message", "status");
    private static final Set<String> STEP =
            Set.of("name", "sql", "returning", "expect", "call", "message", "status", "that");
    private static final Set<String> CALL =
            Set.of("method", "url", "headers", "body", "key", "timeout", "retries", "backoff");
    private final Names names;
    private final UnaryOperator<@Nullable String> secrets;
    private final List<Step> steps = new ArrayList<>();

    /**
     * @param names that can be referred to; steps are added as they are read
     */
    StepFields(Names names, UnaryOperator<@Nullable String> secrets) {
        this.names = names;
        this.secrets = secrets;
    }

    List<Step> read(Fields action) {
        for (Node each : action.list("guards")) {
            steps.add(guard(new Fields(each, "a guard", GUARD)));
        }
        for (Node each : action.list("steps")) {
            var fields = new Fields(each, "a step", STEP);
            Step step = step(fields);
            names.step(step, fields.line());
            steps.add(step);
        }
        return steps;
    }

    private Step step(Fields fields) {
        int kinds = 0;
        for (String kind : List.of("sql", "call", "that")) {
            kinds += fields.has(kind) ? 1 : 0;
        }
        String name = fields.text("name", "");
        if (kinds != 1 || !name.isEmpty() && !NAME.matcher(name).matches()) {
            throw new BrokenAction(
                    fields.line(),
                    kinds == 1
                            ? "\"" + name + "\" is no step's name"
                            : "a step has one of \"sql\", \"call\" and \"that\"");
        }
        if (!fields.has("sql") && (fields.has("expect") || fields.has("returning"))) {
            throw new BrokenAction(
                    fields.line(), "\"expect\" and \"returning\" are for steps with \"sql\"");
        }
        Node call = fields.get("call");
        if (call != null) {
            return call(name, new Fields(call, "a call", CALL), refusal(fields, BAD_GATEWAY));
        }
        return fields.has("that") ? guard(fields) : sql(name, fields);
    }

    private Step guard(Fields fields) {
        SqlText condition = SqlText.condition(fields.needed("that"), fields.line("that"));
        names.check(condition.references(), fields.line("that"));
        return new Step.Guard(condition, refusal(fields, CONFLICT));
    }

    private Step.Refusal refusal(Fields fields, int status) {
        String message = fields.text("message");
        TextTemplate template = message == null ? null : TextTemplate.of(message);
        if (template != null) {
            names.check(template.references(), fields.line("message"));
        }
        return new Step.Refusal(fields.number("status", 400, 599, status), template);
    }

    private Step sql(String name, Fields fields) {
        SqlText text = SqlText.statement(fields.needed("sql"), fields.line("sql"));
        names.check(text.references(), fields.line("sql"));
        long least = 0;
        long most = Long.MAX_VALUE;
        String expect = fields.text("expect");
        if (expect != null) {
            Matcher range = RANGE.matcher(expect);
            if (!range.matches()) {
                throw new BrokenAction(
                        fields.line("expect"), "\"expect\" is a number of rows, or 1..5, or 1..");
            }
            least = Long.parseLong(range.group(1));
            most = range.group(2) == null ? least : most;
            most = range.group(3) == null ? most : Long.parseLong(range.group(3));
        }
        return new Step.Sql(
                name, text, fields.texts("returning"), least, most, refusal(fields, CONFLICT));
    }

    private Step call(String name, Fields fields, Step.Refusal refusal) {
        String method = fields.text("method", "POST").toUpperCase(Locale.ROOT);
        if (!Set.of("GET", "POST", "PUT", "PATCH", "DELETE").contains(method)) {
            throw new BrokenAction(fields.line("method"), "there is no method " + method);
        }
        Node body = fields.get("body");
        JsonTemplate template =
                body == null
                        ? null
                        : Fields.template(
                                body,
                                text -> TextTemplate.withSecrets(text, Fields.line(body), secrets));
        if (template != null && body != null) {
            template.references(each -> names.check(each, Fields.line(body)));
        }
        String key = fields.text("key");
        return new Step.Call(
                name,
                method,
                url(fields),
                headers(fields),
                template,
                key == null ? null : checked(key, fields.line("key")),
                fields.time("timeout", LONGEST, Duration.ofSeconds(10)),
                fields.number("retries", 0, MOST_RETRIES, 2),
                fields.time("backoff", LONGEST_PAUSE, Duration.ofMillis(200)),
                refusal);
    }

    /** What stands before the path is no caller's to choose. */
    private TextTemplate url(Fields fields) {
        int line = fields.line("url");
        String url = TextTemplate.withSecrets(fields.needed("url"), line, secrets);
        if (!PLACE.matcher(url).matches() || !isAddress(url)) {
            throw new BrokenAction(
                    line,
                    "\"url\" begins with http:// or https:// and a host without values in it");
        }
        return checked(url, line);
    }

    private static boolean isAddress(String url) {
        try {
            URI address = URI.create(url.replaceAll("\\{[^}]*\\}", "x"));
            return address.getHost() != null;
        } catch (IllegalArgumentException odd) {
            return false;
        }
    }

    private TextTemplate checked(String text, int line) {
        TextTemplate template = TextTemplate.of(text);
        names.check(template.references(), line);
        return template;
    }

    private Map<String, TextTemplate> headers(Fields fields) {
        Map<String, TextTemplate> headers = new LinkedHashMap<>();
        Node node = fields.get("headers");
        if (node != null) {
            var all = new Fields(node, "\"headers\"", null);
            for (String name : all.names()) {
                if (!HEADER.matcher(name).matches()
                        || OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                    throw new BrokenAction(
                            all.line(name), "the header " + name + " is not set here");
                }
                String text = TextTemplate.withSecrets(all.needed(name), all.line(name), secrets);
                headers.put(name, checked(text, all.line(name)));
            }
        }
        return headers;
    }
}
