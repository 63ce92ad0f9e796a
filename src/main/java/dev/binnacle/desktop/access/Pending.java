package dev.binnacle.desktop.access;

import dev.binnacle.access.AccessChange;

import java.util.List;

/** What a screen wants to change, for the panel that shows and runs it. */
interface Pending {
    /** May throw a Problem that says what is missing. */
    List<AccessChange> changes();

    /** The button's words for so many changes, such as "Apply 3 changes". */
    String verb(int changes);

    boolean destructive();

    /** A person gives it up. */
    void discard();

    /** It was made. */
    void done(List<AccessChange> changes);
}
