package dev.binnacle.workspace;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemException;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.workspace.folder.WorkspaceFolder;
import dev.binnacle.workspace.folder.WorkspaceLock;
import dev.binnacle.workspace.settings.ConnectionsFile;
import dev.binnacle.workspace.settings.DesktopFile;
import dev.binnacle.workspace.settings.SettingsFile;
import dev.binnacle.workspace.store.Store;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * An open workspace: one program at a time. {@link #open} returns as soon as the folder is locked;
 * settings, desktop and the last known connections are readable at once. The store opens behind
 * them when {@link #startStore} says so, or when it is first asked for.
 */
public final class Workspace implements AutoCloseable {
    private final WorkspaceFolder folder;
    private final boolean fresh;
    private final WorkspaceLock lock;
    private final SettingsFile settings;
    private final DesktopFile desktop;
    private final ConnectionsFile lastConnections;
    private final Supplier<Store> opening;
    private final AtomicBoolean started = new AtomicBoolean();
    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile Duration patience = Duration.ZERO;
    private final CompletableFuture<Store> store = new CompletableFuture<>();

    private Workspace(
            WorkspaceFolder folder, boolean fresh, WorkspaceLock lock, Supplier<Store> opening) {
        this.folder = folder;
        this.fresh = fresh;
        this.lock = lock;
        settings = new SettingsFile(folder.settings());
        desktop = new DesktopFile(folder.desktop());
        lastConnections = new ConnectionsFile(folder.connections());
        this.opening = opening;
    }

    /** Opens the workspace in this folder, which is made when it is missing. */
    public static Workspace open(WorkspaceFolder folder) {
        return open(folder, () -> Store.embedded(folder.store()));
    }

    /** Opens the workspace in this folder over a store that is elsewhere. */
    public static Workspace open(WorkspaceFolder folder, Supplier<Store> store) {
        boolean fresh = folder.prepare();
        return new Workspace(folder, fresh, WorkspaceLock.take(folder), store);
    }

    /**
     * From now on {@link #store} waits this long, at most, for {@link #startStore} before it opens
     * the store by itself.
     */
    public void holdStore(Duration most) {
        patience = most;
    }

    /**
     * Begins to open the store and returns at once. Best said when the window shows its first rows:
     * before, it would take its time from them.
     */
    public void startStore() {
        begun.countDown();
        if (started.compareAndSet(false, true)) {
            Thread.ofPlatform().name("store-opening").daemon().start(this::openStore);
        }
    }

    private void openStore() {
        try {
            Store opened = opening.get();
            opened.connections().watch(lastConnections::save);
            store.complete(opened);
        } catch (RuntimeException | LinkageError failure) {
            store.completeExceptionally(failure);
        }
    }

    public WorkspaceFolder folder() {
        return folder;
    }

    /** Whether this start made the workspace. */
    public boolean isNew() {
        return fresh;
    }

    public SettingsFile settings() {
        return settings;
    }

    public DesktopFile desktop() {
        return desktop;
    }

    /** The connections as they were last saved, without waiting for the store. */
    public List<ConnectionSettings> lastConnections() {
        return lastConnections.read();
    }

    /** Tells once, from any thread, if the store cannot be opened. */
    public void whenStoreFails(Consumer<Problem> told) {
        store.whenComplete((opened, failure) -> {
            if (failure != null) {
                told.accept(Problem.from(failure));
            }
        });
    }

    /** The store; waits until it is open, so never on the screen's thread. */
    public Store store() {
        awaitStart();
        startStore();
        try {
            return store.join();
        } catch (CompletionException failure) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            throw new ProblemException(Problem.from(cause), cause);
        }
    }

    private void awaitStart() {
        try {
            begun.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            if (started.get()) {
                store.handle((opened, failure) -> opened).thenAccept(Workspace::close).join();
            }
        } finally {
            lock.close();
        }
    }

    private static void close(@Nullable Store opened) {
        if (opened != null) {
            opened.close();
        }
    }
}
