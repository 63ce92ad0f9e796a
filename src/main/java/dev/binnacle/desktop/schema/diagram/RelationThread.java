package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.database.TableName;
import dev.binnacle.schema.diagram.Point;

import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/** A relation in the drawing: from a column, or with Alt from a table's name, to another table. */
final class RelationThread implements Threading {
    private final DiagramModel model;
    private final DesignActs acts;
    private @Nullable Plate from;
    private @Nullable String column;

    RelationThread(DiagramModel model, DesignActs acts) {
        this.model = model;
        this.acts = acts;
    }

    @Override
    public boolean begins(Hit hit, MouseEvent event) {
        switch (hit) {
            case Hit.Column(Plate plate, var row) -> {
                from = plate;
                column = row.column();
                return true;
            }
            case Hit.Title(Plate plate) when event.isAltDown() -> {
                from = plate;
                column = null;
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    @Override
    public void pull(Point to, Hit over) {
        if (from != null) {
            model.thread(new DiagramModel.Strand(from, column, to, plate(over)));
        }
    }

    private static @Nullable Plate plate(Hit hit) {
        return switch (hit) {
            case Hit.Title(Plate plate) -> plate;
            case Hit.Column(Plate plate, var row) -> plate;
            case Hit.More(Plate plate) -> plate;
            default -> null;
        };
    }

    @Override
    public void end(Hit over) {
        model.thread(null);
        Plate to = plate(over);
        if (from == null || to == null) {
            return;
        }
        TableName referring = from.name();
        String target =
                over instanceof Hit.Column(Plate plate, var row) && row.primary()
                        ? row.column()
                        : null;
        if (!(referring.equals(to.name()) && sameColumn(over))) {
            acts.relate(referring, column, to.name(), target);
        }
    }

    private boolean sameColumn(Hit over) {
        return over instanceof Hit.Column(Plate plate, var row) && row.column().equals(column);
    }
}
