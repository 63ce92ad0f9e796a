package dev.binnacle.api.live;

import okio.Buffer;
import okio.ByteString;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Reads {@code text/event-stream} as the HTML standard has it, from pieces of any length. No line
 * and no event takes more than a bound, however long the server makes it.
 */
public final class EventStreamParser {
    private static final String BOM = "\uFEFF";
    private final Consumer<ServerEvent> sink;
    private final int longest;
    private final Buffer line = new Buffer();
    private long lineLength;
    private boolean afterReturn;
    private boolean first = true;
    private final StringBuilder data = new StringBuilder();
    private long dataLength;
    private boolean hasData;
    private boolean cut;
    private String type = "";
    private String id = "";
    private String lastId = "";
    private OptionalLong retry = OptionalLong.empty();

    public EventStreamParser(Consumer<ServerEvent> sink) {
        this(sink, LiveEntry.LONGEST);
    }

    /**
     * @param longest bytes of a line, and characters of an event's data, that are kept
     */
    EventStreamParser(Consumer<ServerEvent> sink, int longest) {
        this.sink = sink;
        this.longest = longest;
    }

    /** The next bytes; events that they end go to the sink. */
    public void take(ByteString bytes) {
        int start = 0;
        for (int at = 0; at < bytes.size(); at++) {
            byte b = bytes.getByte(at);
            if (b != '\n' && b != '\r') {
                afterReturn = false;
                continue;
            }
            keep(bytes, start, at);
            start = at + 1;
            if (b == '\n' && afterReturn) {
                afterReturn = false;
                continue;
            }
            afterReturn = b == '\r';
            endLine();
        }
        keep(bytes, start, bytes.size());
    }

    private void keep(ByteString bytes, int from, int until) {
        lineLength += until - from;
        int room = (int) Math.min(until - from, longest - line.size());
        line.write(bytes.substring(from, from + room));
    }

    private void endLine() {
        boolean lineCut = lineLength > line.size();
        String text = line.readString(StandardCharsets.UTF_8);
        if (first && text.startsWith(BOM)) {
            text = text.substring(1);
        }
        first = false;
        if (text.isEmpty()) {
            dispatch();
        } else {
            field(text, lineCut);
        }
        lineLength = 0;
    }

    private void field(String text, boolean lineCut) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        String rest = colon < 0 ? "" : text.substring(colon + 1);
        String value = rest.startsWith(" ") ? rest.substring(1) : rest;
        if (name.equals("data")) {
            data(value, lineCut);
        } else if (!lineCut) {
            know(name, value);
        }
    }

    private void know(String name, String value) {
        switch (name) {
            case "event" -> type = value;
            case "id" -> id = value.indexOf('\0') < 0 ? value : id;
            case "retry" -> {
                if (value.length() < 19 && value.matches("[0-9]+")) {
                    retry = OptionalLong.of(Long.parseLong(value));
                }
            }
            default -> {} // a comment, or a field that the standard passes over
        }
    }

    private void data(String value, boolean lineCut) {
        dataLength += lineCut ? lineLength : value.getBytes(StandardCharsets.UTF_8).length;
        if (hasData) {
            data.append('\n');
            dataLength++;
        }
        hasData = true;
        int room = Math.max(0, longest - data.length());
        data.append(value, 0, Math.min(room, value.length()));
        cut |= lineCut || room < value.length();
    }

    private void dispatch() {
        lastId = id;
        if (hasData) {
            String named = type.isEmpty() ? "message" : type;
            sink.accept(new ServerEvent(named, lastId, data.toString(), dataLength, cut));
        }
        data.setLength(0);
        dataLength = 0;
        hasData = false;
        cut = false;
        type = "";
    }

    /** The id to ask from after the stream has ended; empty for none. */
    public String lastId() {
        return lastId;
    }

    /** Milliseconds to wait before asking again, if the server said. */
    public OptionalLong retry() {
        return retry;
    }
}
