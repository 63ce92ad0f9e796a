package dev.binnacle.api.call;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A SOCKS proxy of version 5 that wants a login and leads everything to one port here. */
final class SocksServer implements AutoCloseable {
    private final ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final String login;
    private final int target;
    private volatile String asked = "";

    SocksServer(String user, String password, int target) throws IOException {
        login = user + ":" + password;
        this.target = target;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return listener.getLocalPort();
    }

    String asked() {
        return asked;
    }

    private void serve() {
        try (Socket client = listener.accept();
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), target)) {
            var in = new DataInputStream(client.getInputStream());
            OutputStream out = client.getOutputStream();
            in.skipNBytes(1);
            in.skipNBytes(in.readUnsignedByte());
            out.write(new byte[] {5, 2});
            in.skipNBytes(1);
            String given = text(in) + ":" + text(in);
            out.write(new byte[] {1, (byte) (given.equals(login) ? 0 : 1)});
            in.skipNBytes(4);
            asked = text(in) + ":" + in.readUnsignedShort();
            out.write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
            Thread.ofVirtual().start(() -> copy(client, behind));
            behind.getInputStream().transferTo(out);
        } catch (IOException ended) {
            // the test looks at what the client saw
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // likewise
        }
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
