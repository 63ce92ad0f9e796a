package dev.binnacle.desktop.schema.migration;

import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Command;
import dev.binnacle.desktop.shell.ContentTab;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.View;
import dev.binnacle.desktop.shell.Workbench;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** Compare and migrate one backend. */
public final class MigrationTab implements ContentTab {
    private final Backend backend;
    private final MigrationController controller;
    private final MigrationSheetController sheet;
    private final Node content;

    public MigrationTab(
            Workbench workbench, Backend backend, MigrationServices services, Target target) {
        this.backend = backend;
        var model = new MigrationModel();
        controller = new MigrationController(workbench, backend, services, model);
        sheet = new MigrationSheetController(workbench, backend, services, model, this::again);
        content = workbench.views().load(View.MIGRATION, controller);
        controller.below(workbench.views().load(View.MIGRATION_SHEET, sheet));
        controller.choose(target.detail("side"));
    }

    /** What opens it. */
    public static Target of(String connection) {
        return of(connection, "definition");
    }

    private static Target of(String connection, String side) {
        return new Target(Target.Kind.MIGRATION, connection, Map.of("side", side));
    }

    private void again() {
        controller.compare();
    }

    @Override
    public Target target() {
        return of(backend.id(), controller.side());
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper("Compare " + backend.name());
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public boolean perform(Command command) {
        if (command == Command.REFRESH) {
            controller.compare();
            return true;
        }
        return false;
    }

    @Override
    public @Nullable String atRisk() {
        return sheet.running() ? "Migrations are being applied." : null;
    }

    @Override
    public void dispose() {
        controller.dispose();
        sheet.dispose();
    }
}
