package dev.binnacle.api.echo;

import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** The paths of the echo server, each with what it answers. */
enum EchoRoutes {
    ECHO("echo") {
        @Override
        void answer(HttpExchange exchange) throws IOException {
            json(exchange, 200, EchoReport.of(exchange));
        }
    },
    STATUS("status") {
        @Override
        void answer(HttpExchange exchange) throws IOException {
            int status = number(exchange, 200, 599);
            json(exchange, Math.max(200, status), "{\"status\":" + status + "}");
        }
    },
    DELAY("delay") {
        @Override
        void answer(HttpExchange exchange) throws IOException, InterruptedException {
            int millis = number(exchange, 0, MOST_DELAY);
            Thread.sleep(millis);
            json(exchange, 200, "{\"waited\":" + millis + "}");
        }
    },
    JSON("json") {
        @Override
        void answer(HttpExchange exchange) throws IOException {
            json(
                    exchange,
                    200,
                    """
                    {"text":"Grüße, 世界","number":12345678901234567890.0123456789,"big":1e400,\
                    "yes":true,"nothing":null,"list":[1,2,3],"nested":{"a":{"b":{"c":[]}}}}\
                    """);
        }
    },
    PRODUCTS("products") {
        @Override
        void answer(HttpExchange exchange) throws IOException {
            json(exchange, 200, EchoProducts.json());
        }
    },
    REDIRECT("redirect") {
        @Override
        void answer(HttpExchange exchange) throws IOException {
            int left = number(exchange, 0, 100);
            exchange.getResponseHeaders()
                    .set("Location", left <= 1 ? "/echo" : "/redirect/" + (left - 1));
            json(exchange, 302, "{\"left\":" + left + "}");
        }
    },
    STREAM("stream") {
        @Override
        void answer(HttpExchange exchange) throws IOException, InterruptedException {
            int lines = number(exchange, 10, 1_000);
            exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 1; i <= lines; i++) {
                    out.write(("{\"line\":" + i + "}\n").getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    Thread.sleep(STREAM_PAUSE);
                }
            }
        }
    },
    GZIP("gzip") {
        @Override
        void answer(HttpExchange exchange) throws IOException {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
                out.write(EchoProducts.json().getBytes(StandardCharsets.UTF_8));
            }
        }
    },
    UNKNOWN("") {
        @Override
        void answer(HttpExchange exchange) throws IOException {
            json(
                    exchange,
                    404,
                    """
                    {"message":"There is nothing here.","try":["/echo","/status/418","/delay/500",\
                    "/json","/products","/redirect/3","/stream/10","/gzip"]}\
                    """);
        }
    };

    private static final int MOST_DELAY = 60_000;
    private static final int STREAM_PAUSE = 20;
    private final String word;

    EchoRoutes(String word) {
        this.word = word;
    }

    static EchoRoutes of(String path) {
        String[] words = path.split("/", 3);
        String first = words.length > 1 ? words[1] : "";
        return Arrays.stream(values())
                .filter(route -> route.word.equals(first))
                .findFirst()
                .orElse(UNKNOWN);
    }

    abstract void answer(HttpExchange exchange) throws IOException, InterruptedException;

    /** The number after the route's word; outside the bounds or missing, the nearest bound. */
    static int number(HttpExchange exchange, int least, int most) {
        String[] words = exchange.getRequestURI().getPath().split("/");
        if (words.length < 3 || !words[2].matches("\\d{1,9}")) {
            return least;
        }
        return Math.clamp(Long.parseLong(words[2]), least, most);
    }

    static void json(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        boolean bare = exchange.getRequestMethod().equals("HEAD") || status == 204 || status == 304;
        exchange.sendResponseHeaders(status, bare ? -1 : bytes.length);
        if (!bare) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
