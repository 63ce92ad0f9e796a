package dev.binnacle.app;

import dev.binnacle.access.AccessEditor;
import dev.binnacle.base.Jobs;
import dev.binnacle.cli.Version;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.DatabaseConnector;
import dev.binnacle.database.Secrets;
import dev.binnacle.database.Trust;
import dev.binnacle.desktop.connection.ConnectionsTab;
import dev.binnacle.desktop.server.ApiServers;
import dev.binnacle.desktop.server.ServerTab;
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
import dev.binnacle.desktop.shell.Workspaces;
import dev.binnacle.workspace.Workspace;
import dev.binnacle.workspace.demo.DemoBackend;
import dev.binnacle.workspace.folder.WorkspaceFolder;
import dev.binnacle.workspace.vault.Keyring;
import dev.binnacle.workspace.vault.SystemKeyring;
import dev.binnacle.workspace.vault.Vault;
import dev.binnacle.workspace.vault.VaultKeys;
import dev.binnacle.workspace.vault.VaultSecrets;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Joins the desktop over one workspace. Built on the screen's thread; opens nothing that waits. */
final class Console implements AutoCloseable {
    private final Workspace workspace;
    private final String operator;
    private final Clips clips;
    private final Secrets given;
    private final Workspaces workspaces;
    private @Nullable HeadStart headStart;
    private @Nullable ApiServers servers;
    private final ApiBase base = new ApiBase();
    private final Executor screen = new FxThread();
    private final Jobs jobs = Jobs.background(screen);
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("desktop-state").daemon().factory());

    /**
     * @param operator who works, for history and audit
     * @param given asked before the vault
     * @param workspaces what other workspace can be gone to
     */
    Console(
            Workspace workspace,
            String operator,
            Clips clips,
            Secrets given,
            Workspaces workspaces) {
        this.workspace = workspace;
        this.operator = operator;
        this.clips = clips;
        this.given = given;
        this.workspaces = workspaces;
    }

    /**
     * What can begin before there is a window: the demo opens, if it was in front last. Any other
     * backend may have to ask for a password or trust, and there is nobody to ask yet.
     *
     * @param patience how long the store, which would take its time from the first rows, waits
     */
    void begin(Duration patience) {
        workspace.holdStore(patience);
        String front = workspace.desktop().read().extras().getOrDefault(FrameFile.CONNECTION, "");
        workspace.lastConnections().stream()
                .filter(known -> known.id().equals(front) && known.equals(demo()))
                .findFirst()
                .ifPresent(demo ->
                        headStart =
                                HeadStart.of(
                                        Engines.connector(Secrets.none(), Trust.files()), demo));
    }

    private ConnectionSettings demo() {
        return DemoBackend.connection(workspace.folder());
    }

    Desktop desktop(Questions questions) {
        var asking = new Asking(questions);
        var trust = new StoredTrust(workspace, asking);
        var secrets = new Vault(workspace.folder().vault(), keys(asking));
        var vault = new VaultSecrets(secrets);
        Secrets kept = first(given, vault);
        var connections = new StoredConnections(workspace, vault, kept, trust);
        DatabaseConnector usual = Engines.connector(kept, trust);
        HeadStart begun = headStart;
        DatabaseConnector connector = begun == null ? usual : begun.before(usual);
        var backends = new Backends(jobs, connector);
        var apis =
                new ApiServers(
                        jobs,
                        backends,
                        new ConsoleServers(kept, workspace.folder()),
                        new AccessEditor(Screens.accesses()));
        servers = apis;
        base.serve(apis);
        var screens = new Screens(workspace, operator, base, usual, secrets);
        List<ConnectionSettings> known = workspace.lastConnections();
        backends.know(known);
        var desktop =
                new Desktop(
                        new ShellParts(
                                jobs,
                                backends,
                                clips,
                                questions,
                                new FrameFile(workspace, writer),
                                workspaces,
                                about(),
                                new StoredDeeds(workspace, operator, jobs, Clock.systemUTC()),
                                apis,
                                screens::all,
                                shell -> target -> own(shell, connections, secrets, apis, target)));
        workspace.whenStoreFails(problem -> screen.execute(() -> desktop.report(problem)));
        if (known.isEmpty()) {
            new FirstConnections(workspace, connections, desktop).find();
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

    private About about() {
        WorkspaceFolder folder = workspace.folder();
        return new About(Version.ofTheProgram(), folder.root(), folder.log());
    }

    private static ContentTab own(
            Desktop shell,
            StoredConnections connections,
            Vault vault,
            ApiServers apis,
            Target target) {
        return switch (target.kind()) {
            case SETTINGS -> new SettingsTab(shell, new StoredVault(vault), target);
            case SERVER -> new ServerTab(shell, apis, target);
            default -> new ConnectionsTab(shell, connections, target);
        };
    }

    @Override
    public void close() {
        base.close();
        if (servers != null) {
            servers.close();
        }
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
