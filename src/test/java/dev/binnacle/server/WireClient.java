package dev.binnacle.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Speaks HTTP/1.1 over a socket and sends exactly what it is told, as no client library would. */
final class WireClient implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;

    /** An answer as it came. */
    record Answer(int status, List<List<String>> headers, byte[] body) {
        List<String> header(String name) {
            return headers.stream()
                    .filter(each -> each.get(0).equalsIgnoreCase(name))
                    .map(each -> each.get(1))
                    .toList();
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    WireClient(int port) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    Answer send(String method, String path, List<List<String>> headers, byte[] body)
            throws IOException {
        var head = new StringBuilder(method).append(' ').append(path).append(" HTTP/1.1\r\n");
        head.append("Host: 127.0.0.1:").append(socket.getPort()).append("\r\n");
        headers.forEach(
                each -> head.append(each.get(0)).append(": ").append(each.get(1)).append("\r\n"));
        if (body.length > 0 || List.of("POST", "PATCH", "PUT").contains(method)) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        socket.getOutputStream().write(bytes.toByteArray());
        return read(method.equals("HEAD"));
    }

    private Answer read(boolean headOnly) throws IOException {
        String line = line();
        int status = Integer.parseInt(line.split(" ")[1]);
        List<List<String>> headers = new ArrayList<>();
        for (line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.add(List.of(line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        var answer = new Answer(status, headers, new byte[0]);
        List<String> length = answer.header("Content-Length");
        if (headOnly || length.isEmpty()) {
            return answer;
        }
        return new Answer(status, headers, in.readNBytes(Integer.parseInt(length.getFirst())));
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server closed the connection");
            }
            line.write(c);
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
