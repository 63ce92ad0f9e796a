package dev.binnacle.desktop.shell;

import java.util.List;

/** Remembers what an operator changed in a backend, for Activity. On the screen's thread. */
@FunctionalInterface
public interface Deeds {
    /**
     * @param what was done, in a few words: "Saved orders"
     * @param statements as run, with what nobody may see masked
     * @param rows touched; -1 = not a matter of rows
     */
    void note(Backend backend, String what, List<String> statements, long rows);

    /** Forgets everything. */
    static Deeds none() {
        return (backend, what, statements, rows) -> {};
    }
}
