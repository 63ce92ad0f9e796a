package dev.binnacle.database.script;

import java.util.Arrays;

/** Turns offsets into lines and columns. */
public final class Lines {
    /** 1-based. */
    public record Place(int line, int column) {}

    private final int[] starts;

    public Lines(String text) {
        int[] found = new int[64];
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = at + 1;
        }
        starts = Arrays.copyOf(found, count);
    }

    public Place place(int offset) {
        int index = Arrays.binarySearch(starts, offset);
        int line = index >= 0 ? index : -index - 2;
        return new Place(line + 1, offset - starts[line] + 1);
    }
}
