package dev.binnacle.app;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Database;
import dev.binnacle.database.DatabaseConnector;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Opens one database and reads its structure while the window is still being made, and hands both
 * over to whoever connects to it first. Only for a database that opens without a question.
 */
final class HeadStart {
    private final ConnectionSettings settings;
    private final CompletableFuture<Database> database;
    private final CompletableFuture<Catalog> catalog;

    private HeadStart(DatabaseConnector connector, ConnectionSettings settings) {
        this.settings = settings;
        database =
                CompletableFuture.supplyAsync(
                        () -> connector.open(settings, Progress.none()), HeadStart::run);
        catalog = database.thenApply(opened -> opened.catalog(Progress.none()));
    }

    private static void run(Runnable work) {
        Thread.ofPlatform().name("head-start").daemon().start(work);
    }

    static HeadStart of(DatabaseConnector connector, ConnectionSettings settings) {
        return new HeadStart(connector, settings);
    }

    /** Gives what was begun to the first who asks for it, and everything else by {@code usual}. */
    DatabaseConnector before(DatabaseConnector usual) {
        return new Handing(usual, this);
    }

    private static final class Handing implements DatabaseConnector {
        private final DatabaseConnector usual;
        private @Nullable HeadStart begun;
        private @Nullable HeadStart opened;

        Handing(DatabaseConnector usual, HeadStart begun) {
            this.usual = usual;
            this.begun = begun;
        }

        @Override
        public Database open(ConnectionSettings asked, Progress progress) {
            HeadStart taken = take(asked);
            return taken == null ? usual.open(asked, progress) : result(taken.database);
        }

        private synchronized @Nullable HeadStart take(ConnectionSettings asked) {
            HeadStart taken = begun;
            if (taken == null || !taken.settings.equals(asked)) {
                return null;
            }
            begun = null;
            opened = taken;
            return taken;
        }

        @Override
        public Catalog catalog(Database asked, Progress progress) {
            HeadStart read = readBy(asked);
            return read == null ? asked.catalog(progress) : result(read.catalog);
        }

        private synchronized @Nullable HeadStart readBy(Database asked) {
            HeadStart read = opened;
            if (read == null || read.database.getNow(null) != asked) {
                return null;
            }
            opened = null;
            return read;
        }
    }

    private static <T> T result(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException failure) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            throw cause instanceof ProblemException known
                    ? known
                    : new ProblemException(Problem.from(cause), cause);
        }
    }
}
