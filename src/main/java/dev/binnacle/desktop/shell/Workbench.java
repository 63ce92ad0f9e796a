package dev.binnacle.desktop.shell;

import dev.binnacle.base.Jobs;
import dev.binnacle.base.Problem;

/** What a feature may ask of the shell. All calls on the screen's thread. */
public interface Workbench {
    Jobs jobs();

    Backends backends();

    Views views();

    Clips clips();

    Questions questions();

    /** Brings the tab of this target to the front, opening it if it is not open. */
    void open(Target target);

    /** Says in the status line what happened, with its number: "Saved 2 rows in 8 ms". */
    void announce(String sentence);

    /** A problem that has no place of its own on a screen. */
    void report(Problem problem);

    /** Makes the palette's findings or the tabs' titles be asked for again. */
    void refreshTitles();
}
