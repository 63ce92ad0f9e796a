package dev.binnacle.server.request;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The header fields of a request: names in lower case, in the order of their values. */
public final class HeaderFields {
    private final Map<String, List<String>> values = new TreeMap<>();

    public HeaderFields add(String name, String value) {
        values.computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new ArrayList<>(1)).add(value);
        return this;
    }

    /** The first value; null = the field is not there. */
    public @Nullable String first(String name) {
        List<String> all = values.get(name.toLowerCase(Locale.ROOT));
        return all == null ? null : all.getFirst();
    }

    public List<String> all(String name) {
        return Collections.unmodifiableList(
                values.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
    }

    /** Every field with its values joined by commas. */
    public Map<String, String> joined() {
        Map<String, String> joined = new TreeMap<>();
        values.forEach((name, all) -> joined.put(name, String.join(", ", all)));
        return joined;
    }
}
