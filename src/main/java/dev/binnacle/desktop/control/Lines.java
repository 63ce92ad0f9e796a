package dev.binnacle.desktop.control;

import java.util.AbstractList;
import java.util.Arrays;

/** The lines of a text, each made when it is looked at: a million of them cost their offsets. */
final class Lines extends AbstractList<String> {
    private static final int LONGEST = 20_000;
    private final String text;
    private final int[] starts;

    Lines(String text) {
        this.text = text;
        starts = starts(text);
    }

    private static int[] starts(String text) {
        int[] found = new int[1024];
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = at + 1;
        }
        return Arrays.copyOf(found, count);
    }

    /** A very long line is cut, the text itself is not. */
    @Override
    public String get(int line) {
        int start = starts[line];
        int end = line + 1 < starts.length ? starts[line + 1] - 1 : text.length();
        return end - start > LONGEST
                ? text.substring(start, start + LONGEST) + " …"
                : text.substring(start, end);
    }

    @Override
    public int size() {
        return starts.length;
    }

    /** The offset of a line's first character that is not a blank. */
    int start(int line) {
        int at = starts[line];
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** The line in which a character stands. */
    int at(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }
}
