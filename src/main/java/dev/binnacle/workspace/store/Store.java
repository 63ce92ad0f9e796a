package dev.binnacle.workspace.store;

import org.hibernate.Session;
import org.hibernate.SessionFactory;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the console records. A write that has returned survives {@code kill -9} of the program; a
 * write that could not be made durable throws. Thread-safe; waits for the disk, so never to be used
 * on the screen's thread.
 */
public final class Store implements AutoCloseable {
    private final StoreDatabase database;
    private final CompletableFuture<SessionFactory> sessions;
    private final Connections connections = new Connections(this);
    private final SqlHistory sqlHistory = new SqlHistory(this);
    private final CallHistory callHistory = new CallHistory(this);
    private final Journal journal = new Journal(this);
    private final Audit audit = new Audit(this);

    private Store(StoreDatabase database, StoreSchema schema) {
        this.database = database;
        // Hibernate's start needs no database: it goes on beside the opening of the file
        sessions = startSessions(database);
        try {
            database.open(schema);
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /** The store in an H2 file of this folder; made when there is none. */
    public static Store embedded(Path folder) {
        return embedded(folder, StoreSchema.CURRENT);
    }

    static Store embedded(Path folder, StoreSchema schema) {
        return new Store(new EmbeddedStore(folder), schema);
    }

    /** The store in a schema of a shared PostgreSQL; made when there is none. */
    public static Store shared(SharedPlace place) {
        return shared(place, StoreSchema.CURRENT);
    }

    static Store shared(SharedPlace place, StoreSchema schema) {
        return new Store(new SharedStore(place), schema);
    }

    private static CompletableFuture<SessionFactory> startSessions(StoreDatabase database) {
        var started = new CompletableFuture<SessionFactory>();
        Thread.ofPlatform()
                .name("store-sessions")
                .daemon()
                .start(() -> {
                    try {
                        started.complete(StoreSessions.start(database));
                    } catch (RuntimeException | LinkageError failure) {
                        started.completeExceptionally(failure);
                    }
                });
        return started;
    }

    public Connections connections() {
        return connections;
    }

    public SqlHistory sqlHistory() {
        return sqlHistory;
    }

    public CallHistory callHistory() {
        return callHistory;
    }

    public Journal journal() {
        return journal;
    }

    public Audit audit() {
        return audit;
    }

    <T> T read(Function<Session, T> work) {
        try {
            return sessions().fromTransaction(work);
        } catch (RuntimeException failure) {
            throw database.problem(failure);
        }
    }

    /** Returns after the change is committed and on disk. */
    void write(Consumer<Session> work) {
        try {
            sessions().inTransaction(work);
            database.makeDurable();
        } catch (RuntimeException | SQLException failure) {
            throw database.problem(failure);
        }
    }

    private SessionFactory sessions() {
        try {
            return sessions.join();
        } catch (CompletionException failure) {
            throw new IllegalStateException(
                    "The store's sessions did not start.", failure.getCause());
        }
    }

    @Override
    public void close() {
        try {
            sessions().close();
        } finally {
            database.close();
        }
    }
}
