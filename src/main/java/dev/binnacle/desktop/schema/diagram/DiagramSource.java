package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.desktop.control.StatePane;

/** Where a diagram's tables come from. */
interface DiagramSource {
    /** Feeds the diagram, from now on and whenever the structure changes; says why it cannot. */
    void show(DiagramWork work, StatePane states);

    /** Reads the structure again. */
    void refresh();

    /** The diagram has come to the front. */
    default void shown() {}

    void dispose();
}
