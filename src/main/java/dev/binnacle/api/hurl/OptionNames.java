package dev.binnacle.api.hurl;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The options a request may carry. */
final class OptionNames {
    private static final Set<String> FILES = Set.of("cacert", "cert", "key", "output");
    private static final Set<String> NOT_HONOURED =
            Set.of(
                    "http1.0",
                    "http3",
                    "negotiate",
                    "netrc",
                    "netrc-file",
                    "netrc-optional",
                    "ntlm",
                    "unix-socket");
    private static final Set<String> NAMES =
            Stream.of(RequestOptions.HONOURED, RequestOptions.OF_A_RUN, NOT_HONOURED)
                    .flatMap(Set::stream)
                    .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> NUMBERS = Set.of("max-redirs", "repeat", "retry");
    private static final Set<String> RATES = Set.of("limit-rate");
    private static final Set<String> TIMES =
            Set.of("connect-timeout", "delay", "max-time", "retry-interval");
    private static final Set<String> SWITCHES =
            Set.of(
                    "compressed",
                    "digest",
                    "http1.0",
                    "http1.1",
                    "http2",
                    "http3",
                    "insecure",
                    "ipv4",
                    "ipv6",
                    "location",
                    "location-trusted",
                    "negotiate",
                    "netrc",
                    "netrc-optional",
                    "ntlm",
                    "path-as-is",
                    "skip",
                    "verbose",
                    "very-verbose");

    private OptionNames() {}

    /** What such an option's value would have to be; empty = it is so, or a template. */
    static String lacking(String name, String value) {
        if (value.startsWith("{{")) {
            return "";
        }
        if (RATES.contains(name)) {
            return value.matches("\\d{1,15}") ? "" : "expecting an integer";
        }
        if (NUMBERS.contains(name)) {
            return value.matches("-1|\\d{1,9}") ? "" : "expecting an integer >= -1";
        }
        if (TIMES.contains(name)) {
            boolean none = OptionTimes.of(value, ChronoUnit.MILLIS) == null;
            return none ? "expecting a duration" : "";
        }
        boolean odd = SWITCHES.contains(name) && !value.matches("true|false");
        return odd ? "expecting a boolean" : "";
    }

    static Set<String> all() {
        return NAMES;
    }

    static boolean known(String name) {
        return NAMES.contains(name);
    }

    static boolean isFile(String name) {
        return FILES.contains(name);
    }

    /** A hint at the option that was meant. */
    static String near(String name) {
        String nearest =
                NAMES.stream()
                        .min(Comparator.comparingInt(known -> distance(known, name)))
                        .orElse("");
        if (distance(nearest, name) <= 2) {
            return "Did you mean " + nearest + "?";
        }
        return "Valid values are " + String.join(", ", new TreeSet<>(NAMES));
    }

    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int above = row[j];
                int swap = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[right.length()];
    }
}
