package dev.binnacle.app;

import dev.binnacle.base.Jobs;
import dev.binnacle.cli.Version;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.DatabaseConnector;
import dev.binnacle.database.Secrets;
import dev.binnacle.desktop.connection.ConnectionsTab;
import dev.binnacle.desktop.shell.About;
import dev.binnacle.desktop.shell.Backends;
import dev.binnacle.desktop.shell.Clips;
import dev.binnacle.desktop.shell.ContentTab;
import dev.binnacle.desktop.shell.Desktop;
import dev.binnacle.desktop.shell.FxThread;
import dev.binnacle.desktop.shell.Questions;
import dev.binnacle.desktop.shell.SettingsTab;
import dev.binnacle.desktop.shell.ShellParts;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.workspace.Workspace;
import dev.binnacle.workspace.demo.DemoBackend;
import dev.binnacle.workspace.vault.Keyring;
import dev.binnacle.workspace.vault.SystemKeyring;
import dev.binnacle.workspace.vault.Vault;
import dev.binnacle.workspace.vault.VaultKeys;
import dev.binnacle.workspace.vault.VaultSecrets;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Joins the desktop over one workspace. Built on the screen's thread; opens nothing that waits. */
final class Console implements AutoCloseable {
    private final Workspace workspace;
    private final String operator;
    private final Clips clips;
    private final Secrets given;
    private final ApiBase base = new ApiBase();
    private final Jobs jobs = Jobs.background(new FxThread());
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("desktop-state").daemon().factory());

    /**
     * @param operator who works, for history and audit
     * @param given asked before the vault
     */
    Console(Workspace workspace, String operator, Clips clips, Secrets given) {
        this.workspace = workspace;
        this.operator = operator;
        this.clips = clips;
        this.given = given;
    }

    Desktop desktop(Questions questions) {
        var asking = new Asking(questions);
        var trust = new StoredTrust(workspace, asking);
        var vault = new VaultSecrets(new Vault(workspace.folder().vault(), keys(asking)));
        Secrets kept = first(given, vault);
        var connections = new StoredConnections(workspace, vault, kept, trust);
        DatabaseConnector connector = Engines.connector(kept, trust);
        var backends = new Backends(jobs, connector);
        var screens = new Screens(workspace, operator, base);
        backends.know(workspace.lastConnections());
        var desktop =
                new Desktop(
                        new ShellParts(
                                jobs,
                                backends,
                                clips,
                                questions,
                                new FrameFile(workspace, writer),
                                screens::all,
                                shell -> target -> own(shell, connections, target)));
        if (workspace.lastConnections().isEmpty()) {
            begin(desktop, connections);
        }
        return desktop;
    }

    private static Secrets first(Secrets given, Secrets kept) {
        return (connection, purpose) -> {
            String secret = given.find(connection, purpose);
            return secret != null ? secret : kept.find(connection, purpose);
        };
    }

    private VaultKeys keys(Asking asking) {
        Keyring keyring =
                workspace.settings().read().useKeyring() ? new SystemKeyring() : Keyring.none();
        return new VaultKeys(asking, keyring, null, VaultKeys.Cost.STANDARD);
    }

    private ContentTab own(Desktop shell, StoredConnections connections, Target target) {
        return target.kind() == Target.Kind.SETTINGS
                ? new SettingsTab(
                        shell,
                        new About(
                                Version.ofTheProgram(),
                                workspace.folder().root(),
                                workspace.folder().log()),
                        target)
                : new ConnectionsTab(shell, connections, target);
    }

    /** The first start makes a demo to try, so that nothing is empty. */
    private void begin(Desktop desktop, StoredConnections connections) {
        jobs.start("Making the demo backend", progress -> DemoBackend.create(workspace.folder()))
                .whenDone(demo -> welcome(desktop, connections, demo))
                .whenFailed(desktop::report);
    }

    private void welcome(Desktop desktop, StoredConnections connections, ConnectionSettings demo) {
        desktop.backends().know(List.of(demo));
        desktop.show(demo);
        jobs.<List<ConnectionSettings>>start(
                        "Storing the demo's connection",
                        progress -> {
                            connections.save(demo, java.util.Map.of());
                            return connections.all();
                        })
                .whenFailed(desktop::report);
    }

    @Override
    public void close() {
        base.close();
        writer.shutdown();
        try {
            if (!writer.awaitTermination(5, TimeUnit.SECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        workspace.close();
    }
}
