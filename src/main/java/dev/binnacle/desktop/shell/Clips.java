package dev.binnacle.desktop.shell;

import org.jspecify.annotations.Nullable;

/** The clipboard, behind a seam: the headless toolkit has none. */
public interface Clips {
    void put(String text);

    /** The text there, or null. */
    @Nullable String get();
}
