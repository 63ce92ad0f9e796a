package dev.binnacle.api.curl;

import dev.binnacle.api.Header;
import dev.binnacle.api.hurl.EntryWriter;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.api.hurl.SectionKind;
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
    private static final String FORM = "application/x-www-form-urlencoded";

    public CurlImport {
        leftOut = List.copyOf(leftOut);
    }

    /** Whether a text looks as if it were such commands. */
    public static boolean looksLike(String text) {
        return text.stripLeading().matches("(?s)(?:#[^\\n]*\\n\\s*)*+(\\$ )?curl(\\.exe)?\\s.*");
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
        var entry = new EntryWriter(call.method().toUpperCase(Locale.ROOT), url(call, index));
        call.headers.forEach(each -> entry.header(each.name(), each.value()));
        if (call.json) {
            addHeader(entry, call, "Content-Type", "application/json");
            addHeader(entry, call, "Accept", "application/json");
        } else if (call.hasData && !call.inQuery && call.parts.isEmpty()) {
            addHeader(entry, call, "Content-Type", FORM);
        }
        if (!call.user.isEmpty() && !call.hasHeader("Authorization")) {
            login(entry, call.user);
        }
        call.options.forEach(each -> entry.written(SectionKind.OPTIONS, each));
        body(entry, call, index);
        out.append(entry.text());
    }

    /** A section has no place for a login without a name. */
    private static void login(EntryWriter entry, String user) {
        int colon = user.indexOf(':');
        if (colon == 0) {
            byte[] bytes = user.getBytes(StandardCharsets.UTF_8);
            entry.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
        } else {
            String name = colon < 0 ? user : user.substring(0, colon);
            entry.line(SectionKind.BASIC_AUTH, name, colon < 0 ? "" : user.substring(colon + 1));
        }
    }

    private static void addHeader(EntryWriter entry, CurlCall call, String name, String value) {
        if (!call.hasHeader(name)) {
            entry.header(name, value);
        }
    }

    private static void body(EntryWriter entry, CurlCall call, int index) {
        boolean data = call.hasData && !call.inQuery;
        if (index < call.uploads.size() && !data) {
            entry.file(call.uploads.get(index));
        } else if (!call.parts.isEmpty()) {
            call.parts.forEach(part -> part(entry, part));
        } else if (!call.dataFile.isEmpty()) {
            entry.file(call.dataFile);
        } else if (data) {
            entry.text(call.data.toString());
        }
    }

    private static void part(EntryWriter entry, Header part) {
        if (part.value().startsWith("file,")) {
            int end = part.value().indexOf(';');
            String type = part.value().substring(end + 1).strip();
            entry.filePart(part.name(), part.value().substring("file,".length(), end), type);
        } else {
            entry.line(SectionKind.MULTIPART, part.name(), part.value());
        }
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
        return url;
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
}
