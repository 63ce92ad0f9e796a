package dev.binnacle.base;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Two texts line by line, so that they can stand side by side. */
public final class LineDiff {
    /** Beyond so many pairs of lines what is between the same ends is all taken as changed. */
    private static final long MOST = 4_000_000;

    /** So many different lines are held once, however often they stand there. */
    private static final int MOST_SHARED = 100_000;

    private final Map<String, Line> shared = new HashMap<>();
    private final List<String> old;
    private final List<String> to;
    private final List<Line> lines;

    /**
     * One line of both.
     *
     * @param before null = there is none beside {@code after}
     * @param after null = there is none beside {@code before}
     */
    public record Line(@Nullable String before, @Nullable String after) {
        public boolean same() {
            return before != null && before.equals(after);
        }
    }

    private LineDiff(Stream<String> before, Stream<String> after) {
        old = before.map(line -> String.valueOf(same(line).before())).toList();
        to = after.map(line -> String.valueOf(same(line).after())).toList();
        lines = new ArrayList<>(Math.max(old.size(), to.size()));
    }

    private Line same(String line) {
        Line known = shared.get(line);
        if (known == null) {
            known = new Line(line, line);
            if (shared.size() < MOST_SHARED) {
                shared.put(line, known);
            }
        }
        return known;
    }

    /** Lines that went stand beside those that came in their place. */
    public static List<Line> of(String before, String after) {
        return of(before.lines(), after.lines());
    }

    /** The same of texts that are in lines already. */
    public static List<Line> of(Stream<String> before, Stream<String> after) {
        var diff = new LineDiff(before, after);
        diff.compare();
        return diff.lines;
    }

    private void compare() {
        int head = 0;
        int shorter = Math.min(old.size(), to.size());
        while (head < shorter && old.get(head).equals(to.get(head))) {
            lines.add(same(old.get(head)));
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && old.get(old.size() - 1 - tail).equals(to.get(to.size() - 1 - tail))) {
            tail++;
        }
        middle(head, old.size() - tail, to.size() - tail);
        for (int i = old.size() - tail; i < old.size(); i++) {
            lines.add(same(old.get(i)));
        }
    }

    private void middle(int start, int oldEnd, int newEnd) {
        int left = oldEnd - start;
        int right = newEnd - start;
        int[][] common = (long) left * right > MOST ? new int[0][] : common(start, left, right);
        int i = 0;
        int j = 0;
        int oldFrom = 0;
        int newFrom = 0;
        while (common.length > 0 && i < left && j < right) {
            if (old.get(start + i).equals(to.get(start + j))) {
                changed(start + oldFrom, start + i, start + newFrom, start + j);
                lines.add(same(old.get(start + i)));
                oldFrom = ++i;
                newFrom = ++j;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        changed(start + oldFrom, oldEnd, start + newFrom, newEnd);
    }

    /** How many lines the rests from each pair on have in common. */
    private int[][] common(int start, int left, int right) {
        int[][] common = new int[left + 1][right + 1];
        for (int i = left - 1; i >= 0; i--) {
            for (int j = right - 1; j >= 0; j--) {
                common[i][j] =
                        old.get(start + i).equals(to.get(start + j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private void changed(int oldFrom, int oldEnd, int newFrom, int newEnd) {
        int most = Math.max(oldEnd - oldFrom, newEnd - newFrom);
        for (int i = 0; i < most; i++) {
            lines.add(
                    new Line(
                            oldFrom + i < oldEnd ? old.get(oldFrom + i) : null,
                            newFrom + i < newEnd ? to.get(newFrom + i) : null));
        }
    }
}
