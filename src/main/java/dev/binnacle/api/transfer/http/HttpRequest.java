package dev.binnacle.api.transfer.http;

import dev.binnacle.api.Header;
import dev.binnacle.api.transfer.draft.Draft;
import dev.binnacle.api.transfer.draft.Gathering;
import dev.binnacle.api.transfer.draft.Templates;
import dev.binnacle.api.transfer.script.ScriptReading;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a request to be of a written one. */
final class HttpRequest {
    private static final Pattern ANSWER =
            Pattern.compile("\\{\\{\\s*(\\w+)\\.response\\.(body|headers)\\.([^}\\s]+)\\s*}}");
    private static final Pattern USED = Pattern.compile("\\{\\{\\s*([^}\\n]+?)\\s*}}");
    private static final Pattern ENVIRONMENT =
            Pattern.compile("\\{\\{\\s*\\$(?:processEnv|dotenv)\\s+%?(\\w+)\\s*}}");

    private final HttpText file;
    private final HttpCall call;
    private final String where;
    private final Gathering gathering;
    private final Map<String, Draft> named;
    private final Draft draft = new Draft();
    private final Set<String> used = new LinkedHashSet<>();

    HttpRequest(
            HttpText file,
            HttpCall call,
            String where,
            Gathering gathering,
            Map<String, Draft> named) {
        this.file = file;
        this.call = call;
        this.where = where;
        this.gathering = gathering;
        this.named = named;
    }

    Draft draft() {
        if (!call.name.isEmpty()) {
            draft.comment("@name " + call.name);
        }
        call.comments.forEach(draft::comment);
        var body = new HttpBody(draft, this::text, this::leftOut);
        boolean graphQl =
                call.method.equals("GRAPHQL")
                        || call.header("X-REQUEST-TYPE").equalsIgnoreCase("GraphQL");
        draft.method(
                call.method.equals("GRAPHQL")
                        ? "POST"
                        : !call.method.isEmpty() ? call.method : "GET");
        url();
        for (Header header : call.headers) {
            header(header);
        }
        body.read(call, graphQl);
        for (String name : used) {
            draft.option(
                    "variable",
                    Templates.name(name)
                            + "="
                            + file.expanded(file.variables().getOrDefault(name, "")));
        }
        ScriptReading.read(String.join("\n", call.scripts), draft)
                .forEach(line -> leftOut("of its script: " + line));
        if (draft.isChecked() && !call.keepsRedirects) {
            draft.option("location", "true");
        }
        call.leftOut.forEach(this::leftOut);
        return draft;
    }

    private void leftOut(String what) {
        gathering.leftOut(where, what);
    }

    /** Answers of earlier requests become captures of those. */
    private String text(String text) {
        Matcher answers = ANSWER.matcher(text);
        String plain =
                answers.replaceAll(found -> {
                    Draft source = named.get(found.group(1));
                    String name = Templates.name(found.group(1) + "." + found.group(3));
                    if (source == null) {
                        leftOut("{{" + name + "}} needs a value: no request above it is named so");
                    } else {
                        source.capture(name, query(found.group(2), found.group(3)));
                    }
                    return Matcher.quoteReplacement("{{" + name + "}}");
                });
        plain = ENVIRONMENT.matcher(plain).replaceAll("{{$1}}");
        return Templates.of(variables(plain), this::leftOut);
    }

    private static String query(String part, String path) {
        if (part.equals("headers")) {
            return "header \"" + path.replace("\"", "") + "\"";
        }
        return path.equals("*")
                ? "body"
                : "jsonpath \"" + path.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** The file's variables are given to the request; those made of others are put in. */
    private String variables(String text) {
        Matcher found = USED.matcher(text);
        var out = new StringBuilder();
        while (found.find()) {
            String name = found.group(1);
            String value = file.variables().get(name);
            String whole = value == null ? "" : file.expanded(value);
            if (value != null && !whole.contains("{{")) {
                used.add(name);
                found.appendReplacement(out, Matcher.quoteReplacement(found.group()));
            } else {
                found.appendReplacement(
                        out, Matcher.quoteReplacement(value == null ? found.group() : whole));
            }
        }
        return found.appendTail(out).toString();
    }

    /** A path alone goes to the host that a header names. */
    private void url() {
        String host = call.header("Host");
        draft.url(text(call.url.startsWith("/") && !host.isEmpty() ? host + call.url : call.url));
    }

    /** {@code Basic name password} is written out for a client to encode. */
    private void header(Header header) {
        String[] words = header.value().split("\\s+");
        boolean basic = header.is("Authorization") && words[0].equalsIgnoreCase("Basic");
        if (header.is("X-REQUEST-TYPE")) {
            return;
        }
        if (basic && words.length == 3) {
            draft.login(text(words[1]), text(words[2]));
        } else if (basic && words.length == 2 && words[1].contains(":")) {
            int colon = words[1].indexOf(':');
            draft.login(text(words[1].substring(0, colon)), text(words[1].substring(colon + 1)));
        } else if (!(header.is("Host") && call.url.startsWith("/"))) {
            draft.header(text(header.name()), text(header.value()));
        }
    }
}
