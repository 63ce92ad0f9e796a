package dev.binnacle.api.call;

import dev.binnacle.api.live.LiveEntry;

import okio.Buffer;
import okio.ByteString;
import okio.Utf8;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.net.ProtocolException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Puts the pieces that come over a WebSocket together, up to a bound; the rest is counted. */
final class SocketListener implements WebSocket.Listener {
    /** A message that goes on for longer is taken for one without end. */
    static final long ENDLESS = 64L << 20;

    /** What our own pings carry. */
    static final ByteString STILL_THERE = ByteString.encodeUtf8("still there");

    static final String GONE = "The server ended the connection without a close.";

    private final Consumer<LiveEntry> keep;
    private final Clock clock;
    private final Consumer<WebSocket> opened;
    private final Runnable ended;
    private final StringBuilder text = new StringBuilder();
    private final Buffer bytes = new Buffer();
    private long size;
    private boolean cut;

    SocketListener(
            Consumer<LiveEntry> keep, Clock clock, Consumer<WebSocket> opened, Runnable ended) {
        this.keep = keep;
        this.clock = clock;
        this.opened = opened;
        this.ended = ended;
    }

    @Override
    public void onOpen(WebSocket socket) {
        opened.accept(socket);
        socket.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        int room = Math.min(data.length(), LiveEntry.LONGEST - text.length());
        text.append(data, 0, room);
        cut |= room < data.length();
        take(socket, Utf8.size(data.toString()), last, "text");
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
        int length = data.remaining();
        ByteString piece = ByteString.of(data);
        int room = (int) Math.min(length, LiveEntry.LONGEST - bytes.size());
        bytes.write(piece.substring(0, room));
        cut |= room < length;
        take(socket, length, last, "binary");
        return null;
    }

    private void take(WebSocket socket, long length, boolean last, String name) {
        size += length;
        if (last) {
            keep.accept(
                    new LiveEntry(
                            clock.instant(),
                            LiveEntry.Kind.RECEIVED,
                            name,
                            "",
                            text.toString(),
                            bytes.readByteString(),
                            size,
                            cut));
            text.setLength(0);
            size = 0;
            cut = false;
        }
        if (size > ENDLESS) {
            fail("A message passed 64 MB without an end; the connection was ended.");
            socket.abort();
            ended.run();
        } else {
            socket.request(1);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket socket, ByteBuffer data) {
        return control(socket, "ping", data);
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer data) {
        if (STILL_THERE.equals(ByteString.of(data.duplicate()))) {
            socket.request(1);
            return null;
        }
        return control(socket, "pong", data);
    }

    private @Nullable CompletionStage<?> control(WebSocket socket, String name, ByteBuffer data) {
        ByteString content = ByteString.of(data);
        keep.accept(LiveEntry.bytes(clock.instant(), LiveEntry.Kind.RECEIVED, name, content));
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        if (code == CloseCodes.BROKEN_OFF) {
            fail(GONE);
        } else {
            String words = CloseCodes.words(code, reason);
            keep.accept(LiveEntry.text(clock.instant(), LiveEntry.Kind.RECEIVED, "close", words));
        }
        ended.run();
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        fail(
                switch (error) {
                    case ProtocolException wrong -> "The server broke the rules of WebSocket.";
                    case EOFException gone -> GONE;
                    case ClosedChannelException gone -> GONE;
                    // what the client says when the end comes together with the opening
                    case InternalError gone -> GONE;
                    default -> "The connection broke: " + error.getMessage();
                });
        ended.run();
    }

    private void fail(String words) {
        keep.accept(LiveEntry.text(clock.instant(), LiveEntry.Kind.FAILURE, "", words));
    }
}
