package dev.binnacle.api.curl;

import dev.binnacle.api.Header;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the words of a curl command. */
final class CurlArguments {
    /** Options that take a value, by their short letters. */
    private static final Map<Character, String> WITH_VALUE =
            Map.ofEntries(
                    Map.entry('X', "request"),
                    Map.entry('H', "header"),
                    Map.entry('d', "data"),
                    Map.entry('F', "form"),
                    Map.entry('u', "user"),
                    Map.entry('A', "user-agent"),
                    Map.entry('e', "referer"),
                    Map.entry('b', "cookie"),
                    Map.entry('c', "cookie-jar"),
                    Map.entry('m', "max-time"),
                    Map.entry('x', "proxy"),
                    Map.entry('T', "upload-file"),
                    Map.entry('o', "output"),
                    Map.entry('E', "cert"),
                    Map.entry('w', "write-out"),
                    Map.entry('D', "dump-header"),
                    Map.entry('r', "range"),
                    Map.entry('K', "config"),
                    Map.entry('y', "speed-time"),
                    Map.entry('Y', "speed-limit"),
                    Map.entry('U', "proxy-user"));

    private static final Set<String> LONG_WITH_VALUE =
            Set.of(
                    "cacert",
                    "capath",
                    "connect-timeout",
                    "connect-to",
                    "data-ascii",
                    "data-binary",
                    "data-raw",
                    "data-urlencode",
                    "form-string",
                    "interface",
                    "json",
                    "key",
                    "limit-rate",
                    "max-redirs",
                    "oauth2-bearer",
                    "pass",
                    "resolve",
                    "retry",
                    "retry-delay",
                    "retry-max-time",
                    "trace",
                    "trace-ascii",
                    "url",
                    "url-query",
                    "aws-sigv4",
                    "unix-socket",
                    "ciphers",
                    "tls-max",
                    "cert-type",
                    "key-type",
                    "noproxy",
                    "stderr");

    private static final Map<Character, String> ALONE =
            Map.of(
                    'G',
                    "get",
                    'I',
                    "head",
                    'k',
                    "insecure",
                    'L',
                    "location",
                    'v',
                    "verbose",
                    's',
                    "silent",
                    'S',
                    "show-error",
                    'i',
                    "include",
                    'f',
                    "fail",
                    'g',
                    "globoff");

    /** They change what is shown, not what is sent. */
    private static final Set<String> OF_THE_SHELL =
            Set.of(
                    "verbose",
                    "silent",
                    "show-error",
                    "include",
                    "show-headers",
                    "fail",
                    "fail-with-body",
                    "globoff",
                    "no-progress-meter",
                    "progress-bar",
                    "trace",
                    "trace-ascii",
                    "trace-time",
                    "write-out",
                    "dump-header",
                    "no-buffer",
                    "stderr",
                    "output",
                    "remote-name",
                    "compressed-ssh");

    private final ShellCommand command;
    private final List<CurlCall> calls = new ArrayList<>();
    private final List<String> leftOut;
    private CurlCall call = new CurlCall();

    private CurlArguments(ShellCommand command, List<String> leftOut) {
        this.command = command;
        this.leftOut = leftOut;
    }

    /**
     * The requests of a command.
     *
     * @param leftOut what of it has no place in a request is added here, in words
     */
    static List<CurlCall> read(ShellCommand command, List<String> leftOut) {
        return new CurlArguments(command, leftOut).read();
    }

