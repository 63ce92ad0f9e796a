package dev.binnacle.api.body;

/**
 * Lays JSON out over lines without reading it into values: every number, every repeated name and
 * every escape stays as it was sent. Text that is not JSON comes out with all its characters too.
 */
public final class JsonPrinter {
    private static final int DEEPEST_INDENT = 100;
    private final CharSequence in;
    private final StringBuilder out;
    private int depth;

    private JsonPrinter(CharSequence in) {
        this.in = in;
        out = new StringBuilder(in.length() + in.length() / 2);
    }

    public static String pretty(CharSequence json) {
        return new JsonPrinter(json).print();
    }

    private String print() {
        int at = 0;
        while (at < in.length()) {
            char c = in.charAt(at);
            switch (c) {
                case ' ', '\t', '\r', '\n' -> at++;
                case '"' -> at = string(at);
                case '{', '[' -> at = open(at, c);
                case '}', ']' -> {
                    depth = Math.max(0, depth - 1);
                    line();
                    out.append(c);
                    at++;
                }
                case ',' -> {
                    out.append(c);
                    line();
                    at++;
                }
                case ':' -> {
                    out.append(": ");
                    at++;
                }
                default -> at = word(at);
            }
        }
        return out.toString();
    }

    private int open(int at, char c) {
        int next = at + 1;
        while (next < in.length() && in.charAt(next) <= ' ') {
            next++;
        }
        char close = c == '{' ? '}' : ']';
        if (depth == 0 && !out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            line();
        }
        out.append(c);
        if (next < in.length() && in.charAt(next) == close) {
            out.append(close);
            return next + 1;
        }
        depth++;
        line();
        return next;
    }

    private void line() {
        out.append('\n').repeat("  ", Math.min(depth, DEEPEST_INDENT));
    }

    private int string(int start) {
        int at = start + 1;
        while (at < in.length() && in.charAt(at) != '"') {
            at += in.charAt(at) == '\\' ? 2 : 1;
        }
        int end = Math.min(at + 1, in.length());
        out.append(in, start, end);
        return end;
    }

    private int word(int start) {
        int at = start;
        while (at < in.length() && " \t\r\n\"{}[],:".indexOf(in.charAt(at)) < 0) {
            at++;
        }
        if (start > 0 && in.charAt(start - 1) <= ' ' && endsWithWord()) {
            out.append(depth == 0 ? '\n' : ' ');
        }
        out.append(in, start, at);
        return at;
    }

    private boolean endsWithWord() {
        return !out.isEmpty() && " \n:,[{".indexOf(out.charAt(out.length() - 1)) < 0;
    }
}
