package dev.binnacle.api.hurl;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** Escapes and templates of Hurl's unquoted texts. */
public final class HurlText {
    private HurlText() {}

    /** Undoes escapes; templates stay as they are. */
    public static String decode(String raw) {
        return render(raw, template -> "{{" + template + "}}");
    }

    /** Undoes escapes and replaces each template by what the function gives for its inside. */
    static String render(String raw, UnaryOperator<String> template) {
        var out = new StringBuilder(raw.length());
        int at = 0;
        while (at < raw.length()) {
            int end = raw.startsWith("{{", at) ? raw.indexOf("}}", at) : -1;
            if (end > 0) {
                out.append(template.apply(raw.substring(at + 2, end)));
                at = end + 2;
            } else if (raw.charAt(at) == '\\' && at + 1 < raw.length()) {
                at = unescape(raw, at + 1, out);
            } else {
                out.append(raw.charAt(at++));
            }
        }
        return out.toString();
    }

    private static int unescape(String raw, int at, StringBuilder out) {
        char escaped = raw.charAt(at);
        if (escaped == 'u' && raw.startsWith("{", at + 1)) {
            int end = raw.indexOf('}', at);
            if (end > 0 && isHex(raw.substring(at + 2, end))) {
                out.appendCodePoint(Integer.parseInt(raw.substring(at + 2, end), 16));
                return end + 1;
            }
        }
        out.append(
                switch (escaped) {
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    case 't' -> '\t';
                    case 'b' -> '\b';
                    case 'f' -> '\f';
                    default -> escaped;
                });
        return at + 1;
    }

    private static boolean isHex(String digits) {
        return !digits.isEmpty()
                && digits.length() <= 6
                && digits.chars().allMatch(c -> Character.digit(c, 16) >= 0)
                && Character.isValidCodePoint(Integer.parseInt(digits, 16));
    }

    /** Escapes a value so that it reads back the same; templates stay templates. */
    static String encodeValue(String value) {
        return encode(value, HurlText::valueCharacter);
    }

    /** Escapes a text for between backticks on one line; templates stay templates. */
    public static String encodeOneLine(String text) {
        return text.replace("\\", "\\\\")
                .replace("`", "\\`")
                .replaceAll("\\{\\{(?![\\w-]+}})", "\\\\{\\\\{")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }

    /** Escapes a name so that it reads back the same; templates stay templates. */
    static String encodeKey(String name) {
        return encode(
                name,
                (text, at) -> {
                    int c = text.codePointAt(at);
                    boolean plain = isKeyCharacter(c) && !(at == 0 && c == '[');
                    return plain ? Character.toString(c) : escapeCode(c);
                });
    }

    /** Whether a character may stand in a name without an escape. */
    static boolean isKeyCharacter(int c) {
        return Character.isLetterOrDigit(c) || "_-.[]@$".indexOf(c) >= 0;
    }

    private interface Escaper {
        String escape(String text, int at);
    }

    private static String encode(String text, Escaper escaper) {
        var out = new StringBuilder(text.length() + 8);
        for (int at = 0; at < text.length(); ) {
            int end = text.startsWith("{{", at) ? text.indexOf("}}", at) : -1;
            if (end > 0 && text.substring(at, end).indexOf('\n') < 0) {
                out.append(text, at, end + 2);
                at = end + 2;
            } else {
                out.append(escaper.escape(text, at));
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return out.toString();
    }

    private static String valueCharacter(String text, int at) {
        int c = text.codePointAt(at);
        boolean edge = at == 0 || at == text.length() - 1;
        return switch (c) {
            case '#', '\\' -> "\\" + (char) c;
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case ' ' -> edge ? "\\u{20}" : " ";
            default -> c < ' ' ? escapeCode(c) : Character.toString(c);
        };
    }

    private static String escapeCode(int c) {
        return String.format(Locale.ROOT, "\\u{%x}", c);
    }
}
