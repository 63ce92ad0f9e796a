package dev.binnacle.desktop.control.grid;

/**
 * Lays JSON text out over lines without touching its tokens: numbers and strings stay as written.
 * Text that is not JSON comes back with its own words, only its blanks moved.
 */
public final class JsonText {
    private static final int STEP = 2;
    private static final int DEEPEST = 200;

    private final String text;
    private final StringBuilder out;
    private int depth;

    private JsonText(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length() * 2);
    }

    public static String pretty(String text) {
        return new JsonText(text).lay();
    }

    private String lay() {
        int at = 0;
        while (at < text.length()) {
            char letter = text.charAt(at);
            if (letter == '"') {
                int end = stringEnd(at);
                out.append(text, at, end);
                at = end;
                continue;
            }
            if (!Character.isWhitespace(letter)) {
                token(letter, at);
            }
            at++;
        }
        return out.toString();
    }

    private void token(char letter, int at) {
        switch (letter) {
            case '{', '[' -> {
                out.append(letter);
                depth++;
                if (!closesAtOnce(at)) {
                    line();
                }
            }
            case '}', ']' -> {
                depth = Math.max(0, depth - 1);
                char last = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
                if (last != '{' && last != '[') {
                    line();
                }
                out.append(letter);
            }
            case ',' -> {
                out.append(letter);
                line();
            }
            case ':' -> out.append(": ");
            default -> out.append(letter);
        }
    }

    private boolean closesAtOnce(int at) {
        for (int next = at + 1; next < text.length(); next++) {
            char letter = text.charAt(next);
            if (!Character.isWhitespace(letter)) {
                return letter == '}' || letter == ']';
            }
        }
        return true;
    }

    private int stringEnd(int start) {
        for (int at = start + 1; at < text.length(); at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) == '"') {
                return at + 1;
            }
        }
        return text.length();
    }

    private void line() {
        out.append('\n').repeat(' ', Math.min(depth, DEEPEST) * STEP);
    }
}
