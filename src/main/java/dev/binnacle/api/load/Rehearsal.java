package dev.binnacle.api.load;

import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A moment of load on a server of our own, here, before the real one: the first calls would measure
 * how long this program takes to load its classes. Nothing is sent to anybody else.
 */
final class Rehearsal implements AutoCloseable {
    private static final int USERS = 4;
    private static final LoadLength LENGTH = new LoadLength(Duration.ofMillis(800), 3_000);
    private static final byte[] ANSWER =
            ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n"
                            + "{\"id\": 7}")
                    .getBytes(StandardCharsets.US_ASCII);
    private final ServerSocket server;

    Rehearsal() throws IOException {
        server = new ServerSocket(0, USERS, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("load-rehearsal").start(this::serve);
    }

    /** What is rehearsed for another plan: the same demand, smaller. */
    LoadPlan plan(LoadPlan other) {
        String url = "http://" + server.getInetAddress().getHostAddress();
        String checks = "HTTP 200\n[Asserts]\njsonpath \"$.id\" == 7\n";
        boolean checked = other.file().entries().stream().anyMatch(Step::looked);
        String text = "GET " + url + ":" + server.getLocalPort() + "/\n" + (checked ? checks : "");
        Demand demand =
                other.demand() instanceof Demand.Rate
                        ? new Demand.Rate(3_000, USERS)
                        : new Demand.Users(USERS);
        HurlFile file = HurlReading.of(text) instanceof HurlFile read ? read : other.file();
        return new LoadPlan(file, Path.of(""), Map.of(), demand, LENGTH);
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofPlatform().daemon().start(() -> answer(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void answer(Socket socket) {
        try (socket) {
            var in =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.US_ASCII));
            OutputStream out = socket.getOutputStream();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isEmpty()) {
                    out.write(ANSWER);
                }
            }
        } catch (IOException ended) {
            // the rehearsal is over
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
