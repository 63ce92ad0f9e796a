package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.database.TableName;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Command;
import dev.binnacle.desktop.shell.ContentTab;
import dev.binnacle.desktop.shell.Shown;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.View;
import dev.binnacle.desktop.shell.Workbench;
import dev.binnacle.schema.diagram.Diagram;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import java.util.Map;

/** A diagram in a tab. */
public final class DiagramTab implements ContentTab {
    private static final int LONGEST = 22;
    private final Target target;
    private final DiagramParts parts;
    private final DiagramSource source;
    private final DiagramController controller;
    private final Node content;

    public DiagramTab(
            Workbench workbench, Backend backend, DiagramServices services, Target target) {
        this.target = target;
        String view = target.detail("view");
        boolean around = !target.detail("table").isEmpty();
        String name = around ? "" : view.isEmpty() ? DiagramWork.ALL : view;
        parts = new DiagramParts(workbench, backend.id(), services, Diagram.of(name));
        if (around) {
            parts.work().startAround(target.table());
        }
        source = new BackendSource(workbench, backend);
        controller = new DiagramController(workbench.views(), parts, source);
        content = workbench.views().load(View.DIAGRAM, controller);
    }

    /** The diagram of everything in a backend. */
    public static Target of(String connection) {
        return Target.of(Target.Kind.DIAGRAM, connection);
    }

    /** A saved view. */
    public static Target of(String connection, String view) {
        return new Target(Target.Kind.DIAGRAM, connection, Map.of("view", view));
    }

    /** What is one relation away from a table. */
    public static Target around(String connection, TableName table) {
        return new Target(
                Target.Kind.DIAGRAM,
                connection,
                Map.of("schema", table.schema(), "table", table.name()));
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public ObservableValue<String> title() {
        return parts.work()
                .standProperty()
                .map(stand -> "Diagram" + suffix(stand.diagram().name()));
    }

    private String suffix(String name) {
        String about = name.isEmpty() ? target.detail("table") : name;
        return about.isEmpty() || about.equals(DiagramWork.ALL)
                ? ""
                : ": " + Shown.shortened(Shown.inFull(about), LONGEST);
    }

    DiagramParts parts() {
        return parts;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public boolean perform(Command command) {
        return controller.perform(command);
    }

    @Override
    public void takeKeys() {
        controller.focus();
    }

    @Override
    public void dispose() {
        source.dispose();
        parts.dispose();
    }
}
