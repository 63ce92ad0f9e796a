package dev.binnacle.desktop.activity;

import java.util.List;

/**
 * What the workspace's store remembers, joined in {@code app}. Reads the store, so never on the
 * screen's thread.
 */
@FunctionalInterface
public interface Timeline {
    /** The newest events of all kinds, newest first. */
    List<Event> recent(int limit);
}
