package dev.binnacle.schema.plan;

import java.util.Locale;

/**
 * How firmly a step holds a table while it runs: PostgreSQL's table locks, weakest first. A
 * database with fewer kinds names the nearest.
 */
public enum Lock {
    NONE,
    ACCESS_SHARE,
    ROW_SHARE,
    ROW_EXCLUSIVE,
    SHARE_UPDATE_EXCLUSIVE,
    SHARE,
    SHARE_ROW_EXCLUSIVE,
    EXCLUSIVE,
    ACCESS_EXCLUSIVE;

    /** As the manual writes it: {@code ACCESS EXCLUSIVE}. */
    public String words() {
        return name().replace('_', ' ');
    }

    /** The lock that {@code pg_locks.mode} names, such as {@code AccessExclusiveLock}. */
    public static Lock ofMode(String mode) {
        String bare = mode.replaceFirst("Lock$", "");
        String words = bare.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        return valueOf(words);
    }

    public boolean blocksReads() {
        return this == ACCESS_EXCLUSIVE;
    }

    public boolean blocksWrites() {
        return compareTo(SHARE) >= 0;
    }
}
