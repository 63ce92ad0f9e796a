package dev.binnacle.schema.definition;

import dev.binnacle.schema.ddl.Span;

/** How a text is laid out around what is to change. */
final class Layout {
    private final String text;

    Layout(String text) {
        this.text = text;
    }

    int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    /** Where the line's last character is followed by its end. */
    int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    String newLine() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** The blanks that a line begins with. */
    String indent(int at) {
        int start = lineStart(at);
        int end = start;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return text.substring(start, end);
    }

    /** Whether something begins its line. */
    boolean beginsLine(int at) {
        return text.substring(lineStart(at), at).isBlank();
    }

    /** After the blanks and the comment that follow on the line; else where it is. */
    int afterComment(int at) {
        int next = at;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
            next++;
        }
        return text.startsWith("--", next) ? lineEnd(next) : at;
    }

    /** The next character that is neither blank nor of a comment. */
    int next(int at) {
        int next = at;
        while (next < text.length()) {
            if (Character.isWhitespace(text.charAt(next))) {
                next++;
            } else if (text.startsWith("--", next)) {
                next = lineEnd(next);
            } else if (text.startsWith("/*", next)) {
                int end = text.indexOf("*/", next + 2);
                next = end < 0 ? text.length() : end + 2;
            } else {
                return next;
            }
        }
        return next;
    }

    boolean comma(int at) {
        return at < text.length() && text.charAt(at) == ',';
    }

    /** After a statement's semicolon, if it has one, and the comment on the same line. */
    int statementEnd(Span statement) {
        int next = next(statement.end());
        int end = next < text.length() && text.charAt(next) == ';' ? next + 1 : statement.end();
        return afterComment(end);
    }

    /** A statement with its semicolon, the comment right above it, and one blank line. */
    Span whole(Span statement) {
        int end = statementEnd(statement);
        int start = statement.start();
        if (beginsLine(start)) {
            start = lineStart(start);
            while (start > 0 && comment(lineStart(start - 1))) {
                start = lineStart(start - 1);
            }
        }
        boolean lineGoes = text.substring(end, lineEnd(end)).isBlank() && beginsLine(start);
        if (lineGoes) {
            end = past(end);
            boolean blankBefore = start == 0 || blank(lineStart(start - 1));
            if (blankBefore && end < text.length() && blank(end)) {
                end = past(end);
            }
        }
        return new Span(start, end);
    }

    private boolean comment(int lineStart) {
        String line = text.substring(lineStart, lineEnd(lineStart)).strip();
        return line.startsWith("--") && !line.matches("--\\s*dialect\\s*:.*");
    }

    private boolean blank(int lineStart) {
        return text.substring(lineStart, lineEnd(lineStart)).isBlank();
    }

    /** The start of the next line. */
    private int past(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    /**
     * What stands between commas, with the comma that must go and its line if it is alone there.
     */
    Span element(Span element) {
        int next = next(element.end());
        if (comma(next)) {
            int end = afterComment(next + 1);
            boolean alone =
                    beginsLine(element.start()) && text.substring(end, lineEnd(end)).isBlank();
            if (alone) {
                return new Span(lineStart(element.start()), past(end));
            }
            int rest = next + 1;
            while (rest < text.length() && text.charAt(rest) == ' ') {
                rest++;
            }
            return new Span(element.start(), rest);
        }
        int before = element.start() - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return before >= 0 && text.charAt(before) == ','
                ? new Span(before, element.end())
                : new Span(element.start(), element.end());
    }

    /** A clause with the blanks before it. */
    Span clause(Span clause) {
        int start = clause.start();
        while (start > 0 && Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return new Span(start, clause.end());
    }
}
