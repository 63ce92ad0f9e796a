package dev.binnacle.desktop.api;

import dev.binnacle.api.collection.DraftJournal;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes the drafts of one tab in the order in which they were asked for, whichever job is late.
 */
final class DraftKeeper {
    private final DraftJournal journal;
    private final AtomicLong asked = new AtomicLong();
    private long done;

    DraftKeeper(DraftJournal journal) {
        this.journal = journal;
    }

    /** A place in the order; taken when the act is asked for. */
    long turn() {
        return asked.incrementAndGet();
    }

    synchronized void keep(long turn, DraftJournal.Draft draft) {
        if (turn > done) {
            done = turn;
            journal.keep(draft);
        }
    }

    synchronized void forget(long turn, String path) {
        if (turn > done) {
            done = turn;
            journal.forget(path);
        }
    }
}
