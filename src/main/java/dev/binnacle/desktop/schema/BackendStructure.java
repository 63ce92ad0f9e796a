package dev.binnacle.desktop.schema;

import dev.binnacle.base.Job;
import dev.binnacle.base.Work;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Database;
import dev.binnacle.database.Table;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Workbench;
import dev.binnacle.schema.StructureChange;
import dev.binnacle.schema.StructureDialect;
import dev.binnacle.schema.StructureEditor;
import dev.binnacle.schema.StructurePlan;
import dev.binnacle.schema.impact.SavedTexts;
import dev.binnacle.schema.impact.Subject;
import dev.binnacle.schema.impact.Use;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** One backend's structure, as the schema screens change it. Used on the screen's thread. */
final class BackendStructure {
    private final Workbench workbench;
    private final Backend backend;
    private final StructureEditor editor;
    private final UseServices uses;

    BackendStructure(
            Workbench workbench, Backend backend, StructureEditor editor, UseServices uses) {
        this.workbench = workbench;
        this.backend = backend;
        this.editor = editor;
        this.uses = uses;
    }

    Workbench workbench() {
        return workbench;
    }

    Backend backend() {
        return backend;
    }

    Catalog catalog() {
        return backend.catalog();
    }

    /** What the database can do; null while it is not connected. */
    @Nullable StructureDialect dialect() {
        Database database = backend.database();
        return database == null ? null : editor.dialect(database);
    }

    /** The statements of these changes, without asking the database; none while not connected. */
    List<String> statements(List<StructureChange> changes) {
        Database database = backend.database();
        return database == null ? List.of() : editor.statements(database, changes);
    }

    Work<StructurePlan> plan(List<StructureChange> changes) {
        Catalog catalog = catalog();
        return progress -> editor.plan(backend.await(progress), catalog, changes, progress);
    }

    /** Runs the plan; the backend shows the new structure before the caller hears of it. */
    Job<Catalog> apply(StructurePlan plan) {
        return workbench
                .jobs()
                .<Catalog>start(
                        "Changing the structure of " + backend.name(),
                        progress -> editor.apply(backend.await(progress), plan, progress))
                .whenDone(catalog -> workbench.backends().update(backend, catalog));
    }

    /** What uses a table or column. */
    Work<List<Use>> uses(Subject subject) {
        Catalog read = catalog();
        return progress ->
                uses.impact()
                        .of(
                                backend.await(progress),
                                read,
                                subject,
                                SavedTexts.in(uses.queries()),
                                progress);
    }

    /** What a use opens. */
    UseTargets targets() {
        return new UseTargets(backend.id(), catalog(), uses.queries());
    }

    /** The DDL of the table, once the job is done. */
    Work<String> ddl(Table table) {
        Catalog read = catalog();
        return progress -> backend.await(progress).ddl(table, read);
    }
}
