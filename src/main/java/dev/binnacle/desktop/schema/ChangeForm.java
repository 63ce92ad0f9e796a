package dev.binnacle.desktop.schema;

import dev.binnacle.schema.StructureChange;

import java.util.List;

/** A form in the change panel: what a person fills in, as changes. */
interface ChangeForm {
    /** Called after each keystroke or choice. */
    void onChange(Runnable listener);

    /**
     * What the form says now; empty = nothing to do. May throw a Problem that says what is missing.
     */
    List<StructureChange> changes();

    /**
     * The button's words, such as "Add column"; the number of statements is put in by the panel.
     */
    String verb();

    /** Whether the button is red. */
    default boolean destructive() {
        return false;
    }
}
