package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.database.TableName;
import dev.binnacle.schema.diagram.Box;
import dev.binnacle.schema.diagram.Face;
import dev.binnacle.schema.diagram.Note;
import dev.binnacle.schema.diagram.Point;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws what is seen of a diagram, from back to front. */
final class CanvasPainter {
    private static final double GRID = 24;
    private static final double SIGHT = 24;
    private final Surface surface;
    private final DiagramModel model;
    private final Viewport viewport;
    private final GraphicsContext to;
    private final Lettering lettering = new Lettering();
    private final PlatePainter plates;
    private final WirePainter wires;

    CanvasPainter(Surface surface, DiagramModel model) {
        this.surface = surface;
        this.model = model;
        viewport = model.viewport();
        to = surface.canvas().getGraphicsContext2D();
        plates = new PlatePainter(surface, viewport, lettering);
        wires = new WirePainter(to, viewport);
    }

    void paint() {
        Zoom zoom = Zoom.at(viewport.scale());
        Box seen = viewport.seen().grown(SIGHT);
        Scenery scenery = model.scenery();
        to.setFill(surface.paint(ScreenInk.GROUND));
        to.fillRect(0, 0, viewport.width(), viewport.height());
        dots();
        scenery.frames().forEach(this::group);
        List<Wire> lit = lines(scenery.wiresIn(seen), zoom);
        Map<TableName, Set<String>> columns = litColumns(lit);
        for (Plate plate : scenery.platesIn(seen)) {
            if (!dragged(plate)) {
                plates.paint(plate, zoom, columns.getOrDefault(plate.name(), Set.of()));
            }
        }
        scenery.notes().forEach(this::note);
        frames(scenery.platesIn(seen));
        dragged(zoom);
        thread();
        band();
    }

    private void dots() {
        double step = GRID * viewport.scale();
        while (step < GRID) {
            step *= 2;
        }
        to.setFill(surface.paint(ScreenInk.DOT));
        double fromX = Math.floorMod(Math.round(viewport.screenX(0)), Math.round(step));
        double fromY = Math.floorMod(Math.round(viewport.screenY(0)), Math.round(step));
        for (double y = fromY; y < viewport.height(); y += step) {
            for (double x = fromX; x < viewport.width(); x += step) {
                to.fillRect(Math.round(x), Math.round(y), 1, 1);
            }
        }
    }

    private void group(Scenery.Frame group) {
        Box around = group.box();
        double x = Math.round(viewport.screenX(around.x()));
        double y = Math.round(viewport.screenY(around.y()));
        double width = Math.round(around.width() * viewport.scale());
        double height = Math.round(around.height() * viewport.scale());
        to.setFill(surface.paint(ScreenInk.of(group.tint())));
        to.setGlobalAlpha(0.35);
        to.fillRect(x, y, width, height);
        to.setGlobalAlpha(1);
        double size = Math.max(9, 12 * Math.min(1, viewport.scale()));
        write(Face.TITLE, ScreenInk.DIM, size, VPos.BOTTOM);
        to.fillText(lettering.cut(Face.TITLE, group.label(), size, width), x, y - 2);
    }

    private void write(Face face, ScreenInk ink, double size, VPos base) {
        to.setFont(lettering.font(face, size));
        to.setFill(surface.paint(ink));
        to.setTextAlign(TextAlignment.LEFT);
        to.setTextBaseline(base);
    }

    /** Draws the lines, the lit ones last; returns those. */
    private List<Wire> lines(List<Wire> seen, Zoom zoom) {
        List<Wire> lit = seen.stream().filter(model::lit).toList();
        var bright = new HashSet<>(lit);
        lines(seen.stream().filter(wire -> !bright.contains(wire)).toList(), ScreenInk.WIRE, zoom);
        lines(lit, ScreenInk.LIT, zoom);
        return lit;
    }

    private void lines(List<Wire> drawn, ScreenInk ink, Zoom zoom) {
        to.setFill(surface.paint(ink));
        to.setStroke(surface.paint(ink));
        drawn.forEach(wire -> wires.line(wire, 1));
        if (zoom != Zoom.NAMES) {
            to.setFill(surface.paint(ScreenInk.GROUND));
            drawn.forEach(wires::feet);
        }
    }

