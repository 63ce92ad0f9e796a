package dev.binnacle.api.body;

import dev.binnacle.api.Response;
import dev.binnacle.api.StoredBody;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body made readable.
 *
 * @param kind what it was taken for
 * @param pretty laid out, or the same as {@code raw} where nothing is to be laid out
 * @param raw the text as received; for binary content its hex dump
 * @param head the first bytes
 * @param shown bytes that are in the texts; fewer than {@code length} when it is very large
 * @param length bytes there are
 */
public record BodyView(Kind kind, String pretty, String raw, byte[] head, long shown, long length) {
    /** What a body can be taken for. */
    public enum Kind {
        EMPTY,
        JSON,
        XML,
        HTML,
        TEXT,
        BINARY
    }

    /** More than this is not laid out: the rest stays in the file it was received in. */
    public static final int MOST_TEXT = 16 << 20;

    /** What is laid out of a body that is larger: the first screens come at once. */
    private static final int OF_MORE = 2 << 20;

    /**
     * A body that is larger is a while in the laying out, and its first screens can be had before.
     */
    private static final int SOON = 1 << 20;

    /** What those are. */
    private static final int OF_SOON = 320 << 10;

    /** Bytes of the mark that UTF-8 may begin with. */
    private static final int MARK = 3;

    private static final int MOST_HEX = 64 << 10;
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

    /** Reads, decodes and lays out; slow for large bodies, so never on the screen's thread. */
    public static BodyView of(Response response) {
        return of(response.body(), response.header("Content-Type"));
    }

    /** The same for a body that came from elsewhere. */
    public static BodyView of(StoredBody body, String contentType) {
        return of(body, contentType, body.length() > MOST_TEXT ? OF_MORE : MOST_TEXT);
    }

    /** The first screens of it, at once, and all of it where that takes no longer. */
    public static BodyView firstOf(Response response) {
        long length = response.body().length();
        return length > SOON && length <= MOST_TEXT
                ? of(response.body(), response.header("Content-Type"), OF_SOON)
                : of(response);
    }

    private static BodyView of(StoredBody body, String contentType, int most) {
        byte[] bytes = body.first(most);
        if (bytes.length == 0) {
            return new BodyView(Kind.EMPTY, "", "", bytes, 0, body.length());
        }
        byte[] head = bytes.length > MOST_HEX ? Arrays.copyOf(bytes, MOST_HEX) : bytes;
        if (looksBinary(bytes, contentType)) {
            String hex = HexDump.of(head);
            return new BodyView(Kind.BINARY, hex, hex, head, head.length, body.length());
        }
        Decoded decoded = decode(bytes, contentType, bytes.length < body.length());
        String text = decoded.text;
        Kind kind = kind(text, contentType);
        String pretty =
                switch (kind) {
                    case JSON -> decoded.laidOut();
                    case XML, HTML -> XmlPrinter.pretty(text);
                    default -> text;
                };
        return new BodyView(kind, pretty, text, head, bytes.length, body.length());
    }

    /** The first bytes as a hex dump. */
    public String hex() {
        return HexDump.of(head);
    }

    /** A text, and the bytes that it is in UTF-8 where those are known. */
    private record Decoded(String text, byte @Nullable [] utf8) {
        /** As it is, or without the mark of its encoding. */
        static Decoded of(String text, byte @Nullable [] utf8) {
            if (!text.startsWith("\uFEFF")) {
                return new Decoded(text, utf8);
            }
            byte[] bare = utf8 == null ? null : Arrays.copyOfRange(utf8, MARK, utf8.length);
            return new Decoded(text.substring(1), bare);
        }

        String laidOut() {
            return utf8 == null ? JsonPrinter.pretty(text) : JsonPrinter.pretty(utf8);
        }
    }

    /** Whether there is more that {@link #of} lays out. */
    public boolean goesOn() {
        return shown < length && length <= MOST_TEXT && kind != Kind.BINARY;
    }

    /** Whether the texts hold all of it. */
    public boolean whole() {
        return shown == length;
    }

    private static boolean looksBinary(byte[] bytes, String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        if (type.startsWith("image/") && !type.contains("svg")) {
            return true;
        }
        boolean wide = type.contains("utf-16") || type.contains("utf-32") || hasWideMark(bytes);
        for (int i = 0; i < Math.min(bytes.length, 4096) && !wide; i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasWideMark(byte[] bytes) {
        return bytes.length > 1
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    }

    private static Kind kind(String text, String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        if (type.contains("json")) {
            return Kind.JSON;
        }
        if (type.contains("html")) {
            return Kind.HTML;
        }
        if (type.contains("xml")) {
            return Kind.XML;
        }
        String start = text.stripLeading();
        boolean plain = type.isEmpty() || type.startsWith("text/plain");
        if (plain && (start.startsWith("{") || start.startsWith("["))) {
            return Kind.JSON;
        }
        return type.isEmpty() && start.startsWith("<") ? Kind.XML : Kind.TEXT;
    }

    private static Decoded decode(byte[] bytes, String contentType, boolean cut) {
        Matcher named = CHARSET.matcher(contentType);
        if (named.find()) {
            try {
                Charset charset = Charset.forName(named.group(1));
                boolean unicode = charset.equals(StandardCharsets.UTF_8);
                String text = new String(bytes, charset);
                return Decoded.of(text, unicode && isWhole(text) ? bytes : null);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
                return guess(bytes, cut);
            }
        }
        return guess(bytes, cut);
    }

    /** UTF-8 where it fits, else Latin-1, in which every byte means something. */
    private static Decoded guess(byte[] bytes, boolean cut) {
        if (hasWideMark(bytes)) {
            return Decoded.of(new String(bytes, StandardCharsets.UTF_16), null);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (isWhole(text)) {
            return Decoded.of(text, bytes);
        }
        if (cut) {
            return Decoded.of(text, null);
        }
        try {
            return Decoded.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(),
                    bytes);
        } catch (CharacterCodingException notUtf8) {
            return new Decoded(new String(bytes, StandardCharsets.ISO_8859_1), null);
        }
    }

    /** Whether no byte was replaced when it was decoded. */
    private static boolean isWhole(String text) {
        return text.indexOf('\uFFFD') < 0;
    }
}
