package dev.binnacle.app;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Secrets;
import dev.binnacle.desktop.server.RunningServer;
import dev.binnacle.desktop.server.ServerChoice;
import dev.binnacle.desktop.server.ServerStarter;
import dev.binnacle.server.request.ApiException;
import dev.binnacle.server.settings.ServerSettings;
import dev.binnacle.workspace.folder.WorkspaceFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Serves backends that are open in the console, on loopback. */
final class ConsoleServers implements ServerStarter {
    private static final int FIRST_PORT = 8055;
    private static final int PORTS = 20;
    private static final int SECRET_BYTES = 32;
    private final Secrets secrets;
    private final WorkspaceFolder folder;

    /**
     * @param folder whose actions and JSON Schemas are served with each backend
     */
    ConsoleServers(Secrets secrets, WorkspaceFolder folder) {
        this.secrets = secrets;
        this.folder = folder;
    }

    @Override
    public RunningServer start(ConnectionSettings backend, ServerChoice choice) {
        int port = freePort();
        ServerSettings settings = settings(choice, port);
        ServedBackend.People people =
                !choice.people()
                        ? ServedBackend.People.NONE
                        : choice.peopleKept()
                                ? ServedBackend.People.NOW
                                : ServedBackend.People.AT_FIRST_USE;
        try {
            ServedBackend served = ServedBackend.start(backend, secrets, settings, true, people);
            return new ConsoleServer(served, settings, choice);
        } catch (ApiException | UncheckedIOException refused) {
            throw Problem.of(
                            ProblemCode.CONNECTION_FAILED,
                            "The API of " + backend.name() + " did not start.",
                            String.valueOf(refused.getMessage()))
                    .exception(refused);
        }
    }

    /** Tokens and sessions hold as long as this start: its secret is kept nowhere. */
    private ServerSettings settings(ServerChoice choice, int port) {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("server-port", String.valueOf(port));
        values.put("openapi-server-proxy-uri", "/rest/v1");
        values.put("db-schemas", String.join(",", choice.schemas()));
        values.put("db-pool", "8");
        values.put("jwt-secret", HexFormat.of().formatHex(secret));
        values.put("auth-site-url", "http://127.0.0.1:" + port);
        values.put("binnacle-policy-tables", "false");
        values.put("binnacle-actions", folder.actions().toString());
        if (Files.isDirectory(folder.schemas())) {
            values.put("binnacle-schemas", folder.schemas().toString());
        }
        if (!choice.visitor().isEmpty()) {
            values.put("db-anon-role", choice.visitor());
        }
        return new ServerSettings(values);
    }

    private static int freePort() {
        for (int port = FIRST_PORT; port < FIRST_PORT + PORTS; port++) {
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
        return 0;
    }
}
