package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.desktop.shell.Workbench;
import dev.binnacle.schema.diagram.Diagram;
import dev.binnacle.schema.diagram.Layout;

/** The parts of one diagram, joined. */
final class DiagramParts {
    private final DiagramModel model = new DiagramModel();
    private final DiagramWork work;
    private final DiagramActs acts;
    private final SavedViews views;
    private final DiagramStage stage;
    private final AskBar ask;
    private final Exporting exporting;
    private final DiagramMenu menu;

    DiagramParts(Workbench workbench, String connection, DiagramServices services, Diagram first) {
        work = new DiagramWork(workbench.jobs(), new Layout(services.fonts()), first);
        acts = new DiagramActs(workbench, connection, model, work);
        views = new SavedViews(workbench.jobs(), services.files(), workbench::report);
        stage = new DiagramStage(model, acts);
        ask = new AskBar(stage.surface()::requestFocus);
        exporting = new Exporting(workbench, work, services.fonts());
        menu = new DiagramMenu(model, work, acts, ask, exporting);
        work.standProperty().subscribe(stand -> model.sceneryProperty().set(stand.scenery()));
    }

    DiagramModel model() {
        return model;
    }

    DiagramWork work() {
        return work;
    }

    DiagramActs acts() {
        return acts;
    }

    SavedViews views() {
        return views;
    }

    DiagramStage stage() {
        return stage;
    }

    AskBar ask() {
        return ask;
    }

    DiagramMenu menu() {
        return menu;
    }

    Exporting exporting() {
        return exporting;
    }

    void dispose() {
        work.dispose();
        views.dispose();
    }
}
