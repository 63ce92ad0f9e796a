package dev.binnacle.desktop.api;

/** How the file on disk stands to the text that is edited. */
enum FileState {
    AS_KNOWN,
    /** Another program wrote to it. */
    CHANGED,
    /** It was deleted or moved by another program. */
    GONE
}
