package dev.binnacle.server.action;

import java.util.regex.Pattern;

/** A text that a pattern may look at only so often: a pattern that never ends matches nothing. */
final class BoundedText implements CharSequence {
    private static final int LOOKS = 2_000_000;

    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super(null, null, false, false);
        }
    }

    private final String text;
    private final int[] left;

    private BoundedText(String text, int[] left) {
        this.text = text;
        this.left = left;
    }

    static boolean finds(Pattern pattern, String text) {
        try {
            return pattern.matcher(new BoundedText(text, new int[] {LOOKS})).find();
        } catch (TooLong | StackOverflowError endless) {
            return false;
        }
    }

    @Override
    public char charAt(int index) {
        if (--left[0] < 0) {
            throw new TooLong();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new BoundedText(text.substring(start, end), left);
    }

    @Override
    public String toString() {
        return text;
    }
}
