package dev.binnacle.api.jsonpath;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text, and how far it was read. */
final class PathText {
    private static final Pattern INTEGER = Pattern.compile("-?(?:0|[1-9][0-9]*+)");
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z_0-9]*+");
    private final String text;
    private int offset;

    PathText(String text) {
        this.text = text;
    }

    int offset() {
        return offset;
    }

    void back(int to) {
        offset = to;
    }

    boolean atEnd() {
        return offset == text.length();
    }

    boolean at(char c) {
        return offset < text.length() && text.charAt(offset) == c;
    }

    boolean take(String token) {
        boolean there = text.startsWith(token, offset);
        offset += there ? token.length() : 0;
        return there;
    }

    void want(String token, String otherwise) {
        if (!take(token)) {
            throw error(otherwise);
        }
    }

    void skipBlanks() {
        while (offset < text.length() && " \t\n\r".indexOf(text.charAt(offset)) >= 0) {
            offset++;
        }
    }

    JsonPathException error(String message) {
        return new JsonPathException(message, offset);
    }

    /** Null = there is none. */
    @Nullable String integer() {
        return taken(INTEGER);
    }

    /** Null = there is none. */
    @Nullable String number() {
        return taken(NUMBER);
    }

    /** A word in small letters; null = there is none. */
    @Nullable String word() {
        return taken(WORD);
    }

    private @Nullable String taken(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(offset, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        offset = matcher.end();
        return matcher.group();
    }

    /** A name that needs no quotes. */
    String shorthand() {
        int start = offset;
        while (offset < text.length()) {
            int c = text.codePointAt(offset);
            boolean letter = isNameFirst(c);
            if (!letter && (offset == start || c < '0' || c > '9')) {
                break;
            }
            offset += Character.charCount(c);
        }
        if (offset == start) {
            throw error("A name or * is missing");
        }
        return text.substring(start, offset);
    }

    private static boolean isNameFirst(int c) {
        return c == '_'
                || (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= 0x80 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE));
    }

    /** A string in either kind of quotes. */
    String string() {
        char quote = text.charAt(offset++);
        var value = new StringBuilder();
        while (offset < text.length()) {
            char c = text.charAt(offset);
            if (c == quote) {
                offset++;
                return value.toString();
            }
            if (c == '\\') {
                offset++;
                value.append(escaped(quote));
            } else if (c < ' ') {
                throw error("A control character in a string is written as an escape");
            } else {
                value.append(c);
                offset++;
            }
        }
        throw error("The string does not end");
    }

    private String escaped(char quote) {
        if (atEnd()) {
            throw error("The string does not end");
        }
        char c = text.charAt(offset++);
        int at = "bfnrt/\\".indexOf(c);
        if (at >= 0) {
            return String.valueOf("\b\f\n\r\t/\\".charAt(at));
        }
        if (c == quote) {
            return String.valueOf(c);
        }
        if (c != 'u') {
            offset--;
            throw error("There is no such escape");
        }
        char unit = hexadecimal();
        if (!Character.isSurrogate(unit)) {
            return String.valueOf(unit);
        }
        if (Character.isHighSurrogate(unit) && take("\\u")) {
            char low = hexadecimal();
            if (Character.isLowSurrogate(low)) {
                return new String(new char[] {unit, low});
            }
        }
        throw error("A half of a surrogate pair stands alone");
    }

    private char hexadecimal() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            char c = atEnd() ? ' ' : text.charAt(offset);
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw error("\\u wants four hexadecimal digits");
            }
            value = value * 16 + digit;
            offset++;
        }
        return (char) value;
    }
}
