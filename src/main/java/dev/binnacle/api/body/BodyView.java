package dev.binnacle.api.body;

import dev.binnacle.api.Response;
import dev.binnacle.api.StoredBody;

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
 * @param hex the first bytes as a hex dump
 * @param shown bytes that are in the texts; fewer than {@code length} when it is very large
 * @param length bytes there are
 */
public record BodyView(Kind kind, String pretty, String raw, String hex, long shown, long length) {
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

    private static final int MOST_HEX = 64 << 10;
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

    /** Reads, decodes and lays out; slow for large bodies, so never on the screen's thread. */
    public static BodyView of(Response response) {
        return of(response.body(), response.header("Content-Type"));
    }

    /** The same for a body that came from elsewhere. */
    public static BodyView of(StoredBody body, String contentType) {
        byte[] bytes = body.first(body.length() > MOST_TEXT ? OF_MORE : MOST_TEXT);
        if (bytes.length == 0) {
            return new BodyView(Kind.EMPTY, "", "", "", 0, body.length());
        }
        byte[] head = bytes.length > MOST_HEX ? Arrays.copyOf(bytes, MOST_HEX) : bytes;
        String hex = HexDump.of(head);
        if (looksBinary(bytes, contentType)) {
            return new BodyView(Kind.BINARY, hex, hex, hex, head.length, body.length());
        }
        String text = decode(bytes, contentType);
        Kind kind = kind(text, contentType);
        String pretty =
                switch (kind) {
                    case JSON -> JsonPrinter.pretty(text);
                    case XML, HTML -> XmlPrinter.pretty(text);
                    default -> text;
                };
        return new BodyView(kind, pretty, text, hex, bytes.length, body.length());
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

    private static String decode(byte[] bytes, String contentType) {
        Matcher named = CHARSET.matcher(contentType);
        if (named.find()) {
            try {
                return withoutMark(new String(bytes, Charset.forName(named.group(1))));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
                return guess(bytes);
            }
        }
        return guess(bytes);
    }

    /** UTF-8 where it fits, else Latin-1, in which every byte means something. */
    private static String guess(byte[] bytes) {
        if (hasWideMark(bytes)) {
            return withoutMark(new String(bytes, StandardCharsets.UTF_16));
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (bytes.length == OF_MORE || text.indexOf('\uFFFD') < 0) {
            return withoutMark(text);
        }
        try {
            return withoutMark(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
