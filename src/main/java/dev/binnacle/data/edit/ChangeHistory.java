package dev.binnacle.data.edit;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What can be undone and redone. Holds the last {@value #MOST} edits. */
final class ChangeHistory {
    static final int MOST = 10_000;

    /** What one edit did to one row. */
    record Step(RowRef row, @Nullable Change before, @Nullable Change after) {}

    private final Deque<List<Step>> undo = new ArrayDeque<>();
    private final Deque<List<Step>> redo = new ArrayDeque<>();
    private final List<Step> current = new ArrayList<>();
    private int open;

    void add(RowRef row, @Nullable Change before, @Nullable Change after) {
        current.add(new Step(row, before, after));
    }

    /** Until the matching {@link #close}, edits are one. */
    void open() {
        open++;
    }

    void close() {
        open--;
        end();
    }

    boolean isOpen() {
        return open > 0;
    }

    void end() {
        if (open > 0 || current.isEmpty()) {
            return;
        }
        undo.push(List.copyOf(current));
        current.clear();
        redo.clear();
        if (undo.size() > MOST) {
            undo.removeLast();
        }
    }

    boolean canUndo() {
        return !undo.isEmpty();
    }

    boolean canRedo() {
        return !redo.isEmpty();
    }

    /** The steps to take back, the last first. */
    List<Step> undo() {
        if (undo.isEmpty()) {
            return List.of();
        }
        List<Step> steps = undo.pop();
        redo.push(steps);
        return steps.reversed();
    }

    List<Step> redo() {
        if (redo.isEmpty()) {
            return List.of();
        }
        List<Step> steps = redo.pop();
        undo.push(steps);
        return steps;
    }

    void clear() {
        undo.clear();
        redo.clear();
        current.clear();
    }
}
