package dev.binnacle.desktop.shell;

import org.jspecify.annotations.Nullable;

/** A clipboard of the program's own, where the toolkit has none (headless). */
public final class MemoryClips implements Clips {
    private @Nullable String text;

    @Override
    public void put(String newText) {
        text = newText;
    }

    @Override
    public @Nullable String get() {
        return text;
    }
}
