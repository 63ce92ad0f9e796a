package dev.binnacle.api.live;

import okio.ByteString;
import okio.Utf8;

import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * One thing that came or went over a connection that stays open, or a note on it.
 *
 * @param name an event's type; of a message what it is, such as {@code text} or {@code ping}
 * @param id an event's id; empty for none
 * @param text empty for bytes
 * @param bytes empty for text
 * @param size bytes as they came, more than are kept when it was cut
 */
public record LiveEntry(
        Instant at,
        Kind kind,
        String name,
        String id,
        String text,
        ByteString bytes,
        long size,
        boolean cut) {
    /** Longest text or bytes of one entry that are kept; the rest is counted. */
    public static final int LONGEST = 1 << 20;

    private static final long FRAME = 200;

    /** Which way it went. */
    public enum Kind {
        EVENT,
        RECEIVED,
        SENT,
        NOTE,
        FAILURE
    }

    static LiveEntry event(Instant at, ServerEvent event) {
        return new LiveEntry(
                at,
                Kind.EVENT,
                event.type(),
                event.id(),
                event.data(),
                ByteString.EMPTY,
                event.size(),
                event.cut());
    }

    /** Text that went or came whole. */
    public static LiveEntry text(Instant at, Kind kind, String name, String text) {
        return new LiveEntry(at, kind, name, "", text, ByteString.EMPTY, Utf8.size(text), false);
    }

    /** Whether it is bytes, of which some are kept. */
    public boolean binary() {
        return bytes.size() > 0;
    }

    /** The first bytes as hexadecimal digits. */
    public String hex(int most) {
        return bytes.substring(0, Math.min(most, bytes.size())).hex();
    }

    /** The bytes that are kept. */
    public byte[] content() {
        return bytes.toByteArray();
    }

    /** Bytes that went or came whole. */
    public static LiveEntry bytes(Instant at, Kind kind, String name, ByteString bytes) {
        return new LiveEntry(at, kind, name, "", "", bytes, bytes.size(), false);
    }

    public static LiveEntry note(Instant at, String words) {
        return text(at, Kind.NOTE, "", words);
    }

    /** The same with its text as the given one makes it. */
    public LiveEntry covered(UnaryOperator<String> cover) {
        return new LiveEntry(at, kind, name, id, cover.apply(text), bytes, size, cut);
    }

    /** How much memory it takes, about. */
    long weight() {
        return FRAME + 2L * (text.length() + name.length() + id.length()) + bytes.size();
    }
}
