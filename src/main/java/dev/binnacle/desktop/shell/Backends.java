package dev.binnacle.desktop.shell;

import dev.binnacle.base.Job;
import dev.binnacle.base.Jobs;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Work;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Database;
import dev.binnacle.database.DatabaseConnector;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** The backends open in the console and the one in front. Used on the screen's thread. */
public final class Backends {
    private final Jobs jobs;
    private final DatabaseConnector connector;
    private final ObservableList<ConnectionSettings> known = FXCollections.observableArrayList();
    private final ObservableList<Backend> open = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Backend> current = new SimpleObjectProperty<>();

    public Backends(Jobs jobs, DatabaseConnector connector) {
        this.jobs = jobs;
        this.connector = connector;
    }

    /** Every stored connection, open or not, as the workspace lists them. */
    public ObservableList<ConnectionSettings> known() {
        return known;
    }

    /** Replaces the list of stored connections. */
    public void know(List<ConnectionSettings> stored) {
        known.setAll(stored);
    }

    public ObservableList<Backend> open() {
        return open;
    }

    /** The backend in front: new tabs, sidebars and the palette are about it. */
    public ObjectProperty<@Nullable Backend> currentProperty() {
        return current;
    }

    public @Nullable Backend current() {
        return current.get();
    }

    public Optional<Backend> find(String connection) {
        return open.stream().filter(backend -> backend.id().equals(connection)).findFirst();
    }

    /**
     * The backend of a stored connection, opened if it is not open; empty when no such connection
     * is stored.
     */
    public Optional<Backend> reach(String connection) {
        Optional<Backend> found = find(connection);
        if (found.isPresent()) {
            return found;
        }
        return known.stream()
                .filter(settings -> settings.id().equals(connection))
                .findFirst()
                .map(this::connect);
    }

    /** Opens a backend (or tries again a failed one) and reads its catalog; returns at once. */
    public Backend connect(ConnectionSettings settings) {
        Backend backend = find(settings.id()).orElse(null);
        if (backend == null) {
            backend = new Backend(settings);
            open.add(backend);
        } else if (backend.stateProperty().get() == Backend.State.OPEN) {
            if (!backend.ready()) {
                refresh(backend);
            }
            return backend;
        } else if (backend.stateProperty().get() == Backend.State.CONNECTING) {
            return backend;
        }
        if (current.get() == null) {
            current.set(backend);
        }
        return start(backend);
    }

    private Backend start(Backend backend) {
        backend.connecting();
        Job<Database> opening =
                jobs.start(
                        "Connecting to " + backend.name(),
                        progress -> connector.open(backend.settings(), progress));
        backend.stateProperty()
                .subscribe(state -> {
                    if (state == Backend.State.CLOSED) {
                        opening.cancel();
                    }
                });
        opening.whenDone(database -> {
            if (backend.opened(database)) {
                read(backend, progress -> connector.catalog(database, progress));
            } else {
                leave(backend, database);
            }
        });
        opening.whenFailed(backend::failed);
        opening.whenCancelled(() ->
                backend.failed(
                        Problem.of(
                                        ProblemCode.CONNECTION_FAILED,
                                        "Connecting to " + backend.name() + " was cancelled.",
                                        "")
                                .hint("Connect again when you want it.")));
        return backend;
    }

    /** Reads the catalog again. */
    public Job<Catalog> refresh(Backend backend) {
        return read(backend, progress -> backend.await(progress).catalog(progress));
    }

    private Job<Catalog> read(Backend backend, Work<Catalog> reading) {
        return jobs.start("Reading the structure of " + backend.name(), reading)
                .whenDone(backend::read)
                .whenFailed(backend::unread);
    }

    /** Shows a catalog that was read after a change of the structure. */
    public void update(Backend backend, Catalog catalog) {
        backend.read(catalog);
    }

    /** Closes a backend; its tabs are the shell's business. */
    public void close(Backend backend) {
        open.remove(backend);
        backend.closed();
        if (current.get() == backend) {
            current.set(open.isEmpty() ? null : open.getFirst());
        }
        Database database = backend.database();
        if (database != null) {
            leave(backend, database);
        }
    }

    private void leave(Backend backend, Database database) {
        jobs.start(
                "Disconnecting from " + backend.name(),
                progress -> {
                    database.close();
                    return backend;
                });
    }

    /** Allows or forbids writing on a production backend. */
    public void unlock(Backend backend, boolean allow) {
        backend.unlock(allow);
    }
}
