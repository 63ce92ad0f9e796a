package dev.binnacle.schema.ddl;

/** What quoted names and strings say. */
public final class Literals {
    private Literals() {}

    /** The name inside {@code "…"} or {@code U&"…"}. */
    public static String name(String written) {
        int open = written.indexOf('"');
        int end =
                written.length() > open + 1 && written.endsWith("\"")
                        ? written.length() - 1
                        : written.length();
        String inside = written.substring(open + 1, end).replace("\"\"", "\"");
        return open > 0 ? unicode(inside) : inside;
    }

    /** The text of a string in any of its forms. */
    public static String string(String written) {
        if (written.startsWith("$")) {
            int open = written.indexOf('$', 1) + 1;
            int end = written.length() - open;
            return end >= open ? written.substring(open, end) : written.substring(open);
        }
        int open = written.indexOf('\'');
        int end =
                written.length() > open + 1 && written.endsWith("'")
                        ? written.length() - 1
                        : written.length();
        String inside = written.substring(open + 1, end).replace("''", "'");
        if (open > 0 && (written.charAt(0) == 'E' || written.charAt(0) == 'e')) {
            return escaped(inside);
        }
        return open > 1 ? unicode(inside) : inside;
    }

    private static String escaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one != '\\' || i + 1 >= text.length()) {
                plain.append(one);
                continue;
            }
            char next = text.charAt(++i);
            int digits = next == 'u' ? 4 : next == 'U' ? 8 : next == 'x' ? 2 : 0;
            int code = digits == 0 ? -1 : hex(text, i + 1, digits);
            if (code >= 0) {
                plain.appendCodePoint(code);
                i += digits;
            } else {
                plain.append(control(next));
            }
        }
        return plain.toString();
    }

    private static char control(char letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> letter;
        };
    }

    private static String unicode(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean escape = text.charAt(i) == '\\' && i + 1 < text.length();
            int from = escape && text.charAt(i + 1) == '+' ? i + 2 : i + 1;
            int digits = from == i + 2 ? 6 : 4;
            int code = escape ? hex(text, from, digits) : -1;
            if (code >= 0) {
                plain.appendCodePoint(code);
                i = from + digits - 1;
            } else if (escape && text.charAt(i + 1) == '\\') {
                plain.append('\\');
                i++;
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }

    /** The code point of so many hexadecimal digits; -1 = they are none. */
    private static int hex(String text, int from, int digits) {
        if (from + digits > text.length()) {
            return -1;
        }
        int code = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return Character.isValidCodePoint(code) ? code : -1;
    }
}
