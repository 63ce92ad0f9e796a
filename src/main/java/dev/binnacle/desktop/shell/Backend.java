package dev.binnacle.desktop.shell;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Database;
import dev.binnacle.database.Tier;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * A backend that is open in the console, or about to be. Properties change on the screen's thread
 * only.
 */
public final class Backend {

    /** Where the connection stands. */
    public enum State {
        CONNECTING,
        OPEN,
        FAILED,
        CLOSED
    }

    private final ConnectionSettings settings;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(State.CONNECTING);
    private final ReadOnlyObjectWrapper<Catalog> catalog =
            new ReadOnlyObjectWrapper<>(Catalog.empty());
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem =
            new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyBooleanWrapper unlocked = new ReadOnlyBooleanWrapper(false);
    private volatile CompletableFuture<Database> database = new CompletableFuture<>();

    Backend(ConnectionSettings settings) {
        this.settings = settings;
    }

    public String id() {
        return settings.id();
    }

    public String name() {
        return settings.name();
    }

    public ConnectionSettings settings() {
        return settings;
    }

    /**
     * The open database. Waits for the connection, so never on the screen's thread: inside jobs
     * only.
     */
    public Database await(Progress progress) {
        CompletableFuture<Database> waiting = database.copy();
        progress.onCancel(() -> waiting.completeExceptionally(new CancellationException()));
        try {
            return waiting.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof ProblemException known) {
                throw known;
            }
            throw Problem.from(failure).exception(failure);
        }
    }

    /** The open database, or null while there is none. Does not wait. */
    public @Nullable Database database() {
        CompletableFuture<Database> now = database;
        return now.isDone() && !now.isCompletedExceptionally() ? now.join() : null;
    }

    /** The structure as last read; empty until then. */
    public ReadOnlyObjectProperty<Catalog> catalogProperty() {
        return catalog.getReadOnlyProperty();
    }

    public Catalog catalog() {
        return catalog.get();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why it failed; null otherwise. */
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /**
     * Whether writing is allowed: always, except on production until unlocked and on read-only
     * connections.
     */
    public ReadOnlyBooleanProperty unlockedProperty() {
        return unlocked.getReadOnlyProperty();
    }

    /** Why nothing may be written here now, in words; null = writing is allowed. */
    public @Nullable String readOnlyReason() {
        if (settings.readOnly()) {
            return "This connection is read-only. Edit the connection to change that.";
        }
        if (settings.tier() == Tier.PRODUCTION && !unlocked.get()) {
            return "This is production, read-only until you unlock it.";
        }
        return null;
    }

    void connecting() {
        if (database.isDone()) {
            database = new CompletableFuture<>();
        }
        problem.set(null);
        state.set(State.CONNECTING);
    }

    /** False when nobody wants it any more: it was closed meanwhile. */
    boolean opened(Database opened) {
        if (state.get() == State.CLOSED) {
            return false;
        }
        database.complete(opened);
        state.set(State.OPEN);
        return true;
    }

    void failed(Problem why) {
        if (state.get() == State.CLOSED) {
            return;
        }
        problem.set(why);
        state.set(State.FAILED);
        database.completeExceptionally(why.exception());
    }

    void closed() {
        state.set(State.CLOSED);
        unlocked.set(false);
    }

    void read(Catalog read) {
        problem.set(null);
        catalog.set(read);
    }

    /** The structure could not be read; what was read before stays. */
    void unread(Problem why) {
        problem.set(why);
    }

    private boolean structureKnown() {
        return catalog.get().readAt().isAfter(Instant.EPOCH);
    }

    /** Open, with its structure known: there is nothing to do for it. */
    boolean ready() {
        return state.get() == State.OPEN && structureKnown();
    }

    void unlock(boolean allow) {
        unlocked.set(allow);
    }
}
