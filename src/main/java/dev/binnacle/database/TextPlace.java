package dev.binnacle.database;

/**
 * A place in a text, for people.
 *
 * @param line 1-based
 * @param column 1-based, in characters
 */
public record TextPlace(int line, int column) {

    /**
     * @param offset 0-based, in code points, as databases count
     */
    public static TextPlace of(String text, int offset) {
        int line = 1;
        int column = 1;
        int at = 0;
        for (int counted = 0; counted < offset && at < text.length(); counted++) {
            int next = text.codePointAt(at);
            at += Character.charCount(next);
            if (next == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return new TextPlace(line, column);
    }

    public String words() {
        return "line " + line + ", column " + column;
    }
}
