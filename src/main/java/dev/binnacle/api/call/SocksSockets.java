package dev.binnacle.api.call;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Sockets through a SOCKS proxy of version 5 (RFC 1928), with a login where one is given. */
final class SocksSockets extends DetourSockets {
    private static final int VERSION = 5;
    private static final int OPEN = 0;
    private static final int PASSWORD = 2;
    private final ProxyAddress proxy;

    /** What the proxy did not do. */
    static final class Refusal extends ConnectException {
        private static final long serialVersionUID = 1;

        Refusal(String message) {
            super(message);
        }
    }

    SocksSockets(ProxyAddress proxy) {
        this.proxy = proxy;
    }

    @Override
    void connect(Way socket, InetSocketAddress to, int timeout) throws IOException {
        var through = new InetSocketAddress(proxy.host(), proxy.port());
        if (through.isUnresolved()) {
            throw new Refusal("the host of the proxy was not found: " + proxy.host());
        }
        socket.go(through, timeout);
        int before = socket.getSoTimeout();
        socket.setSoTimeout(timeout);
        var in = new DataInputStream(socket.getInputStream());
        OutputStream out = socket.getOutputStream();
        greet(in, out);
        ask(in, out, to);
        socket.setSoTimeout(before);
    }

    private void greet(DataInputStream in, OutputStream out) throws IOException {
        boolean login = !proxy.user().isEmpty();
        out.write(login ? new byte[] {VERSION, 2, OPEN, PASSWORD} : new byte[] {VERSION, 1, OPEN});
        out.flush();
        int version = in.read();
        int method = in.read();
        if (version != VERSION || (method != OPEN && !(login && method == PASSWORD))) {
            throw new Refusal("the proxy does not take a SOCKS5 connection of this login");
        }
        if (method == PASSWORD) {
            out.write(login(proxy.user(), proxy.password()));
            out.flush();
            if (in.read() < 0 || in.read() != 0) {
                throw new Refusal("the SOCKS proxy refused the login");
            }
        }
    }

    /** As RFC 1929 has it. */
    private static byte[] login(String user, String password) throws IOException {
        byte[] name = user.getBytes(StandardCharsets.UTF_8);
        byte[] secret = password.getBytes(StandardCharsets.UTF_8);
        if (name.length > 255 || secret.length > 255) {
            throw new Refusal("the login is too long for SOCKS");
        }
        return ByteBuffer.allocate(3 + name.length + secret.length)
                .put((byte) 1)
                .put((byte) name.length)
                .put(name)
                .put((byte) secret.length)
                .put(secret)
                .array();
    }

    private static void ask(DataInputStream in, OutputStream out, InetSocketAddress to)
            throws IOException {
        byte[] address = to.getAddress().getAddress();
        byte[] kind = {(byte) (address.length == 4 ? 1 : 4)};
        if (to.getAddress().isAnyLocalAddress()) {
            byte[] name = to.getHostString().getBytes(StandardCharsets.US_ASCII);
            kind = new byte[] {3, (byte) name.length};
            address = name;
        }
        out.write(
                ByteBuffer.allocate(5 + kind.length + address.length)
                        .put(new byte[] {VERSION, 1, 0})
                        .put(kind)
                        .put(address)
                        .putShort((short) to.getPort())
                        .array());
        out.flush();
        byte[] answer = in.readNBytes(4);
        if (answer.length < 4 || answer[1] != 0) {
            throw new Refusal(
                    "the SOCKS proxy did not connect"
                            + (answer.length < 4 ? "" : ": its code is " + answer[1]));
        }
        int length = answer[3] == 1 ? 4 : answer[3] == 4 ? 16 : in.readUnsignedByte();
        in.readFully(new byte[length + 2]);
    }
}
