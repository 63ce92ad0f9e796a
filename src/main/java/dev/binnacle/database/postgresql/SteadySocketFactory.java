package dev.binnacle.database.postgresql;

import jdk.net.ExtendedSocketOptions;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;

import javax.net.SocketFactory;

/**
 * Sockets that notice within two minutes that the other end is gone, and that go through a tunnel
 * where there is one: the driver still knows the real host, so TLS checks the real name.
 */
public final class SteadySocketFactory extends SocketFactory {
    private static final int IDLE_SECONDS = 60;
    private static final int INTERVAL_SECONDS = 10;
    private static final int PROBES = 6;
    private static final int CONNECT_MILLIS = 10_000;

    private final String tunnel;

    /**
     * @param tunnel this end of it, {@code host:port}; empty = none
     */
    public SteadySocketFactory(String tunnel) {
        super();
        this.tunnel = tunnel;
    }

    @Override
    public Socket createSocket() throws IOException {
        var socket = new Socket();
        socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_KEEPIDLE)) {
            socket.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, IDLE_SECONDS);
            socket.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, INTERVAL_SECONDS);
            socket.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, PROBES);
        }
        if (!tunnel.isEmpty()) {
            int colon = tunnel.lastIndexOf(':');
            int port = Integer.parseInt(tunnel.substring(colon + 1));
            socket.connect(new InetSocketAddress(tunnel.substring(0, colon), port), CONNECT_MILLIS);
        }
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        Socket socket = createSocket();
        if (!socket.isConnected()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
        }
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort)
            throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostAddress(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
            throws IOException {
        return createSocket(host, port);
    }
}
