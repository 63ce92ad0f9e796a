package dev.binnacle.testing;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A bad network between a client and a server on loopback: it can cut, stall, and lose an answer.
 */
public final class TcpProxy implements AutoCloseable {

    /** What happens to the connection on which a word goes by. */
    public enum Fault {
        /** The word never arrives; both ends see the connection break. */
        CUT_BEFORE,
        /** The word arrives; its answer is lost, and both ends see the connection break. */
        CUT_AFTER,
        /** The word never arrives, and neither end is told. */
        STALL_BEFORE,
        /** The word arrives; its answer never does, and neither end is told. */
        STALL_AFTER
    }

    private record Trap(String word, Fault fault) {}

    private final ServerSocket listener;
    private final int target;
    private final Set<Pair> pairs = ConcurrentHashMap.newKeySet();
    private @Nullable Trap trap;
    private volatile boolean frozen;

    public TcpProxy(int target) {
        this(target, 0);
    }

    /**
     * @param port to listen on; 0 for any free one
     */
    public TcpProxy(int target, int port) {
        this.target = target;
        try {
            listener = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().name("proxy").start(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** The next time the client sends this word, once, that connection suffers. */
    public synchronized void when(String word, Fault fault) {
        trap = new Trap(word, fault);
    }

    private synchronized @Nullable Fault sprung(String text) {
        Trap set = trap;
        if (set == null || !text.contains(set.word())) {
            return null;
        }
        trap = null;
        return set.fault();
    }

    /** From now on nothing passes, on old connections and new ones, and nobody is told. */
    public void freeze() {
        frozen = true;
    }

    public void thaw() {
        frozen = false;
    }

    /** Breaks all connections that are open. */
    public void cut() {
        pairs.forEach(Pair::close);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                var pair = new Pair(client, new Socket(InetAddress.getLoopbackAddress(), target));
                pairs.add(pair);
                pair.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        cut();
    }

    private final class Pair {
        private final Socket client;
        private final Socket server;
        private volatile boolean stalled;
        private volatile boolean answerLost;
        private volatile boolean cutOnAnswer;

        Pair(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void start() {
            Thread.ofVirtual().name("proxy up").start(() -> pump(client, server, true));
            Thread.ofVirtual().name("proxy down").start(() -> pump(server, client, false));
        }

        private void pump(Socket from, Socket to, boolean up) {
            byte[] buffer = new byte[16 * 1024];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                int count = in.read(buffer);
                while (count >= 0) {
                    boolean pass = up ? upward(buffer, count) : downward();
                    if (pass && !stalled && !frozen) {
                        out.write(buffer, 0, count);
                        out.flush();
                    }
                    count = in.read(buffer);
                }
            } catch (IOException broken) {
                // one end is gone: so is the other, below
            }
            if (!stalled && !frozen) {
                close();
            }
        }

        private boolean upward(byte[] buffer, int count) {
            Fault fault = sprung(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
            if (fault == null) {
                return true;
            }
            cutOnAnswer = fault == Fault.CUT_AFTER;
            answerLost = cutOnAnswer || fault == Fault.STALL_AFTER;
            stalled = fault == Fault.STALL_BEFORE;
            if (fault == Fault.CUT_BEFORE) {
                close();
            }
            return answerLost;
        }

        private boolean downward() {
            if (!answerLost) {
                return true;
            }
            if (cutOnAnswer) {
                close();
            } else {
                stalled = true;
            }
            return false;
        }

        void close() {
            pairs.remove(this);
            for (Socket socket : new Socket[] {client, server}) {
                try {
                    socket.close();
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
        }
    }
}
