package dev.binnacle.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Engine;
import dev.binnacle.database.Sql;
import dev.binnacle.server.h2.H2Executor;
import dev.binnacle.server.h2.RoleConnections;
import dev.binnacle.server.http.BackendServer;
import dev.binnacle.server.rest.RestService;
import dev.binnacle.server.settings.ServerSettings;
import dev.binnacle.server.traffic.Traffic;
import dev.binnacle.testing.TestBackend;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many write the same rows of H2 at once over HTTP: nothing acknowledged is lost. */
class ConcurrentWritersTest {
    private static final int WRITERS = 16;
    private static final int EACH = Math.max(1, Integer.getInteger("rounds", 96) / WRITERS);

    @Test
    void nothingIsLostAndNothingFails() throws Exception {
        try (TestBackend backend = TestBackend.open(Engine.H2)) {
            backend.run(
                    "create table counters (id int primary key, n int)",
                    "create table lines (id int primary key, writer int)",
                    "insert into counters values (1, 0)",
                    "create role web_anon",
                    "grant all on schema public to web_anon");
            String url = backend.connection().getMetaData().getURL();
            var connections =
                    new RoleConnections(
                            (user, password) -> DriverManager.getConnection(url, user, password),
                            DriverManager.getConnection(url, "sa", ""),
                            8,
                            Duration.ofSeconds(20));
            try (var executor = new H2Executor(connections, List.of("public"))) {
                var rest =
                        new RestService(
                                executor,
                                new ServerSettings(Map.of("db-anon-role", "web_anon")),
                                InstantSource.system(),
                                new Traffic(100));
                try (BackendServer http =
                        BackendServer.start(
                                "127.0.0.1",
                                0,
                                List.of(new BackendServer.Mount("", rest::answer)))) {
                    write(http.port(), backend);
                }
            }
        }
    }

    private static void write(int port, TestBackend backend) throws Exception {
        var statuses = new ConcurrentLinkedQueue<Integer>();
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            writers.add(() -> writer(port, number, statuses));
        }
        int counted = 0;
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            for (Future<Integer> each : threads.invokeAll(writers)) {
                counted += each.get();
            }
        }
        assertThat(statuses).isSubsetOf(200, 201);
        assertThat(counted).isPositive();
        assertThat(value(backend, "select n from counters where id = 1")).isEqualTo("" + counted);
        assertThat(value(backend, "select count(*) from lines")).isEqualTo("" + WRITERS * EACH);
        assertThat(value(backend, "select count(*) from counters")).isEqualTo("2");
    }

    private static String value(TestBackend backend, String sql) {
        return String.valueOf(backend.rows(Sql.of(sql)).getFirst().get(0).text());
    }

    /** Returns how often it counted up: only where nobody else had since it looked. */
    private static int writer(int port, int writer, ConcurrentLinkedQueue<Integer> statuses)
            throws Exception {
        int counted = 0;
        try (var client = new WireClient(port)) {
            for (int i = 0; i < EACH; i++) {
                String seen =
                        send(client, statuses, "GET", "/counters?id=eq.1&select=n", "").text();
                int n = Integer.parseInt(seen.replaceAll("[^0-9]", ""));
                String next = "{\"n\":" + (n + 1) + "}";
                String changed =
                        send(client, statuses, "PATCH", "/counters?id=eq.1&n=eq." + n, next).text();
                counted += changed.equals("[]") ? 0 : 1;
                String line = "{\"id\":%d,\"writer\":%d}".formatted(writer * EACH + i, writer);
                send(client, statuses, "POST", "/lines", line);
                send(client, statuses, "POST", "/counters", "{\"id\":2,\"n\":" + writer + "}");
            }
        }
        return counted;
    }

    private static WireClient.Answer send(
            WireClient client,
            ConcurrentLinkedQueue<Integer> statuses,
            String method,
            String address,
            String body)
            throws Exception {
        List<List<String>> headers =
                List.of(
                        List.of("Content-Type", "application/json"),
                        List.of("Prefer", "return=representation, resolution=merge-duplicates"));
        WireClient.Answer answer =
                client.send(method, address, headers, body.getBytes(StandardCharsets.UTF_8));
        statuses.add(answer.status());
        return answer;
    }
}
