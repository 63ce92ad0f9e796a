package dev.binnacle.desktop.shell;

import java.nio.file.Path;
import java.util.List;

/** The workspaces that can be gone to. Joined in {@code app}. */
public interface Workspaces {
    /** The folders opened last, newest first, without the one that is open. In memory. */
    List<Path> recent();

    /**
     * Goes to a folder's workspace, which is made when it is new; its window takes the place of the
     * one that is open. May wait, so never on the screen's thread; failures are Problems, and leave
     * the open one as it is.
     */
    void open(Path folder);

    /** What people call a workspace: its folder's name. */
    static String name(Path folder) {
        Path last = folder.getFileName();
        return last == null ? folder.toString() : last.toString();
    }

    /** Nowhere to go. */
    static Workspaces none() {
        return new Workspaces() {
            @Override
            public List<Path> recent() {
                return List.of();
            }

            @Override
            public void open(Path folder) {}
        };
    }
}
