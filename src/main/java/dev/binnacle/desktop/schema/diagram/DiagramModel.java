package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.database.TableName;
import dev.binnacle.schema.diagram.Box;
import dev.binnacle.schema.diagram.Point;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a diagram shows and how it is looked at: the state of the canvas, without its nodes. */
final class DiagramModel {
    /**
     * A relation that is being drawn.
     *
     * @param column where it starts; null = at the table's name
     */
    record Thread(Plate from, @Nullable String column, Point end, @Nullable Plate over) {}

    private final List<Runnable> listeners = new ArrayList<>();
    private final Viewport viewport = new Viewport(this::changed);
    private final Selection selection = new Selection();
    private final ObjectProperty<Scenery> scenery = new SimpleObjectProperty<>(Scenery.EMPTY);
    private Hit hovered = new Hit.Ground();
    private Set<TableName> found = Set.of();
    private @Nullable Box band;
    private @Nullable Point drag;
    private @Nullable Thread thread;

    DiagramModel() {
        selection.listen(this::changed);
        scenery.addListener((property, old, now) -> {
            selection.keep(name -> now.plate(name).isPresent());
            hovered = new Hit.Ground();
            changed();
        });
    }

    /** Called whenever something must be drawn anew. */
    void listen(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    Viewport viewport() {
        return viewport;
    }

    Selection selection() {
        return selection;
    }

    ObjectProperty<Scenery> sceneryProperty() {
        return scenery;
    }

    Scenery scenery() {
        return scenery.get();
    }

    Hit hovered() {
        return hovered;
    }

    void hover(Hit hit) {
        if (!hit.equals(hovered)) {
            hovered = hit;
            changed();
        }
    }

    /** The tables that a search found. */
    Set<TableName> found() {
        return found;
    }

    void find(Set<TableName> tables) {
        found = Set.copyOf(tables);
        changed();
    }

    /** The rubber band; null = none is drawn. */
    @Nullable Box band() {
        return band;
    }

    void band(@Nullable Box drawn) {
        band = drawn;
        changed();
    }

    /** How far the chosen tables have been dragged, until they are let go; null = not at all. */
    @Nullable Point drag() {
        return drag;
    }

    void drag(@Nullable Point by) {
        drag = by;
        changed();
    }

    @Nullable Thread thread() {
        return thread;
    }

    void thread(@Nullable Thread drawn) {
        thread = drawn;
        changed();
    }

    /** Whether a relation is lit: it is pointed at, or belongs to a table that is or is chosen. */
    boolean lit(Wire wire) {
        return switch (hovered) {
            case Hit.Relation(Wire pointed) -> pointed == wire;
            case Hit.Title(Plate plate) -> wire.touches(plate.name());
            case Hit.More(Plate plate) -> wire.touches(plate.name());
            case Hit.Column(Plate plate, var row) -> ends(wire, plate.name(), row.column());
            default ->
                    selection.size() == 1
                            && selection.lead() != null
                            && wire.touches(selection.lead());
        };
    }

    private static boolean ends(Wire wire, TableName table, String column) {
        var edge = wire.edge();
        return edge.from().equals(table) && edge.columns().contains(column)
                || edge.to().equals(table) && edge.targetColumns().contains(column);
    }
}
