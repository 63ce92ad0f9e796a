package dev.binnacle.desktop.shell;

/** Keeps the frame's state between starts. Joined to the workspace in {@code app}. */
public interface StateKeeper {
    FrameState load();

    /** Must be quick or go on in the background; called after each change that matters. */
    void save(FrameState state);
}
