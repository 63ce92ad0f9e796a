package dev.binnacle.desktop.shell;

import dev.binnacle.base.Jobs;
import dev.binnacle.base.Problem;
import dev.binnacle.database.ConnectionSettings;

/** What a feature may ask of the shell. All calls on the screen's thread. */
public interface Workbench {
    Jobs jobs();

    Backends backends();

    Views views();

    Clips clips();

    Questions questions();

    /**
     * Connects by these settings: closes the backend if it was open by others, asking when work is
     * at risk, and renews its tabs.
     */
    void reconnect(ConnectionSettings settings);

    /** Closes a backend and its tabs, asking when work is at risk. */
    void disconnect(Backend backend);

    /** Brings the tab of this target to the front, opening it if it is not open. */
    void open(Target target);

    /** Closes a tab without asking: what it was for is done. */
    void leave(ContentTab done);

    /** Where what was changed in a backend is noted. */
    Deeds deeds();

    /** Says in the status line what happened, with its number: "Saved 2 rows in 8 ms". */
    void announce(String sentence);

    /** A problem that has no place of its own on a screen. */
    void report(Problem problem);

    /** Makes the palette's findings or the tabs' titles be asked for again. */
    void refreshTitles();
}
