package dev.binnacle.api.echo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A small server on loopback to try requests on. It answers what it was asked, and a few things
 * more; it stores nothing and every answer is bounded.
 */
public final class EchoServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private EchoServer(HttpServer server) {
        this.server = server;
    }

    /** Starts on a free port of the loopback address. */
    public static EchoServer start() throws IOException {
        return start(0);
    }

    /**
     * Starts on loopback.
     *
     * @param port 0 for any free one
     */
    public static EchoServer start(int port) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        var echo = new EchoServer(HttpServer.create(address, 64));
        echo.server.setExecutor(echo.threads);
        echo.server.createContext("/", echo::handle);
        echo.server.start();
        return echo;
    }

    /** Such as {@code http://127.0.0.1:40123}, without a slash at its end. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            EchoRoutes.of(exchange.getRequestURI().getPath()).answer(exchange);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
