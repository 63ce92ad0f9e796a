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
            @Nullable Path actions,
            boolean people,
            PrintWriter out)
            throws Exception {
        Map<String, String> environment = environment(port, actions);
        try (ServedBackend served =
                config == null
                        ? ofUrl(String.valueOf(url), environment, people)
                        : ofFile(config, environment, people, out)) {
            served.actionProblems().forEach(each -> out.println(each.text()));
            if (served.adminAddress() != null) {
                out.println("/live, /ready and /metrics at " + served.adminAddress());
            }
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

    private ServedBackend ofUrl(String url, Map<String, String> environment, boolean people) {
        ConnectionSettings connection = UrlDatabases.settings(url);
        environment.putIfAbsent("PGRST_SERVER_PORT", DEFAULT_PORT);
        environment.putIfAbsent("PGRST_OPENAPI_SERVER_PROXY_URI", "/rest/v1");
        ServerSettings settings = SettingsFile.read("", environment).settings();
        return ServedBackend.start(connection, secrets, settings, true, kept(people));
    }

    private static ServedBackend.People kept(boolean people) {
        return people ? ServedBackend.People.NOW : ServedBackend.People.NONE;
    }

    private ServedBackend ofFile(
            Path config, Map<String, String> environment, boolean people, PrintWriter out)
            throws IOException {
        SettingsFile file = SettingsFile.read(Files.readString(config), environment);
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
        boolean asked = people || file.settings().is("auth-enabled", false);
        return ServedBackend.start(url.settings(), own, file.settings(), false, kept(asked));
    }

    /** This program's, with what the command line says instead. */
    private static Map<String, String> environment(@Nullable Integer port, @Nullable Path actions) {
        Map<String, String> all = new LinkedHashMap<>(System.getenv());
        if (port != null) {
            all.put("PGRST_SERVER_PORT", String.valueOf(port));
        }
        if (actions != null) {
            all.put("PGRST_BINNACLE_ACTIONS", actions.toString());
        }
        return all;
    }
}
