package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.database.TableName;
import dev.binnacle.schema.diagram.GraphEdge;
import dev.binnacle.schema.diagram.GraphRow;

import javafx.scene.AccessibleRole;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The canvas with everything that moves it: what is drawn follows the model. */
final class DiagramStage {
    private final DiagramModel model;
    private final Surface surface = new Surface();
    private final Overview overview;
    private final MouseGestures mouse;
    private final KeyGestures keys;

    DiagramStage(DiagramModel model, DiagramActs acts) {
        this.model = model;
        overview = new Overview(surface, model);
        mouse = new MouseGestures(surface, model, acts);
        keys = new KeyGestures(surface, model, acts, mouse);
        var painter = new CanvasPainter(surface, model);
        surface.setAccessibleRole(AccessibleRole.TABLE_VIEW);
        surface.paintWith(
                painter::paint, () -> model.resize(surface.getWidth(), surface.getHeight()));
        model.listen(this::changed);
        model.selection().listen(this::say);
        say();
    }

    private void changed() {
        surface.draw();
        overview.setVisible(overview.useful());
        overview.requestLayout();
    }

    Surface surface() {
        return surface;
    }

    Overview overview() {
        return overview;
    }

    MouseGestures mouse() {
        return mouse;
    }

    KeyGestures keys() {
        return keys;
    }

    /** Tells those who cannot see it what is chosen. */
    private void say() {
        Optional<Plate> lead =
                Optional.ofNullable(model.selection().lead()).flatMap(model.scenery()::plate);
        surface.setAccessibleText(
                lead.map(this::words)
                        .orElse("Diagram of " + model.scenery().plates().size() + " tables"));
    }

    private String words(Plate plate) {
        String columns =
                plate.node().rows().stream()
                        .map(DiagramStage::words)
                        .collect(Collectors.joining(", "));
        List<GraphEdge> edges =
                model.scenery().wiresOf(plate.name()).stream().map(Wire::edge).toList();
        return plate.title()
                + ", "
                + plate.node().rows().size()
                + " columns: "
                + columns
                + tables(
                        ". Refers to ",
                        edges.stream()
                                .filter(edge -> edge.from().equals(plate.name()))
                                .map(GraphEdge::to)
                                .toList())
                + tables(
                        ". Referred to by ",
                        edges.stream()
                                .filter(edge -> edge.to().equals(plate.name()))
                                .map(GraphEdge::from)
                                .toList());
    }

    private static String words(GraphRow row) {
        return row.column()
                + " "
                + row.type()
                + (row.primary() ? ", primary key" : "")
                + (row.foreign() ? ", foreign key" : "");
    }

    private static String tables(String words, List<TableName> tables) {
        return tables.isEmpty()
                ? ""
                : words
                        + tables.stream()
                                .map(TableName::name)
                                .distinct()
                                .collect(Collectors.joining(", "));
    }
}
