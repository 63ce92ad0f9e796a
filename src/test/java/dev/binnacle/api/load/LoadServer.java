package dev.binnacle.api.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A real server that can stall, refuse, chain and point elsewhere. */
final class LoadServer implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpServer server;
    final AtomicInteger calls = new AtomicInteger();

    /** What came as Authorization. */
    final Queue<String> logins = new ConcurrentLinkedQueue<>();

    /** Which call stalls all that come until it is answered; 0 = none. */
    private final int stalledCall;

    private final long stall;
    private long stalledUntil;

    LoadServer() throws IOException {
        this(0, 0);
    }

    LoadServer(int stalledCall, long stallMilliseconds) throws IOException {
        this.stalledCall = stalledCall;
        stall = TimeUnit.MILLISECONDS.toNanos(stallMilliseconds);
        stalledUntil = System.nanoTime();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        pause(stalledFor());
        String path = exchange.getRequestURI().getPath();
        String cookie = String.valueOf(exchange.getRequestHeaders().getFirst("Cookie"));
        String login = exchange.getRequestHeaders().getFirst("Authorization");
        if (login != null) {
            logins.add(login);
        }
        int status = 200;
        switch (path) {
            case "/never" -> pause(TimeUnit.MINUTES.toNanos(1));
            case "/orders" -> {
                exchange.getResponseHeaders().add("Set-Cookie", "visit=7; Path=/");
                status = 201;
            }
            case "/orders/42" -> status = cookie.contains("visit=7") ? 200 : 403;
            case "/elsewhere" -> {
                String to = url().replace("localhost", "elsewhere.test") + "/";
                exchange.getResponseHeaders().add("Location", to);
                status = 302;
            }
            case "/broken" -> status = 500;
            default -> status = 200;
        }
        byte[] body = "{\"id\": 42}".getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private synchronized long stalledFor() {
        if (calls.incrementAndGet() == stalledCall) {
            stalledUntil = System.nanoTime() + stall;
        }
        return stalledUntil - System.nanoTime();
    }

    /** Ends when the server does. */
    private void pause(long nanoseconds) {
        try {
            if (nanoseconds > 0 && closed.await(nanoseconds, TimeUnit.NANOSECONDS)) {
                Thread.currentThread().interrupt();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
