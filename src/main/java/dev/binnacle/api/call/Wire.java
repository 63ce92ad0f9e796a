package dev.binnacle.api.call;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.Set;

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
    private @Nullable WireLink link;
    private long deadline;
    private boolean connecting;
    private volatile boolean stopped;
    private volatile @Nullable SocketChannel open;

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
        deadline = System.nanoTime() + limit.toNanos();
        boolean repeatable = REPEATABLE.contains(method);
        WireLink kept = kept(addresses, port, repeatable);
        if (kept != null) {
            try {
                return exchange(kept, message, method, keep);
            } catch (SocketTimeoutException late) {
                throw late;
            } catch (IOException ended) {
                if (!repeatable || !kept.reader().untouched()) {
                    throw ended;
                }
            }
        }
        return exchange(connect(addresses, port), message, method, keep);
    }

    private @Nullable WireLink kept(List<InetAddress> addresses, int port, boolean repeatable) {
        WireLink kept = link;
        if (kept == null) {
            return null;
        }
        InetSocketAddress to = kept.to();
        boolean fits = to.getPort() == port && addresses.contains(to.getAddress());
        if (fits && (repeatable || kept.isUsedWithin(IDLE))) {
            return kept;
        }
        cut();
        return null;
    }

    private WireAnswer exchange(WireLink by, byte[] message, String method, boolean keep)
            throws IOException {
        boolean again = false;
        try {
            by.send(message, deadline);
            WireAnswer answer = by.reader().read(method.equals("HEAD"), keep ? mostKept : -1);
            again = answer.head().again();
            return answer;
        } finally {
            if (!again) {
                cut();
            }
        }
    }

    private WireLink connect(List<InetAddress> addresses, int port) throws IOException {
        IOException failure = new IOException("no address");
        connecting = true;
        for (InetAddress address : addresses) {
            SocketChannel channel = SocketChannel.open();
            open = channel;
            try {
                if (stopped) {
                    throw new IOException("stopped");
                }
                int most = Math.min(WireLink.left(deadline), (int) CONNECT.toMillis());
                WireLink made = WireLink.over(channel, new InetSocketAddress(address, port), most);
                link = made;
                connecting = false;
                return made;
            } catch (IOException refused) {
                failure = refused;
            }
        }
        throw failure;
    }

    /** Whether what failed last was making a connection. */
    boolean connecting() {
        return connecting;
    }

    /** Ends a call under way, from any thread; there will be no other. */
    void stop() {
        stopped = true;
        WireLink.close(open);
    }

    /** Ends the connection. */
    void cut() {
        SocketChannel channel = open;
        open = null;
        link = null;
        WireLink.close(channel);
    }
}
