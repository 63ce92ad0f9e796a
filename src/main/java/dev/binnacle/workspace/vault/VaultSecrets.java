package dev.binnacle.workspace.vault;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Location;
import dev.binnacle.database.Secrets;
import dev.binnacle.database.SshTunnel;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The secrets of connections, each bound to the host or the file that it opens. */
public final class VaultSecrets implements Secrets {
    private final Vault vault;

    public VaultSecrets(Vault vault) {
        this.vault = vault;
    }

    @Override
    public @Nullable String find(ConnectionSettings connection, Purpose purpose) {
        Optional<char[]> found = vault.find(name(connection, purpose));
        if (found.isEmpty()) {
            return null;
        }
        // JDBC and SSH take a String; it lives as long as they need it
        String secret = new String(found.get());
        Arrays.fill(found.get(), '\0');
        return secret;
    }

    /** Whether a secret is kept for where the connection points now. Asks nobody. */
    public boolean holds(ConnectionSettings connection, Purpose purpose) {
        return vault.holds(name(connection, purpose));
    }

    /** Keeps a secret of the connection for where the connection points now. */
    public void save(ConnectionSettings connection, Purpose purpose, char[] secret) {
        vault.put(name(connection, purpose), secret);
    }

    public void forget(ConnectionSettings connection, Purpose purpose) {
        vault.remove(connection.id(), purpose.name());
    }

    /** Forgets every secret of a connection that is deleted. */
    public void forgetAll(String connection) {
        vault.removeAll(connection);
    }

    private static SecretName name(ConnectionSettings connection, Purpose purpose) {
        return new SecretName(connection.id(), purpose.name(), target(connection, purpose));
    }

    /** What the secret opens: it is given out for nothing else. */
    static String target(ConnectionSettings connection, Purpose purpose) {
        SshTunnel tunnel = connection.tunnel();
        return switch (purpose) {
            case DATABASE_PASSWORD ->
                    database(connection.location()) + (tunnel == null ? "" : " via " + ssh(tunnel));
            case SSH_PASSWORD -> tunnel == null ? "" : ssh(tunnel);
            case SSH_KEY_PASSPHRASE -> "key:" + (tunnel == null ? "" : tunnel.privateKey());
            case TLS_KEY_PASSPHRASE -> "key:" + connection.tls().clientKey();
        };
    }

    private static String ssh(SshTunnel tunnel) {
        return "ssh://" + tunnel.host().toLowerCase(Locale.ROOT) + ":" + tunnel.port();
    }

    private static String database(Location location) {
        return switch (location) {
            case Location.H2File(String path) -> "h2:file:" + path;
            case Location.H2Memory(String name) -> "h2:mem:" + name;
            case Location.H2Server(String host, int port, String path) ->
                    "h2://" + host.toLowerCase(Locale.ROOT) + ":" + port;
            case Location.PostgreSql(String host, int port, String database) ->
                    "postgresql://" + host.toLowerCase(Locale.ROOT) + ":" + port;
        };
    }
}
