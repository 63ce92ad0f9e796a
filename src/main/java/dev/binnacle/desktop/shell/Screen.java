package dev.binnacle.desktop.shell;

import javafx.scene.Node;

import java.util.List;

/**
 * What a feature offers the shell: its area, its sidebar, its tabs, and what the palette finds in
 * it.
 */
public interface Screen {
    Area area();

    /** Asked once, when the area is first shown. */
    Node sidebar();

    /** A new tab for a target whose kind belongs to this area. */
    ContentTab open(Target target);

    /**
     * Called when the palette opens: reads in the background what {@link #find} looks through, if
     * it was not read yet, then says so by {@link Workbench#refreshTitles}.
     */
    default void prepare() {}

    /**
     * What the palette finds for a query (lower case, never empty); in memory and quick, best
     * first.
     */
    List<Finding> find(String query);
}
