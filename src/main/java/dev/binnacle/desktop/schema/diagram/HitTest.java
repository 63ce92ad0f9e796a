package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.schema.diagram.Box;
import dev.binnacle.schema.diagram.BoxShapes;
import dev.binnacle.schema.diagram.Note;
import dev.binnacle.schema.diagram.Point;

import java.util.Comparator;
import java.util.List;

/** Says what lies under the mouse. */
final class HitTest {
    private static final double NEAR = 4;
    private static final double MORE = 10;
    private final DiagramModel model;

    HitTest(DiagramModel model) {
        this.model = model;
    }

    /** In pixels. */
    Hit at(double screenX, double screenY) {
        Viewport viewport = model.viewport();
        double x = viewport.worldX(screenX);
        double y = viewport.worldY(screenY);
        double near = NEAR / viewport.scale();
        Box around = new Box(x, y, 0, 0).grown(MORE / viewport.scale());
        List<Plate> plates = model.scenery().platesIn(around);
        for (Plate plate : plates.reversed()) {
            if (plate.hidden() > 0 && onMore(plate, screenX, screenY)) {
                return new Hit.More(plate);
            }
        }
        for (Plate plate : plates.reversed()) {
            if (plate.box().contains(new Point(x, y))) {
                return on(plate, y);
            }
        }
        for (Note note : model.scenery().notes().reversed()) {
            if (note.box().contains(new Point(x, y))) {
                return new Hit.Remark(note);
            }
        }
        return model.scenery().wiresIn(around).stream()
                .min(Comparator.comparingDouble(wire -> wire.distance(x, y)))
                .filter(wire -> wire.distance(x, y) <= near)
                .<Hit>map(Hit.Relation::new)
                .orElseGet(Hit.Ground::new);
    }

    private boolean onMore(Plate plate, double screenX, double screenY) {
        Viewport viewport = model.viewport();
        double atX = viewport.screenX(plate.box().right());
        double atY = viewport.screenY(plate.box().y() + BoxShapes.BAR / 2);
        return Math.hypot(atX - screenX, atY - screenY) <= MORE;
    }

    private Hit on(Plate plate, double y) {
        int row = plate.rowAt(y);
        return row < 0 || Zoom.at(model.viewport().scale()) == Zoom.NAMES
                ? new Hit.Title(plate)
                : new Hit.Column(plate, plate.rows().get(row));
    }
}
