package dev.binnacle.app;

import dev.binnacle.base.Progress;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Secrets;
import dev.binnacle.database.Secrets.Purpose;
import dev.binnacle.database.Trust;
import dev.binnacle.database.url.ConnectionUrl;
import dev.binnacle.desktop.connection.ConnectionBook;
import dev.binnacle.workspace.Workspace;
import dev.binnacle.workspace.vault.VaultSecrets;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** The connections of the workspace's store with their secrets in its vault. */
final class StoredConnections implements ConnectionBook {
    private final Workspace workspace;
    private final VaultSecrets vault;
    private final Secrets kept;
    private final Trust trust;

    /**
     * @param kept what a connection is opened with: the vault, after whatever comes before it
     */
    StoredConnections(Workspace workspace, VaultSecrets vault, Secrets kept, Trust trust) {
        this.workspace = workspace;
        this.vault = vault;
        this.kept = kept;
        this.trust = trust;
    }

    @Override
    public List<ConnectionSettings> all() {
        return workspace.store().connections().all();
    }

    /** The stored connections, and makes the copy of them anew that the next start reads. */
    List<ConnectionSettings> recall() {
        List<ConnectionSettings> stored = all();
        stored.stream().findFirst().ifPresent(workspace.store().connections()::save);
        return stored;
    }

    @Override
    public void save(ConnectionSettings settings, Map<Purpose, String> typed) {
        // secrets first: without them the stored connection would fail where the tested one worked
        typed.forEach((purpose, secret) -> keep(settings, purpose, secret));
        workspace.store().connections().save(settings);
    }

    private void keep(ConnectionSettings settings, Purpose purpose, String secret) {
        if (secret.isEmpty()) {
            vault.forget(settings, purpose);
        } else {
            vault.save(settings, purpose, secret.toCharArray());
        }
    }

    @Override
    public void delete(String id) {
        workspace.store().connections().delete(id);
        vault.forgetAll(id);
    }

    @Override
    public boolean holds(ConnectionSettings settings, Purpose purpose) {
        return vault.holds(settings, purpose);
    }

    @Override
    public void copySecrets(ConnectionSettings from, ConnectionSettings to) {
        for (Purpose purpose : Purpose.values()) {
            if (vault.holds(from, purpose)) {
                String secret = vault.find(from, purpose);
                if (secret != null) {
                    vault.save(to, purpose, secret.toCharArray());
                }
            }
        }
    }

    @Override
    public String test(ConnectionSettings settings, Map<Purpose, String> typed, Progress progress) {
        Secrets secrets = new Typed(typed, kept);
        long start = System.nanoTime();
        try (var database = Engines.connector(secrets, trust).open(settings, progress)) {
            long millis = (System.nanoTime() - start) / 1_000_000;
            return database.product() + " as " + database.role() + ", in " + millis + " ms";
        }
    }

    /** What was typed comes before what is kept. */
    private record Typed(Map<Purpose, String> typed, Secrets kept) implements Secrets {
        @Override
        public @Nullable String find(ConnectionSettings connection, Purpose purpose) {
            String secret = typed.get(purpose);
            return secret != null ? secret : kept.find(connection, purpose);
        }
    }

    @Override
    public Pasted parse(String url) {
        ConnectionUrl parsed = ConnectionUrl.parse(url);
        String password = parsed.password();
        return new Pasted(
                parsed.settings(),
                password == null ? Map.of() : Map.of(Purpose.DATABASE_PASSWORD, password));
    }
}
