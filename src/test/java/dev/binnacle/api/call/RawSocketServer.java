package dev.binnacle.api.call;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Opens a WebSocket by the rules, then says whatever bytes a test tells it to. */
public final class RawSocketServer implements AutoCloseable {
    /** What is said once the WebSocket is open. */
    public interface Talk {
        void to(InputStream in, OutputStream out) throws IOException;
    }

    private final ServerSocket socket;
    private final List<Socket> callers = new CopyOnWriteArrayList<>();

    private RawSocketServer(ServerSocket socket) {
        this.socket = socket;
    }

    public static RawSocketServer saying(Talk talk) throws IOException {
        var server = new RawSocketServer(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(() -> server.serve(talk));
        return server;
    }

    private void serve(Talk talk) {
        try {
            while (true) {
                Socket caller = socket.accept();
                callers.add(caller);
                Thread.ofVirtual().start(() -> talk(caller, talk));
            }
        } catch (IOException closed) {
            callers.clear();
        }
    }

    private static void talk(Socket caller, Talk talk) {
        try (caller) {
            String head = head(caller.getInputStream());
            String key =
                    head.lines()
                            .filter(line -> line.startsWith("Sec-WebSocket-Key: "))
                            .findFirst()
                            .orElseThrow()
                            .substring(19);
            OutputStream out = caller.getOutputStream();
            String accept = accept(key);
            out.write(
                    ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                                    + "Connection: Upgrade\r\nSec-WebSocket-Accept: "
                                    + accept
                                    + "\r\n\r\n")
                            .getBytes(US_ASCII));
            out.flush();
            talk.to(caller.getInputStream(), out);
        } catch (IOException gone) {
            Thread.currentThread().interrupt();
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append((char) in.read());
        }
        return head.toString();
    }

    private static String accept(String key) {
        try {
            byte[] sum =
                    MessageDigest.getInstance("SHA-1")
                            .digest(
                                    (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")
                                            .getBytes(US_ASCII));
            return Base64.getEncoder().encodeToString(sum);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    public String url() {
        return "ws://127.0.0.1:" + socket.getLocalPort() + "/";
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket caller : callers) {
            caller.close();
        }
    }
}
