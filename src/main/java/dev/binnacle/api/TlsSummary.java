package dev.binnacle.api;

import java.time.Instant;
import java.util.List;

/** How the connection was protected, and by which certificates, the server's own first. */
public record TlsSummary(String version, String cipher, List<Certificate> certificates) {
    public TlsSummary {
        certificates = List.copyOf(certificates);
    }

    /** One certificate. */
    public record Certificate(
            String subject,
            String issuer,
            List<String> names,
            Instant from,
            Instant until,
            String serial) {}
}