    private List<CurlCall> read() {
        List<String> words = command.words();
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            if (word.startsWith("--") && word.length() > 2) {
                i += option(word.substring(2), i + 1 < words.size() ? words.get(i + 1) : "");
            } else if (word.startsWith("-") && word.length() > 1) {
                i += letters(word.substring(1), i + 1 < words.size() ? words.get(i + 1) : "");
            } else {
                call.urls.add(word);
            }
        }
        end();
        return calls;
    }

    private void end() {
        if (!call.urls.isEmpty()) {
            calls.add(call);
        }
        call = new CurlCall();
    }

    /** How many words after the option were its value. */
    private int option(String written, String next) {
        int equals = written.indexOf('=');
        String name = equals < 0 ? written : written.substring(0, equals);
        if (WITH_VALUE.containsValue(name) || LONG_WITH_VALUE.contains(name)) {
            with(name, equals < 0 ? next : written.substring(equals + 1));
            return equals < 0 ? 1 : 0;
        }
        alone(name);
        return 0;
    }

    /** How many words after the letters were a value. */
    private int letters(String letters, String next) {
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            String name = WITH_VALUE.get(letter);
            if (name != null) {
                boolean attached = i + 1 < letters.length();
                with(name, attached ? letters.substring(i + 1) : next);
                return attached ? 0 : 1;
            }
            alone(ALONE.getOrDefault(letter, "-" + letter));
        }
        return 0;
    }

    private void alone(String name) {
        switch (name) {
            case "get" -> call.inQuery = true;
            case "head" -> call.head = true;
            case "insecure",
                    "location",
                    "location-trusted",
                    "compressed",
                    "http1.0",
                    "http1.1",
                    "http2",
                    "http3",
                    "path-as-is" ->
                    call.options.add(name + ": true");
            case "next" -> end();
            default -> {
                if (!OF_THE_SHELL.contains(name)) {
                    leaveOut("the option " + (name.startsWith("-") ? name : "--" + name));
                }
            }
        }
    }

    private void leaveOut(String what) {
        leftOut.add(what);
    }

    private void with(String name, String value) {
        switch (name) {
            case "request" -> call.method = value;
            case "url" -> call.urls.add(value);
            case "header" -> header(value);
            case "user" -> call.user = value;
            case "user-agent" -> call.headers.add(new Header("User-Agent", value));
            case "referer" -> call.headers.add(new Header("Referer", value));
            case "oauth2-bearer" ->
                    call.headers.add(new Header("Authorization", "Bearer " + value));
            case "range" -> call.headers.add(new Header("Range", "bytes=" + value));
            case "cookie" -> cookie(value);
            case "data", "data-ascii" -> data(value, true);
            case "data-binary" -> data(value, false);
            case "data-raw" -> call.addData(value);
            case "data-urlencode" -> call.addData(encoded(value));
            case "url-query" -> call.query.add(encoded(value));
            case "json" -> {
                call.json = true;
                data(value, false);
            }
            case "form" -> part(value, true);
            case "form-string" -> part(value, false);
            case "upload-file" -> call.uploads.add(value.equals("-") ? command.inputFile() : value);
            case "max-time" -> call.options.add("max-time: " + value + "s");
            case "connect-timeout" -> call.options.add("connect-timeout: " + value + "s");
            case "max-redirs",
                    "proxy",
                    "cacert",
                    "cert",
                    "key",
                    "connect-to",
                    "resolve",
                    "retry",
                    "limit-rate",
                    "aws-sigv4",
                    "unix-socket" ->
                    call.options.add(name + ": " + value);
            default -> {
                if (!OF_THE_SHELL.contains(name)) {
                    leaveOut("the option --" + name + " " + value);
                }
            }
        }
    }

    private void header(String line) {
        if (line.startsWith("@")) {
            leaveOut("headers of the file " + line.substring(1));
            return;
        }
        int colon = line.indexOf(':');
        if (colon > 0) {
            String value = line.substring(colon + 1).strip();
            if (value.isEmpty()) {
                leaveOut("the header " + line + ", which curl takes out");
            } else {
                call.headers.add(new Header(line.substring(0, colon).strip(), value));
            }
        } else if (line.endsWith(";")) {
            call.headers.add(new Header(line.substring(0, line.length() - 1), ""));
        }
    }

    private void cookie(String value) {
        if (value.contains("=")) {
            call.headers.add(new Header("Cookie", value));
        } else {
            leaveOut("cookies of the file " + value);
        }
    }

    private void data(String value, boolean lines) {
        if (!value.startsWith("@")) {
            call.addData(value);
        } else if (value.equals("@-") && !command.inputText().isEmpty()) {
            call.addData(command.inputText() + "\n");
        } else {
            String file = value.equals("@-") ? command.inputFile() : value.substring(1);
            if (file.isEmpty() || call.hasData || !call.dataFile.isEmpty()) {
                leaveOut("data of " + (file.isEmpty() ? "the command's input" : file));
            } else {
                call.dataFile = file;
                if (lines) {
                    leaveOut("that line ends of " + file + " are taken out");
                }
            }
        }
    }

    /** As {@code name=content}, of which the content is encoded. */
    private static String encoded(String value) {
        if (value.startsWith("+")) {
            return value.substring(1);
        }
        int equals = value.indexOf('=');
        String name = equals < 1 ? "" : value.substring(0, equals + 1);
        String content = value.substring(equals + 1);
        return name + URLEncoder.encode(content, StandardCharsets.UTF_8).replace("*", "%2A");
    }

    private void part(String value, boolean files) {
        int equals = value.indexOf('=');
        if (equals < 1) {
            leaveOut("the part " + value);
            return;
        }
        String name = value.substring(0, equals);
        String content = value.substring(equals + 1);
        if (files && content.startsWith("@")) {
            int type = content.indexOf(";type=");
            String file = type < 0 ? content.substring(1) : content.substring(1, type);
            String rest = type < 0 ? "" : " " + content.substring(type + ";type=".length());
            call.parts.add(new Header(name, "file," + file + ";" + rest));
        } else if (files && content.startsWith("<")) {
            leaveOut("the part " + name + " with what stands in " + content.substring(1));
        } else {
            int type = files ? content.indexOf(";type=") : -1;
            if (type >= 0) {
                leaveOut("the type of the part " + name);
            }
            call.parts.add(new Header(name, type < 0 ? content : content.substring(0, type)));
        }
    }
}
