package dev.binnacle.api.transfer.http;

import dev.binnacle.api.Header;
import dev.binnacle.api.transfer.draft.Auth;
import dev.binnacle.api.transfer.draft.AuthWriting;
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
            Pattern.compile("\\{\\{\\s*([\\w-]+)\\.response\\.(body|headers)\\.?([^{}\\n]+)}}");
    private static final Pattern SENT =
            Pattern.compile("\\{\\{\\s*([\\w-]+\\.(?:request|response)\\.[^{}\\n]+)}}");
    private static final Pattern USED = Pattern.compile("\\{\\{([^{}\\n]+)}}");
    private static final Pattern ENVIRONMENT =
            Pattern.compile("\\{\\{\\s*\\$(?:(?:processEnv|dotenv|env)\\s+%?|env\\.)(\\w+)\\s*}}");

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
            draft.option("variable", Templates.name(name) + "=" + file.expanded(value(name)));
        }
        call.options.forEach(draft::option);
        ScriptReading.read(String.join("\n", call.scripts), draft)
                .forEach(line -> leftOut("of its script: " + line));
        if (draft.isChecked() && !call.keepsRedirects) {
            draft.option("location", "true");
        }
        call.leftOut.forEach(this::leftOut);
        return draft;
    }

    private String value(String name) {
        return call.given.getOrDefault(name, file.variables().getOrDefault(name, ""));
    }

    private boolean isValue(String name) {
        return call.given.containsKey(name) || file.variables().containsKey(name);
    }

    private void leftOut(String what) {
        gathering.leftOut(where, what);
    }

    /** Answers of earlier requests become captures of those. */
    private String text(String text) {
        Matcher answers = ANSWER.matcher(variables(text));
        String plain =
                answers.replaceAll(found -> {
                    Draft source = named.get(found.group(1));
                    String asked = found.group(3).strip();
                    String name = Templates.name(found.group(1) + "." + asked);
                    if (source == null) {
                        leftOut("{{" + name + "}} needs a value: no request above it is named so");
                    } else {
                        source.capture(name, query(found.group(2), asked));
                    }
                    return Matcher.quoteReplacement("{{" + name + "}}");
                });
        plain = ENVIRONMENT.matcher(plain).replaceAll("{{$1}}");
        SENT.matcher(plain)
                .results()
                .forEach(each -> leftOut(each.group() + " needs a value: it is not kept here"));
        return Templates.of(plain, this::leftOut);
    }

    private static String query(String part, String given) {
        String path = given.replaceFirst("^\\[?[\"']?(.*?)[\"']?]?$", "$1");
        if (part.equals("headers")) {
            return "header \"" + path.replace("\"", "") + "\"";
        }
        if (given.equals("*")) {
            return "body";
        }
        String kind = given.startsWith("/") ? "xpath" : "jsonpath";
        String whole = given.startsWith("/") || given.startsWith("$") ? given : "$." + given;
        return kind + " \"" + whole.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** The file's variables are given to the request; those made of others are put in. */
    private String variables(String text) {
        Matcher found = USED.matcher(text);
        var out = new StringBuilder();
        while (found.find()) {
            String name = found.group(1).strip();
            String whole = isValue(name) ? file.expanded(value(name)) : found.group();
            if (isValue(name) && !whole.contains("{{")) {
                used.add(name);
                whole = found.group();
            }
            found.appendReplacement(out, Matcher.quoteReplacement(whole));
        }
        return found.appendTail(out).toString();
    }

    /** A path alone goes to the host that a header names, or to a variable. */
    private void url() {
        String host = call.header("Host");
        boolean path = call.url.startsWith("/") && !call.url.startsWith("//");
        if (path && host.isEmpty()) {
            host = "{{host}}";
            if (!isValue("host")) {
                leftOut("its URL has no host: {{host}} needs a value");
            }
        }
        draft.url(text(path ? host + call.url : call.url));
    }

    private void header(Header header) {
        if (header.is("X-REQUEST-TYPE")) {
            return;
        }
        Auth auth =
                header.is("Authorization") ? HttpAuth.of(text(header.value())) : new Auth.None();
        if (!(auth instanceof Auth.None)) {
            new AuthWriting(gathering, where, draft).write(auth);
        } else if (!(header.is("Host") && call.url.startsWith("/"))) {
            draft.header(text(header.name()), text(header.value()));
        }
    }
}
