package dev.binnacle.schema.lint;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a workspace asks of the linter.
 *
 * @param levels by rule id; empty = switched off
 * @param only rules to run; empty = all
 * @param version the server's major version; 0 = as the live database says, else the newest
 * @param inTransaction whether each file runs in one transaction, as migration tools do
 * @param names what names must look like, by kind: {@code table}, {@code foreign-key}, …
 * @param exposedSchemas those that strangers reach, such as by an API over the database
 * @param strangers the roles that stand for people from outside
 * @param thresholds what is small, large, long
 */
public record LintSettings(
        Map<String, Optional<Severity>> levels,
        List<String> only,
        int version,
        boolean inTransaction,
        Map<String, Pattern> names,
        List<String> exposedSchemas,
        List<String> strangers,
        Thresholds thresholds) {
    /** The newest server that the rules know. */
    public static final int NEWEST = 18;

    /**
     * Figures that weigh.
     *
     * @param smallRows below this a lock is over before anyone notices
     * @param largeRows from here on it is an outage
     * @param held a transaction open for this long makes others wait behind it
     */
    public record Thresholds(
            long smallRows,
            long smallBytes,
            long largeRows,
            long largeBytes,
            Duration held,
            int lobs) {
        public static final Thresholds STANDARD =
                new Thresholds(10_000, 16L << 20, 1_000_000, 1L << 30, Duration.ofSeconds(30), 3);
    }

    public static final LintSettings STANDARD =
            new LintSettings(
                    Map.of(),
                    List.of(),
                    0,
                    false,
                    Map.of(),
                    List.of("public"),
                    List.of("anon", "authenticated"),
                    Thresholds.STANDARD);

    public LintSettings {
        levels = Map.copyOf(levels);
        only = List.copyOf(only);
        names = Map.copyOf(names);
        exposedSchemas = List.copyOf(exposedSchemas);
        strangers = List.copyOf(strangers);
    }

    /** Whether a rule runs. */
    public boolean runs(About rule) {
        if (!only.isEmpty()) {
            return only.stream().anyMatch(rule::answersTo);
        }
        Optional<Severity> level = levels.get(rule.id());
        return level == null ? !rule.optIn() : level.isPresent();
    }

    /** The severity that a rule's findings have where nothing weighs them. */
    public Severity severity(About rule) {
        return levels.getOrDefault(rule.id(), Optional.empty()).orElse(rule.severity());
    }

    /** The same with only these rules. */
    public LintSettings only(List<String> rules) {
        return new LintSettings(
                levels,
                rules,
                version,
                inTransaction,
                names,
                exposedSchemas,
                strangers,
                thresholds);
    }

    /** The same for a server of this major version. */
    public LintSettings version(int other) {
        return new LintSettings(
                levels, only, other, inTransaction, names, exposedSchemas, strangers, thresholds);
    }

    /** The same, for files that each run in one transaction, or not. */
    public LintSettings inTransaction(boolean each) {
        return new LintSettings(
                levels, only, version, each, names, exposedSchemas, strangers, thresholds);
    }
}
