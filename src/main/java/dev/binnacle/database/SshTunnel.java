package dev.binnacle.database;

import org.jspecify.annotations.Nullable;

/**
 * A way through an SSH server to the database.
 *
 * @param privateKey key file; null = by password (from the vault)
 * @param hostKey the server's key fingerprint ({@code SHA256:…}) that was accepted; null = not yet
 *     asked
 */
public record SshTunnel(
        String host,
        int port,
        String user,
        @Nullable String privateKey,
        @Nullable String hostKey) {}
