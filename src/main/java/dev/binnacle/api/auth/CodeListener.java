package dev.binnacle.api.auth;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits on loopback for the browser to come back from a sign-in with a code. */
final class CodeListener implements AutoCloseable {
    private static final String PATH = "/callback";
    private final HttpServer server;
    private final String state;
    private final CompletableFuture<Map<String, String>> answer = new CompletableFuture<>();

    /**
     * @param port 0 = any free one
     * @param state what the browser must bring back
     */
    CodeListener(int port, String state) {
        this.state = state;
        try {
            var address =
                    new InetSocketAddress(
                            InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
            server = HttpServer.create(address, 4);
        } catch (IOException taken) {
            throw Problem.of(
                            ProblemCode.SIGN_IN_FAILED,
                            "No port is free for the browser to come back to.",
                            String.valueOf(taken.getMessage()))
                    .exception(taken);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PATH;
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> said = query(exchange.getRequestURI().getRawQuery());
        boolean ours =
                exchange.getRequestURI().getPath().equals(PATH)
                        && MessageDigest.isEqual(
                                said.getOrDefault("state", "").getBytes(StandardCharsets.UTF_8),
                                state.getBytes(StandardCharsets.UTF_8));
        boolean useful = ours && (said.containsKey("code") || said.containsKey("error"));
        String words =
                useful
                        ? "You may close this page and go back to Binnacle."
                        : "This is not the answer to the sign-in that Binnacle began.";
        try (exchange) {
            page(exchange, useful ? 200 : 400, words);
        }
        if (useful) {
            answer.complete(said);
        }
    }

    private static void page(HttpExchange exchange, int status, String words) throws IOException {
        byte[] page =
                ("<!DOCTYPE html><html lang=\"en\"><meta"
                                + " charset=\"utf-8\"><title>Binnacle</title><p>"
                                + words)
                        .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().add("Cache-Control", "no-store");
        exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'none'");
        exchange.sendResponseHeaders(status, page.length);
        exchange.getResponseBody().write(page);
    }

    private static Map<String, String> query(@Nullable String query) {
        Map<String, String> said = new HashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                said.putIfAbsent(pair.substring(0, equals), plain(pair.substring(equals + 1)));
            }
        }
        return said;
    }

    private static String plain(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException odd) {
            return "";
        }
    }

    /**
     * The code, once the browser brings it.
     *
     * @throws CancellationException when the progress is cancelled
     */
    String await(Duration patience, Progress progress) {
        progress.onCancel(() -> answer.cancel(true));
        try {
            Map<String, String> said = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            String error = said.getOrDefault("error", "");
            if (!error.isEmpty()) {
                throw failed(
                        "The sign-in was not granted: " + error + ".",
                        said.getOrDefault("error_description", ""));
            }
            return said.getOrDefault("code", "");
        } catch (TimeoutException late) {
            throw failed("Nobody signed in within " + patience.toSeconds() + " seconds.", "");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException odd) {
            throw new IllegalStateException(odd.getCause());
        }
    }

    private static RuntimeException failed(String sentence, String detail) {
        return Problem.of(ProblemCode.SIGN_IN_FAILED, sentence, detail)
                .hint("Send again to begin anew.")
                .exception();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
