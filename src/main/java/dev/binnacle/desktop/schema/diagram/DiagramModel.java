package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.database.TableName;
import dev.binnacle.schema.diagram.Box;
import dev.binnacle.schema.diagram.Point;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a diagram shows and how it is looked at: the state of the canvas, without its nodes. */
final class DiagramModel {
    /**
     * A relation that is being drawn.
     *
     * @param column where it starts; null = at the table's name
     */
    record Strand(Plate from, @Nullable String column, Point end, @Nullable Plate over) {}

    /** Where to look when what was asked for stands. */
    private enum Soon {
        NOTHING,
        FIT,
        REVEAL,
        GO
    }

    private static final double READABLE = 0.8;
    private final List<Runnable> listeners = new ArrayList<>();
    private final Viewport viewport = new Viewport(this::changed);
    private final Selection selection = new Selection();
    private final ObjectProperty<Scenery> scenery = new SimpleObjectProperty<>(Scenery.EMPTY);
    private Hit hovered = new Hit.Ground();
    private Set<TableName> found = Set.of();
    private Set<TableName> wanted = Set.of();
    private Soon soon = Soon.FIT;
    private @Nullable Box band;
    private @Nullable String column;
    private @Nullable Point drag;
    private @Nullable Strand thread;

    DiagramModel() {
        selection.listen(this::changed);
        scenery.addListener((property, old, now) -> {
            selection.keep(name -> now.plate(name).isPresent());
            hovered = new Hit.Ground();
            drag = null;
            arrive();
            changed();
        });
    }

    /** Called whenever something must be drawn anew. */
    void listen(Runnable listener) {
        listeners.add(listener);
    }

    /** Chooses these tables and goes to them, once they stand. */
    void goTo(Collection<TableName> tables) {
        wanted = Set.copyOf(tables);
        soon = Soon.GO;
        if (scenery().plates().stream().map(Plate::name).toList().containsAll(tables)) {
            arrive();
        }
    }

    /** Sees to it that these tables are in sight, once they stand. */
    void revealLater(Collection<TableName> tables) {
        wanted = Set.copyOf(tables);
        soon = Soon.REVEAL;
    }

    /** Shows everything, once it stands. */
    void fitLater() {
        soon = Soon.FIT;
    }

    private void arrive() {
        Soon due = soon;
        if (due == Soon.NOTHING || !viewport.sized() || scenery().isEmpty()) {
            return;
        }
        soon = Soon.NOTHING;
        Box all =
                Box.around(
                        wanted.stream()
                                .flatMap(table -> scenery().plate(table).stream())
                                .map(Plate::box)
                                .toList());
        switch (due) {
            case FIT -> viewport.fit(scenery().bounds());
            case REVEAL -> {
                if (!viewport.shows(all)) {
                    viewport.fit(viewport.seen().with(all));
                }
            }
            case GO -> {
                selection.set(wanted.stream().sorted().toList());
                if (viewport.scale() >= READABLE && viewport.shows(all)) {
                    return;
                }
                if (wanted.size() == 1) {
                    viewport.frame(all, READABLE);
                } else {
                    viewport.fit(all);
                }
            }
            case NOTHING -> {}
        }
    }

    /** Takes the room there is now. */
    void resize(double width, double height) {
        Optional<Box> lead =
                Optional.ofNullable(selection.lead())
                        .flatMap(scenery()::plate)
                        .map(Plate::box)
                        .filter(viewport::shows);
        viewport.resize(width, height);
        lead.ifPresent(viewport::reveal);
        arrive();
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

    /** The chosen column of the table in the lead; null = none. */
    @Nullable String column() {
        return column;
    }

    void choose(@Nullable String chosen) {
        column = chosen;
        changed();
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

    @Nullable Strand thread() {
        return thread;
    }

    void thread(@Nullable Strand drawn) {
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
