package dev.binnacle.desktop.schema.migration;

import dev.binnacle.base.Latest;
import dev.binnacle.base.Problem;
import dev.binnacle.database.Catalog;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Workbench;
import dev.binnacle.schema.comparison.Drift;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Says when a backend is not what the workspace's definition says. */
public final class DriftWatch {
    private final MigrationServices services;
    private final Latest<Drift> looking;
    private final ReadOnlyObjectWrapper<Badge> badge = new ReadOnlyObjectWrapper<>(Badge.NONE);

    /**
     * What is shown of it.
     *
     * @param words empty = they are the same, or nothing is known
     * @param tip more of it; empty = there is no more
     * @param failed whether they could not be compared
     */
    public record Badge(String words, String tip, boolean failed) {
        static final Badge NONE = new Badge("", "", false);
    }

    public DriftWatch(Workbench workbench, MigrationServices services) {
        this.services = services;
        this.looking = new Latest<>(workbench.jobs());
    }

    public ReadOnlyObjectProperty<Badge> badgeProperty() {
        return badge.getReadOnlyProperty();
    }

    /**
     * Looks again, in the background; a workspace without a definition has no drift. What was said
     * stays until there is an answer.
     */
    public void look(Backend backend) {
        Catalog catalog = backend.catalog();
        if (catalog.schemas().isEmpty()) {
            forget();
            return;
        }
        looking.start(
                "Comparing " + backend.name() + " with the definition",
                progress ->
                        services.comparisons()
                                .drift(
                                        backend.await(progress),
                                        catalog,
                                        services.definition(),
                                        progress),
                this::found,
                this::failed);
    }

    private void found(Drift drift) {
        String note = drift.note();
        badge.set(
                drift.differences() == 0
                        ? Badge.NONE
                        : new Badge(
                                (note == null ? "Definition differs: " : "Definition may differ: ")
                                        + drift.differences(),
                                note == null ? "" : "Compared as written: " + note,
                                false));
    }

    private void failed(Problem problem) {
        badge.set(new Badge("Definition not compared", problem.text(), true));
    }

    /** Stops looking: the backend is closed, or another is in front. */
    public void forget() {
        looking.cancel();
        badge.set(Badge.NONE);
    }
}
