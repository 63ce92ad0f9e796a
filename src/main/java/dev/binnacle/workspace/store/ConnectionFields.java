package dev.binnacle.workspace.store;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Location;
import dev.binnacle.database.SshTunnel;
import dev.binnacle.database.Tier;
import dev.binnacle.database.Tls;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;

/** Between {@link ConnectionSettings} and their row. */
final class ConnectionFields {
    private static final int DEFAULT_SSH_PORT = 22;

    private ConnectionFields() {}

    static void fill(ConnectionEntity row, ConnectionSettings settings) {
        row.id = settings.id();
        row.name = settings.name();
        row.login = settings.user();
        row.tier = settings.tier().name();
        row.readOnly = settings.readOnly();
        row.api = settings.api();
        fillLocation(row, settings.location());
        Tls tls = settings.tls();
        row.tlsMode = tls.mode().name();
        row.tlsRootCertificate = tls.rootCertificate();
        row.tlsClientCertificate = tls.clientCertificate();
        row.tlsClientKey = tls.clientKey();
        fillTunnel(row, settings.tunnel());
        row.session = new HashMap<>(settings.session());
    }

    private static void fillLocation(ConnectionEntity row, Location location) {
        row.host = null;
        row.port = null;
        switch (location) {
            case Location.H2File(String path) -> {
                row.kind = "H2_FILE";
                row.database = path;
            }
            case Location.H2Memory(String name) -> {
                row.kind = "H2_MEMORY";
                row.database = name;
            }
            case Location.H2Server(String host, int port, String path) -> {
                row.kind = "H2_SERVER";
                row.host = host;
                row.port = port;
                row.database = path;
            }
            case Location.PostgreSql(String host, int port, String database) -> {
                row.kind = "POSTGRESQL";
                row.host = host;
                row.port = port;
                row.database = database;
            }
        }
    }

    private static void fillTunnel(ConnectionEntity row, @Nullable SshTunnel tunnel) {
        row.sshHost = tunnel == null ? null : tunnel.host();
        row.sshPort = tunnel == null ? null : tunnel.port();
        row.sshLogin = tunnel == null ? null : tunnel.user();
        row.sshPrivateKey = tunnel == null ? null : tunnel.privateKey();
        row.sshHostKey = tunnel == null ? null : tunnel.hostKey();
    }

    static ConnectionSettings settings(ConnectionEntity row) {
        return new ConnectionSettings(
                row.id,
                row.name,
                location(row),
                row.login,
                Tier.valueOf(row.tier),
                row.readOnly,
                new Tls(
                        Tls.Mode.valueOf(row.tlsMode),
                        row.tlsRootCertificate,
                        row.tlsClientCertificate,
                        row.tlsClientKey),
                tunnel(row),
                row.session,
                row.api);
    }

    private static Location location(ConnectionEntity row) {
        String host = row.host == null ? "" : row.host;
        int port = row.port == null ? 0 : row.port;
        return switch (row.kind) {
            case "H2_FILE" -> new Location.H2File(row.database);
            case "H2_MEMORY" -> new Location.H2Memory(row.database);
            case "H2_SERVER" -> new Location.H2Server(host, port, row.database);
            case "POSTGRESQL" -> new Location.PostgreSql(host, port, row.database);
            default -> throw new IllegalStateException("A connection of kind " + row.kind);
        };
    }

    private static @Nullable SshTunnel tunnel(ConnectionEntity row) {
        if (row.sshHost == null) {
            return null;
        }
        return new SshTunnel(
                row.sshHost,
                row.sshPort == null ? DEFAULT_SSH_PORT : row.sshPort,
                row.sshLogin == null ? "" : row.sshLogin,
                row.sshPrivateKey,
                row.sshHostKey);
    }
}
