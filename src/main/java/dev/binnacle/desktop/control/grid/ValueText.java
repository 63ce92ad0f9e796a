package dev.binnacle.desktop.control.grid;

import dev.binnacle.database.Value;
import dev.binnacle.database.ValueKind;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * How values read on a screen: on one line, with nothing hidden. What is copied or written is never
 * taken from here.
 */
public final class ValueText {
    private static final int LONGEST = 400;
    private static final int BYTES_SHOWN = 8;

    private ValueText() {}

    public static CellLook look(Value value, ValueKind kind) {
        String text = value.text();
        if (text == null) {
            return new CellLook("null", CellLook.Tone.DIM, RowMark.NONE, "");
        }
        if (text.isEmpty()) {
            return new CellLook("''", CellLook.Tone.DIM, RowMark.NONE, "");
        }
        return switch (kind) {
            case BOOLEAN -> truth(text);
            case BYTES -> CellLook.plain(bytes(value, text));
            case JSON, ARRAY -> of(text(value, text), CellLook.Tone.STRUCTURE);
            default -> CellLook.plain(text(value, text));
        };
    }

    private static CellLook of(String text, CellLook.Tone tone) {
        return new CellLook(text, tone, RowMark.NONE, "");
    }

    private static CellLook truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "t", "true", "1" -> of("✓", CellLook.Tone.YES);
            case "f", "false", "0" -> of("✗", CellLook.Tone.NO);
            default -> CellLook.plain(visible(text));
        };
    }

    private static String bytes(Value value, String text) {
        String hex = text.startsWith("\\x") ? text.substring(2) : text;
        int shown = Math.min(hex.length(), BYTES_SHOWN * 2);
        boolean more = value.cut() || shown < hex.length();
        String start = "0x" + hex.substring(0, shown).toUpperCase(Locale.ROOT);
        return more ? start + "… " + size(value.length()) : start;
    }

    private static String text(Value value, String text) {
        if (value.cut()) {
            return visible(start(text)) + "… " + size(value.length());
        }
        return text.length() > LONGEST
                ? visible(start(text)) + "… " + size(value.length())
                : visible(text);
    }

    private static String start(String text) {
        int end = Math.min(text.length(), LONGEST);
        return end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))
                ? text.substring(0, end - 1)
                : text.substring(0, end);
    }

    /** Bytes or characters as people say them: {@code 812}, {@code 12 KB}, {@code 3.1 MB}. */
    public static String size(long length) {
        if (length < 1024) {
            return length + " B";
        }
        double kilo = length / 1024.0;
        if (kilo < 1024) {
            return Math.round(kilo) + " KB";
        }
        double mega = kilo / 1024;
        return mega < 1024
                ? String.format(Locale.ROOT, "%.1f MB", mega)
                : String.format(Locale.ROOT, "%.1f GB", mega / 1024);
    }

    /** Control, bidirectional and invisible characters as escapes, line ends as ↵. */
    public static String visible(String text) {
        StringBuilder out = null;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            String shown = escape(letter);
            if (shown == null) {
                if (out != null) {
                    out.append(letter);
                }
                continue;
            }
            if (out == null) {
                out = new StringBuilder(text.length() + 16).append(text, 0, at);
            }
            out.append(shown);
        }
        return out == null ? text : out.toString();
    }

    private static @Nullable String escape(char letter) {
        if (letter == '\n') {
            return "↵";
        }
        if (letter == '\t') {
            return "⇥";
        }
        if (letter == '\r') {
            return "\\r";
        }
        return Character.isISOControl(letter) || hidden(letter)
                ? String.format(Locale.ROOT, "\\u%04X", (int) letter)
                : null;
    }

    private static boolean hidden(char letter) {
        return (letter >= '\u200b' && letter <= '\u200f')
                || (letter >= '\u2028' && letter <= '\u202e')
                || (letter >= '\u2060' && letter <= '\u2069')
                || letter == '\u061c'
                || letter == '\ufeff'
                || letter == '\u00ad';
    }
}
