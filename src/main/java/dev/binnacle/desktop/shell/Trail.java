package dev.binnacle.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where one has been, for Alt+left and Alt+right. */
final class Trail {
    private static final int LONGEST = 100;

    private final List<Target> visited = new ArrayList<>();
    private int at = -1;

    /** Notes a visit; going on from a place in the middle forgets what lay ahead. */
    void visit(Target target) {
        if (at >= 0 && visited.get(at).equals(target)) {
            return;
        }
        visited.subList(at + 1, visited.size()).clear();
        visited.add(target);
        if (visited.size() > LONGEST) {
            visited.removeFirst();
        }
        at = visited.size() - 1;
    }

    Optional<Target> back() {
        return step(-1);
    }

    Optional<Target> forward() {
        return step(1);
    }

    private Optional<Target> step(int by) {
        if (at + by < 0 || at + by >= visited.size()) {
            return Optional.empty();
        }
        at += by;
        return Optional.of(visited.get(at));
    }
}
