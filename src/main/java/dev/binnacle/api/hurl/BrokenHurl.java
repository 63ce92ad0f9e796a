package dev.binnacle.api.hurl;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

/**
 * A text that is not Hurl, and the first place where it is not.
 *
 * @param line from 1
 * @param column from 1, in characters
 * @param expected what should stand there, such as {@code expecting ';'}
 * @param text the whole text as it was read
 */
public record BrokenHurl(int line, int column, String expected, String text)
        implements HurlReading {

    static BrokenHurl at(String text, int offset, String expected) {
        int line = 1;
        int lineStart = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
            line++;
            lineStart = i + 1;
        }
        int column = text.codePointCount(lineStart, offset) + 1;
        return new BrokenHurl(line, column, expected, text);
    }

    /**
     * As Hurl tells it, with the broken line.
     *
     * @param fileName as the user calls it
     */
    public String told(String fileName) {
        String number = String.valueOf(line);
        int width = Math.max(2, number.length());
        String bar = " ".repeat(width) + " |";
        String broken = text.lines().skip(line - 1L).findFirst().orElse("");
        return "error: Parsing\n"
                + " ".repeat(width)
                + "--> %s:%d:%d\n".formatted(fileName, line, column)
                + bar
                + "\n"
                + " ".repeat(width - number.length())
                + number
                + " | "
                + broken
                + "\n"
                + bar
                + " ".repeat(column)
                + "^ "
                + expected
                + "\n"
                + bar
                + "\n";
    }

    /** The problem in a user's words, with the line that is broken. */
    public Problem problem(String fileName) {
        return Problem.of(
                ProblemCode.HURL_BROKEN,
                fileName + " is not readable at line " + line + ", column " + column + ".",
                expected + "\n" + brokenLine());
    }

    private String brokenLine() {
        return text.lines().skip(line - 1L).findFirst().orElse("");
    }
}
