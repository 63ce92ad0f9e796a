package dev.binnacle.api.echo;

import java.util.Locale;

/** A list of things that a shop might sell, always the same. */
final class EchoProducts {
    private static final String[] KINDS = {
        "anchor", "brass lamp", "chart table", "compass", "deck chair", "flag", "hammock", "kettle",
        "ladder", "life ring", "mooring line", "oilskin", "pulley", "rope", "sextant", "signal horn"
    };
    private static final String[] MAKERS = {"Aalborg", "Brest", "Cork", "Gdańsk", "Kiel", "Porto"};
    private static final int COUNT = 60;

    private EchoProducts() {}

    static String json() {
        var out = new StringBuilder("[");
        for (int i = 0; i < COUNT; i++) {
            String kind = KINDS[i % KINDS.length];
            String maker = MAKERS[(i * 5 + i / KINDS.length) % MAKERS.length];
            out.append(i == 0 ? "" : ",")
                    .append(
                            String.format(
                                    Locale.ROOT,
                                    "{\"id\":%d,\"name\":\"%s"
                                            + " %s\",\"price\":%d.%02d,\"stock\":%d,\"active\":%b}",
                                    i + 1,
                                    maker,
                                    kind,
                                    9 + i * 37 % 400,
                                    i * 13 % 100,
                                    i * 7 % 50,
                                    i % 9 != 0));
        }
        return out.append("]").toString();
    }
}
