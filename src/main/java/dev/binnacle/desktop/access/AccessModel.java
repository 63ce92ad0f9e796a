package dev.binnacle.desktop.access;

import dev.binnacle.access.AccessChange;
import dev.binnacle.access.AccessDialect;
import dev.binnacle.access.AccessEditor;
import dev.binnacle.access.AccessPlan;
import dev.binnacle.access.AccessSnapshot;
import dev.binnacle.base.Job;
import dev.binnacle.base.Latest;
import dev.binnacle.base.Problem;
import dev.binnacle.base.Work;
import dev.binnacle.database.Database;
import dev.binnacle.database.Step;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Workbench;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The users, roles and grants of one backend, shared by the sidebar and the tabs. */
final class AccessModel {
    private final Workbench workbench;
    private final Backend backend;
    private final AccessEditor editor;
    private final Latest<AccessSnapshot> reading;
    private final ReadOnlyObjectWrapper<AccessSnapshot> access =
            new ReadOnlyObjectWrapper<>(AccessSnapshot.empty());
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem =
            new ReadOnlyObjectWrapper<>(null);

    AccessModel(Workbench workbench, Backend backend, AccessEditor editor) {
        this.workbench = workbench;
        this.backend = backend;
        this.editor = editor;
        this.reading = new Latest<>(workbench.jobs());
    }

    Workbench workbench() {
        return workbench;
    }

    Backend backend() {
        return backend;
    }

    /** As last read; empty until then. */
    ReadOnlyObjectProperty<AccessSnapshot> accessProperty() {
        return access.getReadOnlyProperty();
    }

    AccessSnapshot access() {
        return access.get();
    }

    /** Why reading failed; null otherwise. */
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    boolean read() {
        return !access().roles().isEmpty();
    }

    /** Reads everything again. */
    Job<AccessSnapshot> reload() {
        return reading.start(
                "Reading roles of " + backend.name(),
                progress -> editor.read(backend.await(progress), progress),
                this::show,
                problem::set);
    }

    private void show(AccessSnapshot read) {
        problem.set(null);
        access.set(read);
    }

    /** What the database can do; null while it is not connected. */
    @Nullable AccessDialect dialect() {
        Database database = backend.database();
        return database == null ? null : editor.dialect(database);
    }

    /** The statements of these changes, without asking the database; none while not connected. */
    List<Step> steps(List<AccessChange> changes) {
        Database database = backend.database();
        return database == null ? List.of() : editor.steps(database, changes);
    }

    Work<AccessPlan> plan(List<AccessChange> changes) {
        AccessSnapshot now = access();
        return progress -> editor.plan(backend.await(progress), now, changes, progress);
    }

    /** Runs the plan; the screens show what holds afterwards before the caller hears of it. */
    Job<AccessSnapshot> apply(AccessPlan plan) {
        return workbench
                .jobs()
                .<AccessSnapshot>start(
                        "Changing access on " + backend.name(),
                        progress -> editor.apply(backend.await(progress), plan, progress))
                .whenDone(this::show);
    }
}
