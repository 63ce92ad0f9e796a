package dev.binnacle.schema.migration;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the comments of a file tell the runner; files of others tell nothing.
 *
 * @param from fingerprint of the structure that the plan starts from; null = it does not say
 * @param to fingerprint of the structure that the plan makes; null = it does not say
 * @param part which file of the plan it is, from 1
 * @param parts how many files the plan has
 * @param alone whether it must not run in a transaction
 * @param tables fingerprints of the tables that the plan works on, by name
 * @param losses what its statements destroy, in words
 */
public record MigrationHeader(
        @Nullable String from,
        @Nullable String to,
        int part,
        int parts,
        boolean alone,
        Map<String, String> tables,
        List<String> losses) {
    static final String MARK = "-- binnacle: ";
    static final String ALONE = "no transaction";
    private static final Pattern PLAN =
            Pattern.compile("plan from ([0-9a-f]+) to ([0-9a-f]+), file (\\d+) of (\\d+)");
    private static final Pattern TABLE = Pattern.compile("table ([0-9a-f]+) (.*)");
    private static final String LOSS = "loses ";

    public MigrationHeader {
        tables = Map.copyOf(tables);
        losses = List.copyOf(losses);
    }

    /** Reads the marked comments, which stand at the beginning of lines. */
    static MigrationHeader of(String text) {
        var found =
                new Object() {
                    @Nullable Matcher plan;
                    boolean alone;
                };
        Map<String, String> tables = new LinkedHashMap<>();
        List<String> losses = new ArrayList<>();
        text.lines()
                .filter(line -> line.startsWith(MARK))
                .map(line -> line.substring(MARK.length()).strip())
                .forEach(said -> {
                    Matcher plan = PLAN.matcher(said);
                    Matcher table = TABLE.matcher(said);
                    if (plan.matches()) {
                        found.plan = plan;
                    } else if (table.matches()) {
                        tables.put(table.group(2), table.group(1));
                    } else if (said.startsWith(LOSS)) {
                        losses.add(said.substring(LOSS.length()));
                    } else if (said.equals(ALONE)) {
                        found.alone = true;
                    }
                });
        Matcher plan = found.plan;
        return plan == null
                ? new MigrationHeader(null, null, 1, 1, found.alone, tables, losses)
                : new MigrationHeader(
                        plan.group(1),
                        plan.group(2),
                        Integer.parseInt(plan.group(3)),
                        Integer.parseInt(plan.group(4)),
                        found.alone,
                        tables,
                        losses);
    }

    static String plan(String from, String to, int part, int parts) {
        return MARK + "plan from " + from + " to " + to + ", file " + part + " of " + parts;
    }

    static String table(String name, String fingerprint) {
        return MARK + "table " + fingerprint + " " + oneLine(name);
    }

    static String loss(String words) {
        return MARK + LOSS + oneLine(words);
    }

    /** Text that stays within its comment. */
    static String oneLine(String text) {
        return text.replaceAll("\\R", " ").strip();
    }

    /** Whether it is the first of its plan, before which nothing may have changed. */
    boolean opens() {
        return from != null && part == 1;
    }

    /** Whether it is the last of its plan, after which the structure is known. */
    boolean closes() {
        return to != null && part == parts;
    }
}
