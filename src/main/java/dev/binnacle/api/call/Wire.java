package dev.binnacle.api.call;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * One connection of HTTP/1.1 without TLS, opened anew when the server ended it. Beside OkHttp, for
 * load: a call costs a third. One thread calls; any may {@link #stop}.
 */
final class Wire {
    /** What may be sent once more when a connection turns out to have been ended. */
    private static final Set<String> REPEATABLE =
            Set.of("GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE");

    /** Servers end idle connections from here on; what may not be repeated takes a new one. */
    private static final Duration IDLE = Duration.ofSeconds(2);

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private final long mostKept;
    private @Nullable Link link;
    private @Nullable InetSocketAddress to;
    private long used;
    private long deadline;
    private boolean connecting;
    private volatile boolean stopped;
    private volatile @Nullable Socket open;

    /** What is joined while a connection lasts. */
    private record Link(Socket socket, OutputStream out, WireReader reader) {}

    /**
     * @param mostKept bytes of a body that is kept
     */
    Wire(long mostKept) {
        this.mostKept = mostKept;
    }

    /**
     * Sends a message and reads the answer.
     *
     * @param addresses of the host, tried in order
     * @param limit for all of it
     */
    WireAnswer call(
            byte[] message,
            String method,
            List<InetAddress> addresses,
            int port,
            Duration limit,
            boolean keep)
            throws IOException {
        long now = System.nanoTime();
        deadline = now + limit.toNanos();
        boolean repeatable = REPEATABLE.contains(method);
        boolean other =
                to != null && (to.getPort() != port || !addresses.contains(to.getAddress()));
        if (other || (!repeatable && now - used > IDLE.toNanos())) {
            cut();
        }
        Link kept = link;
        if (kept != null) {
            try {
                return exchange(kept, message, method, keep);
            } catch (SocketTimeoutException late) {
                throw late;
            } catch (IOException ended) {
                if (!repeatable || !kept.reader.untouched()) {
                    throw ended;
                }
            }
        }
        return exchange(connect(addresses, port), message, method, keep);
    }

    private WireAnswer exchange(Link by, byte[] message, String method, boolean keep)
            throws IOException {
        boolean again = false;
        try {
            by.reader.begin();
            by.out.write(message);
            WireAnswer answer = by.reader.read(method.equals("HEAD"), keep);
            again = answer.again();
            used = System.nanoTime();
            return answer;
        } finally {
            if (!again) {
                cut();
            }
        }
    }

    private Link connect(List<InetAddress> addresses, int port) throws IOException {
        IOException failure = new IOException("no address");
        connecting = true;
        for (InetAddress address : addresses) {
            var socket = new Socket();
            open = socket;
            try {
                if (stopped) {
                    throw new IOException("stopped");
                }
                var target = new InetSocketAddress(address, port);
                socket.setTcpNoDelay(true);
                socket.connect(target, Math.min(left(), (int) CONNECT.toMillis()));
                InputStream in = socket.getInputStream();
                var reader =
                        new WireReader(
                                (into, from, most) -> {
                                    socket.setSoTimeout(left());
                                    return in.read(into, from, most);
                                },
                                mostKept);
                var made = new Link(socket, socket.getOutputStream(), reader);
                to = target;
                link = made;
                connecting = false;
                return made;
            } catch (IOException refused) {
                socket.close();
                failure = refused;
            }
        }
        throw failure;
    }

    /** Milliseconds until the limit. */
    private int left() throws SocketTimeoutException {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
            throw new SocketTimeoutException("the time is up");
        }
        return (int) Math.min(left, Integer.MAX_VALUE);
    }

    /** Whether what failed last was making a connection. */
    boolean connecting() {
        return connecting;
    }

    /** Ends a call under way, from any thread; there will be no other. */
    void stop() {
        stopped = true;
        close(open);
    }

    /** Ends the connection. */
    void cut() {
        Socket socket = open;
        open = null;
        link = null;
        to = null;
        close(socket);
    }

    private static void close(@Nullable Socket socket) {
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException gone) {
                // it is ended either way
            }
        }
    }
}
