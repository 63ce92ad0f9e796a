package dev.binnacle.desktop.shell;

import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

/** A tab of the content, made by an area's {@link Screen}. All calls on the screen's thread. */
public interface ContentTab {
    /** What to reopen after a restart. May change while the tab lives (a filter, a draft). */
    Target target();

    ObservableValue<String> title();

    Node content();

    /** What the inspector shows while this tab is in front; null = nothing. */
    default @Nullable Node inspector() {
        return null;
    }

    /** Number of unsaved changes; shown as a mark on the tab and in the status line. */
    default ObservableIntegerValue unsaved() {
        return new ReadOnlyIntegerWrapper(0);
    }

    /** The transaction state for the status line, such as "auto-commit" or "2 statements open". */
    default ObservableValue<String> transaction() {
        return new ReadOnlyStringWrapper("auto-commit");
    }

    /** Does what a key asked for; false = not here, the key is left to the focused node. */
    default boolean perform(Command command) {
        return false;
    }

    /**
     * Why closing now would lose something that is kept nowhere (an open transaction); null =
     * nothing is lost.
     */
    default @Nullable String atRisk() {
        return null;
    }

    /** Called whenever the tab comes to the front. */
    default void shown() {}

    /** Called a moment after {@link #shown}, when its nodes are on the screen: takes the keys. */
    default void takeKeys() {}

    /** Called once when the tab is closed: ends jobs, sessions, subscriptions. */
    default void dispose() {}
}
