package dev.binnacle.workspace.settings;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Location;
import dev.binnacle.database.SshTunnel;
import dev.binnacle.database.Tier;
import dev.binnacle.database.Tls;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A copy of the stored connections in a small file, for those who cannot wait for the store: the
 * first window, and commands beside an open console. Never holds a secret.
 */
public final class ConnectionsFile {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionsFile.class);

    private final PropertiesFile file;

    public ConnectionsFile(Path file) {
        this.file = new PropertiesFile(file);
    }

    /**
     * The connections as last saved, in their order; none when the copy is damaged, for the store
     * has them all.
     */
    public List<ConnectionSettings> read() {
        Map<String, String> entries = file.read();
        var connections = new ArrayList<ConnectionSettings>();
        try {
            for (int i = 0; entries.containsKey(prefix(i) + "id"); i++) {
                connections.add(new Reader(prefix(i), entries).connection());
            }
        } catch (IllegalArgumentException damaged) {
            LOG.warn("The copy of the connections is damaged: {}", damaged.getMessage());
            return List.of();
        }
        return connections;
    }

    public void save(List<ConnectionSettings> connections) {
        var entries = new TreeMap<String, String>();
        for (int i = 0; i < connections.size(); i++) {
            new Writer(prefix(i), entries).connection(connections.get(i));
        }
        file.write(entries);
    }

    private static String prefix(int index) {
        return "connection.%04d.".formatted(index);
    }

    private record Writer(String prefix, Map<String, String> entries) {
        void put(String name, @Nullable Object value) {
            if (value != null) {
                entries.put(prefix + name, value.toString());
            }
        }

        void connection(ConnectionSettings settings) {
            put("id", settings.id());
            put("name", settings.name());
            put("user", settings.user());
            put("tier", settings.tier());
            put("read-only", settings.readOnly());
            put("api", settings.api());
            location(settings.location());
            put("tls.mode", settings.tls().mode());
            put("tls.root-certificate", settings.tls().rootCertificate());
            put("tls.client-certificate", settings.tls().clientCertificate());
            put("tls.client-key", settings.tls().clientKey());
            SshTunnel tunnel = settings.tunnel();
            if (tunnel != null) {
                put("ssh.host", tunnel.host());
                put("ssh.port", tunnel.port());
                put("ssh.user", tunnel.user());
                put("ssh.private-key", tunnel.privateKey());
                put("ssh.host-key", tunnel.hostKey());
            }
            settings.session().forEach((name, value) -> put("session." + name, value));
        }

        private void location(Location location) {
            switch (location) {
                case Location.H2File(String path) -> put("h2.file", path);
                case Location.H2Memory(String name) -> put("h2.memory", name);
                case Location.H2Server(String host, int port, String path) -> {
                    put("h2.server", path);
                    put("host", host);
                    put("port", port);
                }
                case Location.PostgreSql(String host, int port, String database) -> {
                    put("postgresql", database);
                    put("host", host);
                    put("port", port);
                }
            }
        }
    }

    private record Reader(String prefix, Map<String, String> entries) {
        @Nullable String get(String name) {
            return entries.get(prefix + name);
        }

        String text(String name) {
            return entries.getOrDefault(prefix + name, "");
        }

        int number(String name) {
            String text = text(name);
            return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        }

        ConnectionSettings connection() {
            return new ConnectionSettings(
                    text("id"),
                    text("name"),
                    location(),
                    text("user"),
                    Tier.valueOf(text("tier")),
                    Boolean.parseBoolean(text("read-only")),
                    new Tls(
                            Tls.Mode.valueOf(text("tls.mode")),
                            get("tls.root-certificate"),
                            get("tls.client-certificate"),
                            get("tls.client-key")),
                    tunnel(),
                    session(),
                    get("api"));
        }

        private Location location() {
            if (get("h2.file") != null) {
                return new Location.H2File(text("h2.file"));
            }
            if (get("h2.memory") != null) {
                return new Location.H2Memory(text("h2.memory"));
            }
            if (get("h2.server") != null) {
                return new Location.H2Server(text("host"), number("port"), text("h2.server"));
            }
            return new Location.PostgreSql(text("host"), number("port"), text("postgresql"));
        }

        private @Nullable SshTunnel tunnel() {
            return get("ssh.host") == null
                    ? null
                    : new SshTunnel(
                            text("ssh.host"),
                            number("ssh.port"),
                            text("ssh.user"),
                            get("ssh.private-key"),
                            get("ssh.host-key"));
        }

        private Map<String, String> session() {
            String start = prefix + "session.";
            var session = new TreeMap<String, String>();
            entries.forEach((name, value) -> {
                if (name.startsWith(start)) {
                    session.put(name.substring(start.length()), value);
                }
            });
            return session;
        }
    }
}
