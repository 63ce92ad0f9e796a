package dev.binnacle.app;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Location;
import dev.binnacle.database.SshTunnel;
import dev.binnacle.database.Trust;
import dev.binnacle.workspace.Workspace;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Asks once, and remembers what was agreed to in the workspace. */
final class StoredTrust implements Trust {
    private static final String FILES = "trust/file/";

    private final Workspace workspace;
    private final Trust person;
    private final Map<String, String> hostKeys = new ConcurrentHashMap<>();

    StoredTrust(Workspace workspace, Trust person) {
        this.workspace = workspace;
        this.person = person;
    }

    @Override
    public boolean file(ConnectionSettings connection) {
        if (!(connection.location() instanceof Location.H2File(String name))) {
            return person.file(connection);
        }
        Path path = Path.of(name).toAbsolutePath().normalize();
        // the demo is the console's own; asking the store would make the first rows wait
        if (path.startsWith(workspace.folder().demo())) {
            return true;
        }
        var journal = workspace.store().journal();
        if (journal.get(FILES + path).isPresent()) {
            return true;
        }
        boolean agreed = person.file(connection);
        if (agreed) {
            journal.put(FILES + path, "trusted");
        }
        return agreed;
    }

    @Override
    public boolean hostKey(ConnectionSettings connection, String fingerprint) {
        SshTunnel tunnel = connection.tunnel();
        String server = tunnel == null ? "" : tunnel.host() + ":" + tunnel.port();
        if (fingerprint.equals(hostKeys.get(server))) {
            return true;
        }
        boolean agreed = person.hostKey(connection, fingerprint);
        if (agreed) {
            hostKeys.put(server, fingerprint);
            pin(connection, fingerprint);
        }
        return agreed;
    }

    /** Keeps the key with the stored connection, so that another key is refused from now on. */
    private void pin(ConnectionSettings connection, String fingerprint) {
        var connections = workspace.store().connections();
        connections
                .find(connection.id())
                .filter(stored -> stored.tunnel() != null)
                .ifPresent(stored -> connections.save(pinned(stored, fingerprint)));
    }

    private static ConnectionSettings pinned(ConnectionSettings stored, String fingerprint) {
        SshTunnel tunnel = stored.tunnel();
        if (tunnel == null) {
            return stored;
        }
        return stored.withTunnel(
                new SshTunnel(
                        tunnel.host(),
                        tunnel.port(),
                        tunnel.user(),
                        tunnel.privateKey(),
                        fingerprint));
    }
}
