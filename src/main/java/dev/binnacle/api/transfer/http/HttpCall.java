package dev.binnacle.api.transfer.http;

import dev.binnacle.api.Header;
import dev.binnacle.api.transfer.script.Statements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request as a block writes it, its parts told apart and nothing put in. */
final class HttpCall {
    private static final Set<String> METHODS =
            Set.of(
                    "GET",
                    "HEAD",
                    "POST",
                    "PUT",
                    "DELETE",
                    "CONNECT",
                    "PATCH",
                    "OPTIONS",
                    "TRACE",
                    "GRAPHQL",
                    "QUERY",
                    "LOCK",
                    "UNLOCK",
                    "PROPFIND",
                    "PROPPATCH",
                    "COPY",
                    "MOVE",
                    "MKCOL",
                    "SEARCH",
                    "REPORT",
                    "WEBSOCKET",
                    "GRPC");
    private static final Pattern VERSION =
            Pattern.compile("(?<!\\s)\\s+HTTP/[\\d.]+(\\s*\\(.*\\))?$");
    private static final Pattern GIVEN =
            Pattern.compile(
                    "request\\.variables\\.set\\(\\s*[\"']([^\"']+)[\"']\\s*,"
                            + "\\s*(?:\"([^\"\\\\]*)\"|'([^'\\\\]*)'|(-?[\\d.]+))\\s*\\)");
    private static final Pattern OTHER_FILE = Pattern.compile("(?:run|import)\\s+[#.\\w].*");
    private static final Pattern TIMEOUT =
            Pattern.compile("@(timeout|connection-timeout)\\s+(\\d{1,8})\\s*(ms|s|m)?");
    private static final Pattern NAME = Pattern.compile("(?:#|//)\\s*@name[\\s=]+(\\S.*)");

    String name = "";
    String method = "";
    String url = "";
    final List<String> comments = new ArrayList<>();
    final List<Header> headers = new ArrayList<>();
    final List<String> body = new ArrayList<>();
    final List<String> scripts = new ArrayList<>();
    final List<String> leftOut = new ArrayList<>();

    /** Values that the script before it gives outright. */
    final Map<String, String> given = new LinkedHashMap<>();

    /** Options by their names here. */
    final Map<String, String> options = new LinkedHashMap<>();

    boolean keepsRedirects;

    private enum Part {
        BEFORE,
        HEADERS,
        BODY
    }

    private Part part = Part.BEFORE;
    private boolean inScript;
    private boolean scriptAfter;
    private boolean inCode;

    static HttpCall of(HttpBlock block) {
        var call = new HttpCall();
        call.name = block.title();
        block.lines().forEach(call::line);
        while (!call.body.isEmpty() && call.body.getFirst().isBlank()) {
            call.body.removeFirst();
        }
        while (!call.body.isEmpty() && call.body.getLast().isBlank()) {
            call.body.removeLast();
        }
        return call;
    }

    boolean hasRequest() {
        return !url.isEmpty();
    }

    String header(String name) {
        return headers.stream()
                .filter(each -> each.is(name))
                .map(Header::value)
                .findFirst()
                .orElse("");
    }

    private void line(String line) {
        String plain = line.strip();
        if (inCode) {
            inCode = !plain.equals("}}");
        } else if (inScript) {
            scriptLine(plain);
        } else if (plain.matches("\\{\\{[@+]?\\w*")) {
            inCode = true;
            leftOut.add("a script between {{ and }}");
        } else if (plain.matches("[<>]\\s*\\{%.*")) {
            inScript = true;
            scriptAfter = plain.startsWith(">");
            scriptLine(plain.replaceFirst("^[<>]\\s*\\{%", ""));
        } else if (part != Part.BEFORE && plain.matches(">>?!?\\s+\\S.*")) {
            leftOut.add("the handler " + plain);
        } else if (plain.matches("<>\\s+\\S.*")) {
            leftOut.add("the kept answer " + plain);
        } else {
            switch (part) {
                case BEFORE -> before(line, plain);
                case HEADERS -> header(line, plain);
                case BODY -> body.add(line);
            }
        }
    }

    private void scriptLine(String line) {
        int end = line.indexOf("%}");
        String code = end < 0 ? line : line.substring(0, end);
        if (scriptAfter) {
            scripts.add(code);
        } else {
            Statements.of(code).stream().map(String::strip).forEach(this::before);
        }
        inScript = end < 0;
    }

    private void before(String statement) {
        Matcher value = GIVEN.matcher(statement);
        if (value.matches()) {
            for (int i = 2; i <= 4; i++) {
                if (value.group(i) != null) {
                    given.put(value.group(1), value.group(i));
                }
            }
        } else if (!statement.isEmpty()) {
            leftOut.add("of the script before it: " + statement);
        }
    }

    private void before(String line, String plain) {
        if (plain.isEmpty()) {
            return;
        }
        if (plain.startsWith("#") || plain.startsWith("//")) {
            comment(plain);
        } else if (OTHER_FILE.matcher(plain).matches()) {
            leftOut.add(plain);
        } else if (!plain.matches("@[^\\s=]+\\s*=.*")) {
            requestLine(line.strip());
        }
    }

    private void comment(String plain) {
        Matcher named = NAME.matcher(plain);
        String text = plain.replaceFirst("^(#+|//+)\\s*", "");
        Matcher timeout = TIMEOUT.matcher(text);
        if (named.matches()) {
            name = named.group(1).strip();
        } else if (text.startsWith("@no-redirect")) {
            keepsRedirects = true;
        } else if (timeout.matches()) {
            String unit = timeout.group(3) == null ? "s" : timeout.group(3);
            options.put(
                    timeout.group(1).equals("timeout") ? "max-time" : "connect-timeout",
                    timeout.group(2) + unit);
        } else if (text.startsWith("@")) {
            leftOut.add(text);
        } else if (!text.isEmpty()) {
            comments.add(text);
        }
    }

    private void requestLine(String line) {
        String rest = VERSION.matcher(line).replaceFirst("");
        int space = rest.indexOf(' ');
        String first = space < 0 ? rest : rest.substring(0, space);
        if (space > 0 && METHODS.contains(first.toUpperCase(Locale.ROOT))) {
            method = first.toUpperCase(Locale.ROOT);
            rest = rest.substring(space).strip();
        }
        url = rest;
        part = Part.HEADERS;
    }

    private void header(String line, String plain) {
        boolean indented = line.startsWith(" ") || line.startsWith("\t");
        if (plain.isEmpty()) {
            part = Part.BODY;
        } else if (headers.isEmpty()
                && (indented || plain.matches("[?&].*") || url.matches(".*[?&]"))) {
            url += VERSION.matcher(plain).replaceFirst("");
        } else if (plain.startsWith("#") || plain.startsWith("//")) {
            comment(plain);
        } else if (plain.indexOf(':') > 0) {
            int colon = plain.indexOf(':');
            headers.add(
                    new Header(
                            plain.substring(0, colon).strip(), plain.substring(colon + 1).strip()));
        } else {
            part = Part.BODY;
            body.add(line);
        }
    }
}
