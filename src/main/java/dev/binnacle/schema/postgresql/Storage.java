package dev.binnacle.schema.postgresql;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What PostgreSQL's CREATE TABLE says after the columns, in parts. */
record Storage(
        String fixed,
        @Nullable String method,
        @Nullable String tablespace,
        TreeMap<String, String> options) {
    private static final Pattern INHERITS = Pattern.compile("^INHERITS \\(.*?\\)(?= |$)");
    private static final Pattern WITH = Pattern.compile("(?:^| )WITH \\((.*)\\)(?= TABLESPACE|$)");
    private static final Pattern TABLESPACE = Pattern.compile("(?:^| )TABLESPACE (\\S+)$");
    private static final Pattern USING =
            Pattern.compile("(?:^| )USING (\\S+)(?= WITH| TABLESPACE|$)");

    /**
     * Reads {@code INHERITS (…) PARTITION BY … USING … WITH (…) TABLESPACE …}, any part missing.
     */
    static Storage of(@Nullable String storage) {
        String rest = storage == null ? "" : INHERITS.matcher(storage).replaceFirst("").strip();
        TreeMap<String, String> options = new TreeMap<>();
        Matcher with = WITH.matcher(rest);
        if (with.find()) {
            for (String option : with.group(1).split(", ")) {
                int equals = option.indexOf('=');
                options.put(
                        equals < 0 ? option : option.substring(0, equals),
                        equals < 0 ? "true" : option.substring(equals + 1));
            }
            rest = with.replaceFirst("");
        }
        Matcher tablespace = TABLESPACE.matcher(rest);
        String space = tablespace.find() ? tablespace.group(1) : null;
        rest = tablespace.replaceFirst("");
        boolean parted = rest.startsWith("PARTITION BY") || rest.startsWith("SERVER");
        Matcher using = USING.matcher(rest);
        String method = !parted && using.find() ? using.group(1) : null;
        return new Storage(parted ? rest.strip() : "", method, space, options);
    }

    /** Whether a table need not be made anew. */
    boolean same(Storage other) {
        return fixed.equals(other.fixed);
    }

    List<String> to(Storage other, String alter) {
        List<String> statements = new ArrayList<>();
        if (!Objects.equals(method, other.method)) {
            statements.add(
                    alter + "set access method " + (other.method == null ? "heap" : other.method));
        }
        if (!Objects.equals(tablespace, other.tablespace)) {
            statements.add(
                    alter
                            + "set tablespace "
                            + (other.tablespace == null ? "pg_default" : other.tablespace));
        }
        List<String> reset = new ArrayList<>();
        options.keySet().stream()
                .filter(key -> !other.options.containsKey(key))
                .forEach(reset::add);
        if (!reset.isEmpty()) {
            statements.add(alter + "reset (" + String.join(", ", reset) + ")");
        }
        List<String> set = new ArrayList<>();
        other.options.forEach((key, value) -> {
            if (!value.equals(options.get(key))) {
                set.add(key + " = " + value);
            }
        });
        if (!set.isEmpty()) {
            statements.add(alter + "set (" + String.join(", ", set) + ")");
        }
        return statements;
    }
}
