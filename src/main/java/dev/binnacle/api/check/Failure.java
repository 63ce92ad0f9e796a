package dev.binnacle.api.check;

import dev.binnacle.api.hurl.Layout;

/**
 * Something that is not as a file says, and where the file says so.
 *
 * @param title such as {@code Assert status code}
 * @param offset in the file's text
 * @param length of what is underlined, in chars; 0 = nothing is, as for a failed predicate
 * @param message one line, or several for a failed predicate
 * @param entry the offset of the entry's request
 * @param ofAssert whether the answer is to blame, and not the request or the file
 */
public record Failure(
        String title, int offset, int length, String message, int entry, boolean ofAssert) {
    private static final int NARROWEST = 2;

    /** The same in other words. */
    public Failure with(String otherMessage) {
        return new Failure(title, offset, length, otherMessage, entry, ofAssert);
    }

    /**
     * As Hurl tells it, with the lines it speaks of.
     *
     * @param name of the file
     */
    public String told(String name, Layout layout) {
        Layout.Place place = layout.place(offset);
        int entryLine = layout.place(entry).line();
        String number = String.valueOf(place.line());
        int width = Math.max(NARROWEST, number.length());
        String bar = " ".repeat(width) + " |";
        var told = new StringBuilder("error: ").append(title).append('\n');
        told.append(" ".repeat(width)).append("--> ").append(name).append(':').append(number);
        told.append(':').append(length == 0 ? 0 : place.column()).append('\n');
        told.append(bar).append('\n');
        if (entryLine < place.line()) {
            told.append(bar).append(' ').append(layout.line(entryLine)).append('\n');
            if (entryLine + 1 < place.line()) {
                told.append(bar).append(" ...\n");
            }
        }
        told.append(" ".repeat(width - number.length())).append(number).append(" | ");
        told.append(layout.line(place.line())).append('\n');
        told.append(length == 0 ? plain(bar) : underlined(bar, place));
        return told.append(bar).append('\n').toString();
    }

    private String plain(String bar) {
        var told = new StringBuilder();
        for (String line : message.split("\n", -1)) {
            told.append(bar).append(line).append('\n');
        }
        return told.toString();
    }

    private String underlined(String bar, Layout.Place place) {
        String before = " " + " ".repeat(place.column() - 1);
        var told = new StringBuilder();
        String[] lines = message.split("\n", -1);
        told.append(bar).append(before).append("^".repeat(length)).append(' ').append(lines[0]);
        told.append('\n');
        String indent = before + " ".repeat(length + 1);
        for (int i = 1; i < lines.length; i++) {
            told.append(bar).append(lines[i].isEmpty() ? "" : indent + lines[i]).append('\n');
        }
        return told.toString();
    }
}
