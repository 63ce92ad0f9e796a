package dev.binnacle.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Clients that are slow, many or send too much: others are served meanwhile. */
class BadDaysTest {
    private static final String SCHEMA =
            """
            create role calm_login login noinherit;
            create role calm_anon;
            grant calm_anon to calm_login;
            create table items (id int primary key, name text not null, data jsonb);
            insert into items select i, repeat('x', 1000), null from generate_series(1, 20000) i;
            grant select, insert, update on items to calm_anon;
            """;
    private static final int MANY = 1_000;
    private static EmbeddedPostgres postgres;
    private static ServedDatabase served;
    private static HttpClient client;

    @BeforeAll
    static void start() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder().start();
        execute(SCHEMA);
        served =
                new ServedDatabase(
                        postgres.getPort(),
                        "postgres",
                        "calm_login",
                        Map.of("db-anon-role", "calm_anon", "db-pool", "3"));
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() throws IOException {
        client.close();
        served.close();
        postgres.close();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + served.port() + path))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void othersAreServed() throws IOException, InterruptedException {
        assertThat(send("GET", "/items?id=eq.7&select=id", "").body()).isEqualTo("[{\"id\":7}]");
    }

    private static Socket open(String begun) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), served.port());
        OutputStream out = socket.getOutputStream();
        out.write(begun.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return socket;
    }

    private static String firstLine(Socket socket) throws IOException {
        socket.setSoTimeout(30_000);
        var line = new StringBuilder();
        InputStream in = socket.getInputStream();
        for (int c = in.read(); c >= 0 && c != '\r'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    @Test
    void aThousandWhoNeverEndTheirHeadersOrBodiesHoldNobodyUp() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                slow.add(
                        open(
                                i % 2 == 0
                                        ? "GET /items HTTP/1.1\r\nHost: a\r\nX-Slow: "
                                        : "POST /items HTTP/1.1\r\n"
                                                + "Host: a\r\n"
                                                + "Content-Type: application/json\r\n"
                                                + "Content-Length: 999\r\n\r\n"
                                                + "{"));
            }
            for (int i = 0; i < 20; i++) {
                othersAreServed();
            }
        } finally {
            for (Socket each : slow) {
                each.close();
            }
        }
        othersAreServed();
    }

    @Test
    void readersWhoDoNotReadHoldNoConnectionOfTheDatabase() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                slow.add(open("GET /items HTTP/1.1\r\nHost: a\r\n\r\n"));
            }
            for (int i = 0; i < 5; i++) {
                othersAreServed();
            }
        } finally {
            for (Socket each : slow) {
                each.close();
            }
        }
    }

    @Test
    void aBodyOfTenGigabytesIsRefusedBeforeItComes() throws Exception {
        try (Socket huge =
                open(
                        "POST /items HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                                + "Content-Length: 10737418240\r\n\r\n")) {
            assertThat(firstLine(huge)).contains(" 413 ");
        }
        othersAreServed();
    }

    @Test
    void deepJsonAndDuplicateKeysAreAnsweredAndOthersServed() throws Exception {
        String deep = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000);
        assertThat(
                        send(
                                        "POST",
                                        "/items",
                                        "{\"id\":900001,\"name\":\"x\",\"data\":" + deep + "}")
                                .statusCode())
                .isEqualTo(400);
        assertThat(send("POST", "/items", "[".repeat(200_000)).statusCode()).isEqualTo(400);
        assertThat(
                        send("POST", "/items", "{\"id\":900002,\"id\":900003,\"name\":\"x\"}")
                                .statusCode())
                .isIn(201, 400);
        String parameters =
                String.join("&", IntStream.range(0, 3_000).mapToObj(i -> "id=gt." + i).toList());
        assertThat(send("GET", "/items?limit=1&" + parameters, "").statusCode())
                .isBetween(200, 499);
        othersAreServed();
    }

    @Test
    void aDatabaseWithoutFreeConnectionsIsSaidToBeAwayUntilItHasOne() throws Exception {
        othersAreServed();
        execute("alter role calm_login connection limit 0");
        execute(
                "select pg_terminate_backend(pid) from pg_stat_activity where usename ="
                        + " 'calm_login'");
        HttpResponse<String> away = send("GET", "/items?id=eq.7&select=id", "");
        for (int i = 0; i < 5 && away.statusCode() != 503; i++) {
            away = send("GET", "/items?id=eq.7&select=id", "");
        }
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).isPresent();
        execute("alter role calm_login connection limit -1");
        HttpResponse<String> back = send("GET", "/items?id=eq.7&select=id", "");
        for (int i = 0; i < 20 && back.statusCode() != 200; i++) {
            back = send("GET", "/items?id=eq.7&select=id", "");
        }
        assertThat(back.statusCode()).isEqualTo(200);
    }
}
