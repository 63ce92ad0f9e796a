package dev.binnacle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Location;
import dev.binnacle.testing.TestPostgres;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** {@code binnacle serve} as a program of its own, told to end while it works. */
class ServeProcessTest {
    private static final String TABLE = "create table notes (id int primary key, body text)";
    private static final int WRITERS = 6;
    private static final int ENOUGH = 200;
    @TempDir Path folder;

    @Test
    void nothingAcknowledgedIsLostOnPostgresqlWhenItIsTerminated() throws Exception {
        ConnectionSettings place = TestPostgres.newDatabase();
        var location = (Location.PostgreSql) place.location();
        String address =
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(location.port(), location.database());
        try (Connection connection = DriverManager.getConnection(address, place.user(), "");
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
        terminatedWhileItWrites(
                "postgresql://%s@127.0.0.1:%d/%s"
                        .formatted(place.user(), location.port(), location.database()),
                place.user(),
                address,
                place.user());
    }

    @Test
    void nothingAcknowledgedIsLostOnH2WhenItIsTerminated() throws Exception {
        String address =
                "jdbc:h2:file:"
                        + folder.resolve("notes").toAbsolutePath()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        try (Connection connection = DriverManager.getConnection(address, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            statement.execute("create role writer");
            statement.execute("grant insert on notes to writer");
        }
        terminatedWhileItWrites(address + ";USER=sa", "writer", address, "sa");
    }

    private void terminatedWhileItWrites(String url, String role, String jdbc, String user)
            throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "dev.binnacle.Main",
                                "--workspace",
                                folder.resolve("ws").toString(),
                                "serve",
                                "--port",
                                "0",
                                "--db",
                                url)
                        .redirectErrorStream(true);
        builder.environment().put("PGRST_DB_ANON_ROLE", role);
        Process process = builder.start();
        Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
                HttpClient client = HttpClient.newHttpClient()) {
            String line = out.readLine();
            while (line != null && !line.startsWith("Listening on ")) {
                line = out.readLine();
            }
            assertThat(line).isNotNull();
            String address = String.valueOf(line).substring("Listening on ".length());
            write(client, address, acknowledged, process);
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
        assertThat(kept(jdbc, user)).containsAll(acknowledged);
    }

    /** Writes from several threads until the server, told so in the middle of it, is gone. */
    private static void write(
            HttpClient client, String address, Set<Integer> acknowledged, Process process)
            throws InterruptedException {
        var next = new AtomicInteger();
        List<Thread> writers =
                Stream.generate(() ->
                                Thread.ofVirtual()
                                        .start(() -> {
                                            while (post(
                                                    client,
                                                    address,
                                                    next.incrementAndGet(),
                                                    acknowledged)) {
                                                if (acknowledged.size() >= ENOUGH) {
                                                    process.destroy();
                                                }
                                            }
                                        }))
                        .limit(WRITERS)
                        .toList();
        for (Thread writer : writers) {
            assertThat(writer.join(java.time.Duration.ofSeconds(60))).isTrue();
        }
    }

    /** False = nobody answers any more. */
    private static boolean post(
            HttpClient client, String address, int id, Set<Integer> acknowledged) {
        try {
            HttpResponse<String> answer =
                    client.send(
                            HttpRequest.newBuilder(URI.create(address + "/rest/v1/notes"))
                                    .header("Content-Type", "application/json")
                                    .POST(
                                            HttpRequest.BodyPublishers.ofString(
                                                    "{\"id\":%d,\"body\":\"x\"}".formatted(id)))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 201) {
                acknowledged.add(id);
            }
            return true;
        } catch (IOException gone) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Set<Integer> kept(String jdbc, String user) throws SQLException {
        Set<Integer> ids = new HashSet<>();
        try (Connection connection = DriverManager.getConnection(jdbc, user, "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from notes")) {
            while (rows.next()) {
                ids.add(rows.getInt(1));
            }
        }
        return ids;
    }
}
