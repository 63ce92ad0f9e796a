package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.database.TableName;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Command;
import dev.binnacle.desktop.shell.ContentTab;
import dev.binnacle.desktop.shell.Shown;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.View;
import dev.binnacle.desktop.shell.Views;
import dev.binnacle.desktop.shell.Workbench;
import dev.binnacle.schema.diagram.Diagram;
import dev.binnacle.schema.diagram.DiagramFiles;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;

import java.util.HashMap;
import java.util.List;
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
        String draft = target.detail("draft");
        parts =
                new DiagramParts(
                        workbench,
                        backend.id(),
                        services,
                        draft.isEmpty() ? Diagram.of(name) : DiagramFiles.draft(draft));
        if (around && draft.isEmpty()) {
            parts.work().startAround(target.table());
        }
        Views loader = workbench.views();
        if (target.detail("design").isEmpty()) {
            source = new BackendSource(workbench, backend);
            controller = new DiagramController(loader, parts, source);
            content = loader.load(View.DIAGRAM, controller);
            parts.stage()
                    .mouse()
                    .whenDoubleClicked(
                            hit -> MouseGestures.tableOf(hit).ifPresent(parts.acts()::open));
            controller.offer(other("Design", workbench, design(backend.id())));
        } else {
            var design = new DesignWork(workbench.jobs(), services.design(), parts.work());
            source = new DefinitionSource(design, backend, services.design());
            controller = new DiagramController(loader, parts, source);
            content = loader.load(View.DIAGRAM, controller);
            controller.offer(other("Live", workbench, of(backend.id())));
            var field = new InlineField(controller::focus);
            var strip = new DesignStripController(design, parts.acts()::undo);
            controller.extend(loader.load(View.DESIGN_STRIP, strip), field);
            var acts = new DesignActs(design, parts.work(), workbench::announce);
            design.whenFailed(workbench::report);
            new DesignGestures(parts, acts, field);
        }
    }

    private static Node other(String words, Workbench workbench, Target target) {
        var button = new Button(words);
        button.getStyleClass().add("diagram-other");
        button.setOnAction(event -> workbench.open(target));
        return button;
    }

    /** The diagram of the workspace's definition. */
    public static Target design(String connection) {
        return new Target(Target.Kind.DIAGRAM, connection, Map.of("design", "yes"));
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

    /** With what has been drawn, where that has no name and so no file. */
    @Override
    public Target target() {
        Diagram drawn = parts.work().diagram();
        Map<String, String> details = new HashMap<>(target.details());
        details.remove("draft");
        if (drawn.name().isEmpty() && parts.work().history().canUndo()) {
            details.put("draft", DiagramFiles.text(drawn));
        } else if (!drawn.name().isEmpty()) {
            List.of("view", "schema", "table").forEach(details::remove);
            if (!drawn.name().equals(DiagramWork.ALL)) {
                details.put("view", drawn.name());
            }
        } else if (target.details().containsKey("draft")) {
            details.put("draft", target.detail("draft"));
        }
        return new Target(target.kind(), target.connection(), details);
    }

    @Override
    public ObservableValue<String> title() {
        return parts.work()
                .standProperty()
                .map(stand ->
                        (target.detail("design").isEmpty() ? "Diagram" : "Design")
                                + suffix(stand.diagram().name()));
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
    public void shown() {
        source.shown();
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
