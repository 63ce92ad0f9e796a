package dev.binnacle.api.call;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;

import javax.net.SocketFactory;

/** Sockets that take another way to where they are sent. */
abstract class DetourSockets extends SocketFactory {
    /**
     * Connects.
     *
     * @param socket not connected yet; its {@code super} is reached by {@link Way#go}
     */
    abstract void connect(Way socket, InetSocketAddress to, int timeout) throws IOException;

    /** The same host at another port. */
    static DetourSockets toPort(int port) {
        return new DetourSockets() {
            @Override
            void connect(Way socket, InetSocketAddress to, int timeout) throws IOException {
                socket.go(new InetSocketAddress(to.getAddress(), port), timeout);
            }
        };
    }

    /** A socket on its way. */
    final class Way extends Socket {
        @Override
        public void connect(SocketAddress to, int timeout) throws IOException {
            DetourSockets.this.connect(this, (InetSocketAddress) to, timeout);
        }

        void go(InetSocketAddress to, int timeout) throws IOException {
            super.connect(to, timeout);
        }
    }

    @Override
    public Socket createSocket() {
        return new Way();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket(InetAddress.getByName(host), port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort)
            throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        Socket made = createSocket();
        made.connect(new InetSocketAddress(host, port), 0);
        return made;
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
            throws IOException {
        return createSocket(host, port);
    }
}
