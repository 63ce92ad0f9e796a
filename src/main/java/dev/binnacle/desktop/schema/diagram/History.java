package dev.binnacle.desktop.schema.diagram;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was done on a diagram, to be taken back and done again, the last first. */
final class History {
    private static final int MOST = 500;

    /**
     * @param words what was done, such as "Moved 3 tables"
     */
    record Deed(String words, Runnable undo, Runnable redo) {}

    private final Deque<Deed> done = new ArrayDeque<>();
    private final Deque<Deed> undone = new ArrayDeque<>();

    /** Notes what has been done already; what was taken back before is forgotten. */
    void note(Deed deed) {
        done.push(deed);
        undone.clear();
        if (done.size() > MOST) {
            done.removeLast();
        }
    }

    void clear() {
        done.clear();
        undone.clear();
    }

    boolean canUndo() {
        return !done.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }

    /** Takes the last deed back; its words, empty when there is none. */
    String undo() {
        if (done.isEmpty()) {
            return "";
        }
        Deed deed = done.pop();
        undone.push(deed);
        deed.undo().run();
        return deed.words();
    }

    /** Does again what was taken back last; its words, empty when there is none. */
    String redo() {
        if (undone.isEmpty()) {
            return "";
        }
        Deed deed = undone.pop();
        done.push(deed);
        deed.redo().run();
        return deed.words();
    }
}
