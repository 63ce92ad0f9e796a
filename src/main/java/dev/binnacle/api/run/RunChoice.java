package dev.binnacle.api.run;

import java.time.Duration;

/**
 * How files are run.
 *
 * @param goOn whether entries after one that failed are run too
 * @param from the first entry that is run, from 1
 * @param to the last
 * @param entry what holds for entries that say nothing else
 */
public record RunChoice(boolean goOn, int from, int to, EntryOptions entry) {
    public static RunChoice usual() {
        return of(false, 0, Duration.ZERO);
    }

    /**
     * @param retries how often an entry that fails is tried again; -1 = until it passes
     */
    public static RunChoice of(boolean goOn, int retries, Duration delay) {
        return new RunChoice(goOn, 1, Integer.MAX_VALUE, EntryOptions.defaults(retries, delay));
    }
}
