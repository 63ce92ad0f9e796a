package dev.binnacle.app;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.cli.ServeCommand;
import dev.binnacle.cli.UrlDatabases;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Secrets;
import dev.binnacle.database.url.ConnectionUrl;
import dev.binnacle.server.settings.ServerSettings;
import dev.binnacle.server.settings.SettingsFile;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** {@code binnacle serve}: reads the settings, starts the server, waits for its end. */
final class Serve implements ServeCommand.Serving {
    private static final String DEFAULT_PORT = "8055";
    private static final String NOBODY = "postgresql://127.0.0.1:1/nobody";
    private final Secrets secrets;

    Serve(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public void serve(
            @Nullable String url,
            @Nullable Path config,
            @Nullable Integer port,
            boolean people,
            PrintWriter out)
            throws Exception {
        try (ServedBackend served =
                config == null
                        ? ofUrl(String.valueOf(url), port, people)
                        : ofFile(config, port, out)) {
            out.println("Listening on " + served.address());
            out.flush();
            if (Startup.of(System.getProperties(), out::println).ends()) {
                rehearse(served);
                return;
            }
            var end = new CountDownLatch(1);
            var ended = new CountDownLatch(1);
            Thread hook =
                    new Thread(() -> {
                        end.countDown();
                        await(ended);
                    });
            Runtime.getRuntime().addShutdownHook(hook);
            try {
                end.await();
                served.close();
            } finally {
                ended.countDown();
            }
        }
    }

    /** What the launcher's start-up cache is trained on: an answer, and the way to PostgreSQL. */
    private void rehearse(ServedBackend served) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(URI.create(served.address() + "/rest/v1/")).build(),
                    HttpResponse.BodyHandlers.discarding());
        }
        var settings = new ServerSettings(Map.of("db-pool-acquisition-timeout", "1"));
        ServedBackend.executor(UrlDatabases.settings(NOBODY), secrets, settings).close();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException killed) {
            Thread.currentThread().interrupt();
        }
    }

    private ServedBackend ofUrl(String url, @Nullable Integer port, boolean people) {
        ConnectionSettings connection = UrlDatabases.settings(url);
        Map<String, String> environment = new LinkedHashMap<>(System.getenv());
        environment.putIfAbsent("PGRST_SERVER_PORT", DEFAULT_PORT);
        environment.putIfAbsent("PGRST_OPENAPI_SERVER_PROXY_URI", "/rest/v1");
        ServerSettings settings = SettingsFile.read("", with(environment, port)).settings();
        return ServedBackend.start(connection, secrets, settings, true, people ? ServedBackend.People.NOW : ServedBackend.People.NONE);
    }

    private ServedBackend ofFile(Path config, @Nullable Integer port, PrintWriter out)
            throws IOException {
        SettingsFile file =
                SettingsFile.read(Files.readString(config), with(System.getenv(), port));
        if (!file.unknown().isEmpty()) {
            out.println("Not honoured: " + String.join(", ", file.unknown()));
        }
        String uri = file.settings().text("db-uri");
        if (uri == null) {
            throw Problem.of(ProblemCode.WRONG_USAGE, "The settings have no db-uri.", "")
                    .exception();
        }
        ConnectionUrl url = ConnectionUrl.parse(uri);
        Secrets own =
                (connection, purpose) ->
                        url.password() != null && purpose == Secrets.Purpose.DATABASE_PASSWORD
                                ? url.password()
                                : secrets.find(connection, purpose);
        return ServedBackend.start(url.settings(), own, file.settings(), false, ServedBackend.People.NONE);
    }

    private static Map<String, String> with(
            Map<String, String> environment, @Nullable Integer port) {
        Map<String, String> all = new LinkedHashMap<>(environment);
        if (port != null) {
            all.put("PGRST_SERVER_PORT", String.valueOf(port));
        }
        return all;
    }
}
