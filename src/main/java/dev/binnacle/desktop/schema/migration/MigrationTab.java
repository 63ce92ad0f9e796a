package dev.binnacle.desktop.schema.migration;

import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Command;
import dev.binnacle.desktop.shell.ContentTab;
import dev.binnacle.desktop.shell.Shown;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.View;
import dev.binnacle.desktop.shell.Workbench;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** Compare two sides, and migrate the backend that the tab is about. */
public final class MigrationTab implements ContentTab {
    private static final int LONGEST = 24;

    private final Backend backend;
    private final MigrationController controller;
    private final DifferencesController differences;
    private final MigrationSheetController sheet;
    private final Node content;

    public MigrationTab(
            Workbench workbench, Backend backend, MigrationServices services, Target target) {
        this.backend = backend;
        var model = new MigrationModel();
        controller = new MigrationController(workbench, backend, services, model);
        differences = new DifferencesController(workbench, backend, model);
        sheet = new MigrationSheetController(workbench, backend, services, model, this::again);
        content = workbench.views().load(View.MIGRATION, controller);
        controller.parts(
                workbench.views().load(View.DIFFERENCES, differences),
                workbench.views().load(View.MIGRATION_SHEET, sheet));
        controller.choose(target.detail("from"), target.detail("side"));
    }

    /** What opens it. */
    public static Target of(String connection) {
        return of(connection, SideChoice.HERE, SideChoice.DEFINITION);
    }

    private static Target of(String connection, String from, String side) {
        return new Target(Target.Kind.MIGRATION, connection, Map.of("from", from, "side", side));
    }

    private void again() {
        controller.compare();
    }

    @Override
    public Target target() {
        return of(backend.id(), controller.from(), controller.to());
    }

    @Override
    public ObservableValue<String> title() {
        String name = Shown.shortened(Shown.inFull(backend.name()), LONGEST);
        return new ReadOnlyStringWrapper("Compare " + name);
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public boolean perform(Command command) {
        return switch (command) {
            case REFRESH -> {
                controller.compare();
                yield true;
            }
            case FIND -> {
                differences.find();
                yield true;
            }
            default -> false;
        };
    }

    @Override
    public @Nullable String atRisk() {
        return sheet.running() ? "Migrations are being applied." : null;
    }

    @Override
    public void dispose() {
        controller.dispose();
        differences.dispose();
        sheet.dispose();
    }
}