    private static Map<TableName, Set<String>> litColumns(List<Wire> lit) {
        Map<TableName, Set<String>> columns = new HashMap<>();
        for (Wire wire : lit) {
            var edge = wire.edge();
            columns.computeIfAbsent(edge.from(), name -> new HashSet<>()).addAll(edge.columns());
            columns.computeIfAbsent(edge.to(), name -> new HashSet<>())
                    .addAll(edge.targetColumns());
        }
        return columns;
    }

    private void note(Note note) {
        double x = Math.round(viewport.screenX(note.box().x()));
        double y = Math.round(viewport.screenY(note.box().y()));
        double width = Math.round(note.box().width() * viewport.scale());
        double height = Math.round(note.box().height() * viewport.scale());
        to.setFill(surface.paint(ScreenInk.NOTE_BORDER));
        to.fillRect(x, y, width, height);
        to.setFill(surface.paint(ScreenInk.NOTE));
        to.fillRect(x + 1, y + 1, width - 2, height - 2);
        double size = Face.NOTE.size() * viewport.scale();
        if (size < 5) {
            return;
        }
        write(Face.NOTE, ScreenInk.TEXT, size, VPos.TOP);
        double line = y + 8 * viewport.scale();
        double room = width - 16 * viewport.scale();
        for (String words : lettering.broken(Face.NOTE, note.text(), size, room)) {
            to.fillText(words, x + 8 * viewport.scale(), line);
            line += size * 1.35;
        }
    }

    private void frames(List<Plate> seen) {
        for (Plate plate : seen) {
            if (model.found().contains(plate.name())) {
                plates.frame(plate, ScreenInk.FOUND, 2);
            }
            if (model.selection().has(plate.name()) && !dragged(plate)) {
                plates.frame(plate, ScreenInk.LIT, 2);
            }
        }
        String column = model.column();
        seen.stream()
                .filter(plate -> plate.name().equals(model.selection().lead()))
                .filter(plate -> plate.rowOf(column) >= 0 && model.drag() == null)
                .forEach(plate -> plates.frameRow(plate, plate.rowOf(column)));
        switch (model.hovered()) {
            case Hit.Title(Plate plate) -> more(plate);
            case Hit.Column(Plate plate, var row) -> more(plate);
            case Hit.More(Plate plate) -> more(plate);
            default -> {}
        }
    }

    private void more(Plate plate) {
        if (plate.hidden() > 0 && model.drag() == null) {
            plates.more(plate);
        }
    }

    private boolean dragged(Plate plate) {
        return model.drag() != null && model.selection().has(plate.name());
    }

    private void dragged(Zoom zoom) {
        Point by = model.drag();
        if (by == null) {
            return;
        }
        for (TableName name : model.selection().tables()) {
            model.scenery()
                    .plate(name)
                    .map(plate -> plate.at(plate.box().moved(by.x(), by.y())))
                    .ifPresent(plate -> {
                        plates.paint(plate, zoom, Set.of());
                        plates.frame(plate, ScreenInk.LIT, 2);
                    });
        }
    }

    private void thread() {
        DiagramModel.Strand thread = model.thread();
        if (thread == null) {
            return;
        }
        int row = thread.from().rowOf(thread.column());
        Box from = row < 0 ? thread.from().box() : thread.from().row(row);
        boolean right = thread.end().x() > from.centerX();
        to.setStroke(surface.paint(ScreenInk.LIT));
        to.setLineWidth(2);
        to.strokeLine(
                viewport.screenX(right ? from.right() : from.x()),
                viewport.screenY(row < 0 ? from.y() + 14 : from.centerY()),
                viewport.screenX(thread.end().x()),
                viewport.screenY(thread.end().y()));
        Plate over = thread.over();
        if (over != null) {
            plates.frame(over, ScreenInk.LIT, 2);
        }
    }

    private void band() {
        Box band = model.band();
        if (band == null) {
            return;
        }
        double x = Math.round(viewport.screenX(band.x()));
        double y = Math.round(viewport.screenY(band.y()));
        double width = Math.round(band.width() * viewport.scale());
        double height = Math.round(band.height() * viewport.scale());
        to.setFill(surface.paint(ScreenInk.LIT_GROUND));
        to.setGlobalAlpha(0.5);
        to.fillRect(x, y, width, height);
        to.setGlobalAlpha(1);
        to.setStroke(surface.paint(ScreenInk.LIT));
        to.setLineWidth(1);
        to.strokeRect(x + 0.5, y + 0.5, width, height);
    }
}
