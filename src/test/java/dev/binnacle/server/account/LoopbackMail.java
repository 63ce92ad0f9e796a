package dev.binnacle.server.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A mail server on loopback that takes all it is given. */
final class LoopbackMail implements AutoCloseable {
    private final ServerSocket socket;
    private final BlockingQueue<String> taken = new LinkedBlockingQueue<>();

    LoopbackMail() throws IOException {
        this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Envelope and text of each mail, in the order they came. */
    BlockingQueue<String> taken() {
        return taken;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException closed) {
                taken.add("closed: " + closed.getMessage());
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in =
                new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        var mail = new StringBuilder();
        say(client, "220 here");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("DATA")) {
                say(client, "354 go on");
                for (String text = in.readLine();
                        text != null && !text.equals(".");
                        text = in.readLine()) {
                    mail.append(text).append('\n');
                }
                taken.add(mail.toString());
            } else if (line.startsWith("QUIT")) {
                say(client, "221 bye");
                return;
            } else {
                mail.append(line).append('\n');
            }
            say(client, "250 ok");
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
