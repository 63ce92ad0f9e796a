package dev.binnacle.api.auth;

import dev.binnacle.api.Redaction;

import java.util.List;
import java.util.Locale;

/**
 * A value that is shown nowhere.
 *
 * @param name as the user knows it
 * @param hosts such as {@code api.example}, {@code localhost:8080} or {@code *.example}; empty =
 *     any
 */
public record Secret(String name, String value, List<String> hosts) {
    public Secret {
        hosts = List.copyOf(hosts);
    }

    /** Whether it may go there. */
    public boolean fits(String host, int port) {
        return hosts.isEmpty() || hosts.stream().anyMatch(bound -> fits(bound, host, port));
    }

    private static boolean fits(String bound, String host, int port) {
        String wanted = bound.toLowerCase(Locale.ROOT);
        String bare = host.toLowerCase(Locale.ROOT);
        if (wanted.startsWith("*.")) {
            return bare.endsWith(wanted.substring(1));
        }
        return wanted.equals(bare) || wanted.equals(bare + ":" + port);
    }

    @Override
    public String toString() {
        return name + " " + Redaction.MARK + " " + hosts;
    }
}
