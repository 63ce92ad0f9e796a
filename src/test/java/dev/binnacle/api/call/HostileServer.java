package dev.binnacle.api.call;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** A server on loopback that says whatever a test tells it to, HTTP or not. */
final class HostileServer implements AutoCloseable {
    /** What is said to each caller after its request's first bytes came. */
    interface Talk {
        void to(OutputStream out) throws IOException;

        /** Just before the connection is closed. */
        default void end(Socket caller) throws IOException {
            caller.getOutputStream().flush();
        }
    }

    private final ServerSocket socket;
    private final List<Socket> callers = new CopyOnWriteArrayList<>();

    private HostileServer(ServerSocket socket) {
        this.socket = socket;
    }

    static HostileServer saying(Talk talk) throws IOException {
        return start(talk, true);
    }

    /** Answers without waiting for a whole request. */
    static HostileServer interrupting(String words) throws IOException {
        return start(out -> out.write(words.getBytes(StandardCharsets.ISO_8859_1)), false);
    }

    /** Breaks the connection off the hard way, some time after it has said this. */
    static HostileServer resetting(String words) throws IOException {
        return saying(
                new Talk() {
                    @Override
                    public void to(OutputStream out) throws IOException {
                        out.write(words.getBytes(StandardCharsets.ISO_8859_1));
                        out.flush();
                        LockSupport.parkNanos(100_000_000);
                    }

                    @Override
                    public void end(Socket caller) throws IOException {
                        caller.setSoLinger(true, 0);
                    }
                });
    }

    private static HostileServer start(Talk talk, boolean polite) throws IOException {
        var server = new HostileServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(() -> server.serve(talk, polite));
        return server;
    }

    static HostileServer saying(String words) throws IOException {
        return saying(out -> out.write(words.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private void serve(Talk talk, boolean polite) {
        try {
            while (true) {
                Socket caller = socket.accept();
                callers.add(caller);
                Thread.ofVirtual().start(() -> talk(caller, talk, polite));
            }
        } catch (IOException closed) {
            callers.clear();
        }
    }

    private static void talk(Socket caller, Talk talk, boolean polite) {
        try (caller) {
            if (polite) {
                readHeaders(caller.getInputStream());
            }
            talk.to(caller.getOutputStream());
            talk.end(caller);
        } catch (IOException gone) {
            Thread.currentThread().interrupt();
        }
    }

    /** To the blank line: closing with unread bytes would throw away what was said. */
    private static void readHeaders(InputStream in) throws IOException {
        int last = 0;
        while (last != 0x0d0a0d0a) {
            int next = in.read();
            if (next < 0) {
                return;
            }
            last = (last << 8) | next;
        }
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/";
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket caller : callers) {
            caller.close();
        }
    }
}
