package dev.binnacle.api.run;

import java.time.Duration;

/**
 * How files are run.
 *
 * @param keepAll whether results keep the tries that passed too; without, a long run stays small
 * @param goOn whether entries after one that failed are run too
 * @param from the first entry that is run, from 1
 * @param to the last
 * @param entry what holds for entries that say nothing else
 * @param watch sees every exchange
 */
public record RunChoice(
        boolean keepAll, boolean goOn, int from, int to, EntryOptions entry, ExchangeWatch watch) {
    /**
     * @param retries how often an entry that fails is tried again; -1 = until it passes
     */
    public static RunChoice of(boolean goOn, int retries, Duration delay) {
        return of(goOn, EntryOptions.defaults(retries, delay));
    }

    /** All entries, of which those that say nothing else are run so. */
    public static RunChoice of(boolean goOn, EntryOptions entry) {
        return new RunChoice(true, goOn, 1, Integer.MAX_VALUE, entry, ExchangeWatch.NONE);
    }

    /** The same, of whose results only what failed is kept. */
    public RunChoice keepingFailures() {
        return new RunChoice(false, goOn, from, to, entry, watch);
    }

    /** The same, with someone who sees every exchange. */
    public RunChoice watchedBy(ExchangeWatch watcher) {
        return new RunChoice(keepAll, goOn, from, to, entry, watcher);
    }
}
