package dev.binnacle.api.call;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** An open connection of HTTP/1.1 without TLS. One thread uses it; any may {@link #close} it. */
final class WireLink implements Closeable {
    private final SocketChannel channel;
    private final InetSocketAddress to;
    private final String peer;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final WireReader reader = new WireReader(this::read);
    private long deadline = Long.MAX_VALUE;
    private long used = System.nanoTime();

    private WireLink(SocketChannel channel, InetSocketAddress to) throws IOException {
        this.channel = channel;
        this.to = to;
        peer = Probe.address(to.getAddress());
        socket = channel.socket();
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /**
     * Connects.
     *
     * @param channel not connected yet; closed when it cannot be
     * @param millis how long that may take
     */
    static WireLink over(SocketChannel channel, InetSocketAddress to, int millis)
            throws IOException {
        boolean made = false;
        try {
            channel.socket().setTcpNoDelay(true);
            channel.socket().connect(to, millis);
            var link = new WireLink(channel, to);
            made = true;
            return link;
        } finally {
            if (!made) {
                channel.close();
            }
        }
    }

    InetSocketAddress to() {
        return to;
    }

    /** The address that answers. */
    String peer() {
        return peer;
    }

    /** Whether nothing came since the last answer, neither bytes nor the end. */
    boolean isQuiet() {
        try {
            channel.configureBlocking(false);
            boolean quiet = channel.read(ByteBuffer.allocate(1)) == 0;
            channel.configureBlocking(true);
            return quiet;
        } catch (IOException ended) {
            return false;
        }
    }

    /** Whether it was used within this time. */
    boolean isUsedWithin(Duration time) {
        return System.nanoTime() - used <= time.toNanos();
    }

    /**
     * Sends a request.
     *
     * @param until when the answer has to be whole, by {@link System#nanoTime}
     */
    void send(byte[] message, long until) throws IOException {
        deadline = until;
        reader.begin();
        out.write(message);
    }

    /** What reads the answer. */
    WireReader reader() {
        return reader;
    }

    private int read(byte[] into, int from, int most) throws IOException {
        socket.setSoTimeout(left(deadline));
        int read = in.read(into, from, most);
        used = System.nanoTime();
        return read;
    }

    /** Milliseconds until then. */
    static int left(long deadline) throws SocketTimeoutException {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
            throw new SocketTimeoutException("the time is up");
        }
        return (int) Math.min(left, Integer.MAX_VALUE);
    }

    @Override
    public void close() {
        close(channel);
    }

    /** Ends what can no longer be used, however that goes. */
    static void close(@Nullable Closeable connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (IOException gone) {
                // it is ended either way
            }
        }
    }
}
