package dev.binnacle.api.complete;

import dev.binnacle.api.hurl.Vocabulary;

import java.util.List;
import java.util.Map;

/** Options of a request, and in which form their values are written. */
final class OptionWords {
    private static final String TRUTH = "true or false";
    private static final Map<String, String> FORMS =
            Map.ofEntries(
                    Map.entry("aws-sigv4", "provider1[:provider2[:region[:service]]]"),
                    Map.entry("cacert", "a file"),
                    Map.entry("cert", "a file, or file:password"),
                    Map.entry("connect-timeout", "a time, such as 5s"),
                    Map.entry("connect-to", "host1:port1:host2:port2"),
                    Map.entry("delay", "a time, such as 500ms"),
                    Map.entry("header", "Name: value"),
                    Map.entry("key", "a file"),
                    Map.entry("limit-rate", "bytes a second"),
                    Map.entry("max-redirs", "a number; -1 = no limit"),
                    Map.entry("max-time", "a time, such as 30s"),
                    Map.entry("netrc-file", "a file"),
                    Map.entry("output", "a file"),
                    Map.entry("pinnedpubkey", "sha256//…"),
                    Map.entry("proxy", "[protocol://]host[:port]"),
                    Map.entry("repeat", "a number; -1 = for ever"),
                    Map.entry("resolve", "host:port:address"),
                    Map.entry("retry", "a number; -1 = for ever"),
                    Map.entry("retry-interval", "a time, such as 1s"),
                    Map.entry("unix-socket", "a path"),
                    Map.entry("user", "name:password"),
                    Map.entry("variable", "name=value"),
                    Map.entry("verbosity", "brief, verbose or debug"));

    private OptionWords() {}

    /**
     * @param after what follows a name
     */
    static List<Suggestion> names(String after) {
        return Vocabulary.optionNames().stream()
                .sorted()
                .map(name ->
                        new Suggestion(name + after, "option", FORMS.getOrDefault(name, TRUTH)))
                .toList();
    }

    static List<Suggestion> values(String name) {
        List<String> values =
                switch (name.strip()) {
                    case "delay", "retry-interval" -> List.of("500ms", "1s", "5s");
                    case "max-time", "connect-timeout" -> List.of("5s", "30s", "2m");
                    case "retry" -> List.of("3", "10", "-1");
                    case "repeat" -> List.of("10", "100");
                    case "max-redirs" -> List.of("5", "50", "-1");
                    case "verbosity" -> List.of("brief", "verbose", "debug");
                    default ->
                            FORMS.containsKey(name.strip()) ? List.of() : List.of("true", "false");
                };
        return values.stream()
                .map(value -> new Suggestion(value, "value", FORMS.getOrDefault(name.strip(), "")))
                .toList();
    }
}
