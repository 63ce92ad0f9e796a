package dev.binnacle.desktop.api;

/** How a request is shown. */
public enum FormView {
    /** Form and text side by side where there is room, else the form. */
    BY_ROOM,
    FORM,
    BOTH,
    TEXT
}
