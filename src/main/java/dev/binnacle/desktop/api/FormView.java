package dev.binnacle.desktop.api;

/** How a request is shown. */
public enum FormView {
    /** Form and text side by side where there is room, else the text as a tab. */
    BY_ROOM,
    FORM,
    BOTH,
    TEXT
}
