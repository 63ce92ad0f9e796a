package dev.binnacle.desktop.shell;

/** Names as they may be shown: nothing in them can reorder, hide or break the text around them. */
public final class Shown {
    private Shown() {}

    /**
     * The text with control, bidi and zero-width characters as escapes such as {@code ⟨U+202E⟩}.
     */
    public static String inFull(String text) {
        if (text.codePoints().noneMatch(Shown::hostile)) {
            return text;
        }
        var shown = new StringBuilder();
        text.codePoints()
                .forEach(point -> {
                    if (hostile(point)) {
                        shown.append(escape(point));
                    } else {
                        shown.appendCodePoint(point);
                    }
                });
        return shown.toString();
    }

    private static String escape(int point) {
        return switch (point) {
            case '\n' -> "⏎";
            case '\t' -> "⇥";
            case '\r' -> "␍";
            default -> String.format("⟨U+%04X⟩", point);
        };
    }

    private static boolean hostile(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** At most {@code most} characters, cut in the middle, where names differ least. */
    public static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int head = most * 2 / 3;
        return text.substring(0, head) + "…" + text.substring(text.length() - (most - head - 1));
    }
}
