package dev.binnacle.api.run;

import dev.binnacle.base.Problem;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.function.Supplier;

/** A call that failed in the words of curl's library, which Hurl's files are told in. */
final class CurlWords {
    private CurlWords() {}

    /**
     * @param asked the URL; may be one that cannot be read
     */
    static String of(Problem problem, Supplier<String> asked, Duration took) {
        String url =
                switch (problem.code()) {
                    case HOST_UNKNOWN, CALL_REFUSED, CALL_UNREACHABLE -> asked.get();
                    default -> "";
                };
        return switch (problem.code()) {
            case REDIRECT_LOOP -> "too many redirect";
            case HOST_UNKNOWN -> "(6) Could not resolve host: " + host(url);
            case CALL_REFUSED, CALL_UNREACHABLE ->
                    "(7) Failed to connect to "
                            + (host(url) + " port " + port(url))
                            + (" after " + took.toMillis() + " ms: Could not connect to server");
            case CALL_TIMEOUT ->
                    "(28) Operation timed out after " + took.toMillis() + " milliseconds";
            case ANSWER_TOO_LARGE -> "(63) Maximum file size exceeded";
            default -> problem.sentence();
        };
    }

    private static String host(String url) {
        try {
            return String.valueOf(new URI(url).getHost());
        } catch (URISyntaxException odd) {
            return url;
        }
    }

    private static int port(String url) {
        try {
            int port = new URI(url).getPort();
            return port >= 0 ? port : url.startsWith("https:") ? 443 : 80;
        } catch (URISyntaxException odd) {
            return 80;
        }
    }
}
