package dev.binnacle.schema.exchange;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Keeps names as they are, unless the other database has one such already or cuts it. */
final class PortedNames {
    private final int bytes;
    private final Map<String, Set<String>> taken = new HashMap<>();

    /**
     * @param bytes the longest name there is
     */
    PortedNames(int bytes) {
        this.bytes = bytes;
    }

    /**
     * The name to use.
     *
     * @param space names are unique within it
     */
    String take(String space, String name) {
        Set<String> names = taken.computeIfAbsent(space, key -> new HashSet<>());
        String free = cut(name, bytes);
        for (int next = 2; !names.add(free); next++) {
            String end = "_" + next;
            free = cut(name, bytes - end.length()) + end;
        }
        return free;
    }

    /** Whether a name is longer than names are. */
    static boolean tooLong(String name, int most) {
        return name.getBytes(StandardCharsets.UTF_8).length > most;
    }

    private static String cut(String name, int most) {
        String kept = name;
        while (tooLong(kept, most)) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept;
    }
}
