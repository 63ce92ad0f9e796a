package dev.binnacle.server.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long each part of a request took, in milliseconds, for {@code Server-Timing}. */
final class Timing {
    private final List<String> names = new ArrayList<>(5);
    private final List<Long> ends = new ArrayList<>(5);
    private final long start = System.nanoTime();

    void done(String part) {
        names.add(part);
        ends.add(System.nanoTime());
    }

    String header() {
        var header = new StringBuilder();
        long since = start;
        for (int i = 0; i < names.size(); i++) {
            header.append(i == 0 ? "" : ", ").append(names.get(i)).append(";dur=");
            header.append(String.format(Locale.ROOT, "%.1f", (ends.get(i) - since) / 1e6));
            since = ends.get(i);
        }
        return header.toString();
    }
}
