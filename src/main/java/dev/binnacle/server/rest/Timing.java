package dev.binnacle.server.rest;

import java.util.Locale;

/** How long each part of a request took, in milliseconds, for {@code Server-Timing}. */
final class Timing {
    private final StringBuilder parts = new StringBuilder();
    private long since = System.nanoTime();

    void done(String part) {
        long now = System.nanoTime();
        parts.append(parts.isEmpty() ? "" : ", ").append(part).append(";dur=");
        parts.append(String.format(Locale.ROOT, "%.1f", (now - since) / 1e6));
        since = now;
    }

    String header() {
        return parts.toString();
    }
}
