package dev.binnacle.api.curl;

import dev.binnacle.api.Header;
import dev.binnacle.api.hurl.Body;
import dev.binnacle.api.hurl.BodyKind;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.api.hurl.HurlText;
import dev.binnacle.api.hurl.NameValue;
import dev.binnacle.api.hurl.Pair;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * Curl commands as a Hurl file.
 *
 * @param hurl an entry for each URL of each command
 * @param leftOut what has no place in it, in words
 */
public record CurlImport(String hurl, List<String> leftOut) {
    private static final String PLAIN = ":/.-?=&_%*,@~+!$'()[];^|{}";
    private static final String FORM = "application/x-www-form-urlencoded";

    public CurlImport {
        leftOut = List.copyOf(leftOut);
    }

    /** Whether a text looks as if it were such commands. */
    public static boolean looksLike(String text) {
        return text.stripLeading().matches("(?s)(#[^\\n]*\\n\\s*)*(\\$ )?curl(\\.exe)?\\s.*");
    }

    /**
     * Nothing of the text is run, no file is read.
     *
     * @throws dev.binnacle.base.ProblemException where it holds no curl command with a URL
     */
    public static CurlImport of(String text) {
        List<String> leftOut = new ArrayList<>();
        var hurl = new StringBuilder();
        for (ShellCommand command : ShellWords.split(text.replaceFirst("^\\s*\\$ ", ""))) {
            String program = command.words().getFirst();
            if (!program.equals("curl")
                    && !program.endsWith("/curl")
                    && !program.equals("curl.exe")) {
                leftOut.add("the command " + program);
                continue;
            }
            for (CurlCall call : CurlArguments.read(command, leftOut)) {
                for (int i = 0; i < call.urls.size(); i++) {
                    hurl.append(hurl.isEmpty() ? "" : "\n");
                    entry(hurl, call, i);
                }
            }
        }
        if (hurl.isEmpty() || !(HurlReading.of(hurl.toString()) instanceof HurlFile)) {
            throw Problem.of(ProblemCode.REQUEST_INVALID, "This is no curl command with a URL.", "")
                    .exception();
        }
        return new CurlImport(hurl.toString(), leftOut);
    }

    private static void entry(StringBuilder out, CurlCall call, int index) {
        out.append(call.method().toUpperCase(Locale.ROOT))
                .append(' ')
                .append(url(call, index))
                .append('\n');
        call.headers.forEach(each -> line(out, each.name(), each.value()));
        if (call.json) {
            addHeader(out, call, "Content-Type", "application/json");
            addHeader(out, call, "Accept", "application/json");
        } else if (call.hasData && !call.inQuery && call.parts.isEmpty()) {
            addHeader(out, call, "Content-Type", FORM);
        }
        if (!call.user.isEmpty() && !call.hasHeader("Authorization")) {
            login(out, call.user);
        }
        if (!call.options.isEmpty()) {
            out.append("[Options]\n");
            call.options.forEach(each -> out.append(each).append('\n'));
        }
        body(out, call, index);
    }

    /** A section has no place for a login without a name. */
    private static void login(StringBuilder out, String user) {
        int colon = user.indexOf(':');
        if (colon == 0) {
            byte[] bytes = user.getBytes(StandardCharsets.UTF_8);
            line(out, "Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
        } else {
            out.append("[BasicAuth]\n");
            String name = colon < 0 ? user : user.substring(0, colon);
            line(out, name, colon < 0 ? "" : user.substring(colon + 1));
        }
    }

    private static void addHeader(StringBuilder out, CurlCall call, String name, String value) {
        if (!call.hasHeader(name)) {
            line(out, name, value);
        }
    }

    private static void line(StringBuilder out, String name, String value) {
        Pair pair = Pair.of(new NameValue(name, value));
        out.append(pair.key()).append(pair.separator()).append(pair.value()).append(pair.tail());
    }

    private static void body(StringBuilder out, CurlCall call, int index) {
        boolean data = call.hasData && !call.inQuery;
        if (index < call.uploads.size() && !data) {
            out.append("file,").append(call.uploads.get(index)).append(";\n");
        } else if (!call.parts.isEmpty()) {
            out.append("[Multipart]\n");
            for (Header part : call.parts) {
                if (part.value().startsWith("file,")) {
                    Pair pair = Pair.of(new NameValue(part.name(), ""));
                    out.append(pair.key()).append(": ").append(part.value()).append('\n');
                } else {
                    line(out, part.name(), part.value());
                }
            }
        } else if (!call.dataFile.isEmpty()) {
            out.append("file,").append(call.dataFile).append(";\n");
        } else if (data) {
            out.append(body(call.data.toString())).append('\n');
        }
    }

    /** As JSON where it is an object or a list of it, else as a text on one line. */
    private static String body(String data) {
        String start = data.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            String file = "POST http://a\n" + data + "\n";
            if (HurlReading.of(file) instanceof HurlFile read && sameBody(read, data)) {
                return data;
            }
        }
        return "`" + HurlText.encodeOneLine(data) + "`";
    }

    private static boolean sameBody(HurlFile read, String data) {
        if (read.entries().size() != 1) {
            return false;
        }
        Body body = read.entries().getFirst().request().body();
        return body != null && body.kind() == BodyKind.JSON && body.source().equals(data);
    }

    private static String url(CurlCall call, int index) {
        String url = call.urls.get(index);
        int fragment = url.indexOf('#');
        url = fragment < 0 ? url : url.substring(0, fragment);
        url =
                url.matches("(?i)[a-z][a-z0-9+.-]*://.*") || url.startsWith("{{")
                        ? url
                        : "http://" + url;
        if (index < call.uploads.size()) {
            url = named(url, call.uploads.get(index));
        }
        List<String> query = new ArrayList<>(call.query);
        if (call.inQuery && call.hasData) {
            query.add(call.data.toString());
        }
        if (!query.isEmpty()) {
            url += (url.contains("?") ? "&" : "?") + String.join("&", query);
        }
        return escaped(url);
    }

    /** A file goes under its own name into what is a folder. */
    private static String named(String url, String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        if (url.indexOf('?') >= 0) {
            return url;
        }
        boolean bare = url.indexOf('/', url.indexOf("://") + 3) < 0;
        return bare ? url + "/" + name : url.endsWith("/") ? url + name : url;
    }

    private static String escaped(String url) {
        var escaped = new StringBuilder();
        url.codePoints()
                .forEach(c -> {
                    if (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0) {
                        escaped.appendCodePoint(c);
                    } else {
                        for (byte each : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                            escaped.append("%%%02X".formatted(each));
                        }
                    }
                });
        return braces(escaped.toString());
    }

    /** Braces are of templates alone. */
    private static String braces(String url) {
        return url.replaceAll("(?<!\\{)\\{(?!\\{)", "%7B").replaceAll("(?<!\\})\\}(?!\\})", "%7D");
    }
}
