package dev.binnacle.desktop.shell;

/** What a key of the frame asks of the tab that is in front. */
public enum Command {
    /** Ctrl+S */
    SAVE,
    /** Ctrl+Enter */
    RUN,
    /** Ctrl+Z */
    UNDO,
    /** Ctrl+Shift+Z */
    REDO,
    /** Ctrl+F */
    FIND,
    /** F5 */
    REFRESH
}
