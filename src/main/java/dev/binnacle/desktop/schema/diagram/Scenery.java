package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.database.TableName;
import dev.binnacle.schema.diagram.Box;
import dev.binnacle.schema.diagram.Note;
import dev.binnacle.schema.diagram.Tint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that stands on a diagram, found by name and by place. Immutable. */
final class Scenery {
    /** The ground of a group that stands together. */
    record Frame(String label, Tint tint, Box box) {}

    static final Scenery EMPTY = new Scenery(List.of(), List.of(), List.of(), List.of());
    private final List<Plate> plates;
    private final List<Wire> wires;
    private final List<Frame> frames;
    private final List<Note> notes;
    private final Map<TableName, Plate> byName = new LinkedHashMap<>();
    private final Map<TableName, List<Wire>> touching = new HashMap<>();
    private final SpatialIndex<Plate> platesAt;
    private final SpatialIndex<Wire> wiresAt;

    Scenery(List<Plate> plates, List<Wire> wires, List<Frame> frames, List<Note> notes) {
        this.plates = List.copyOf(plates);
        this.wires = List.copyOf(wires);
        this.frames = List.copyOf(frames);
        this.notes = List.copyOf(notes);
        plates.forEach(plate -> byName.put(plate.name(), plate));
        for (Wire wire : wires) {
            touching.computeIfAbsent(wire.edge().from(), name -> new ArrayList<>()).add(wire);
            if (!wire.edge().loop()) {
                touching.computeIfAbsent(wire.edge().to(), name -> new ArrayList<>()).add(wire);
            }
        }
        platesAt = new SpatialIndex<>(this.plates, Plate::box);
        wiresAt = new SpatialIndex<>(this.wires, wire -> wire.route().bounds());
    }

    List<Plate> plates() {
        return plates;
    }

    List<Wire> wires() {
        return wires;
    }

    List<Frame> frames() {
        return frames;
    }

    List<Note> notes() {
        return notes;
    }

    boolean isEmpty() {
        return plates.isEmpty() && notes.isEmpty();
    }

    Optional<Plate> plate(TableName name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The relations drawn from and to this table. */
    List<Wire> wiresOf(TableName name) {
        return touching.getOrDefault(name, List.of());
    }

    /** In the order they are drawn: the last lies on top. */
    List<Plate> platesIn(Box area) {
        return platesAt.in(area);
    }

    List<Wire> wiresIn(Box area) {
        return wiresAt.in(area);
    }

    /** Around everything. */
    Box bounds() {
        List<Box> all = new ArrayList<>();
        plates.forEach(plate -> all.add(plate.box()));
        wires.forEach(wire -> all.add(wire.route().bounds()));
        notes.forEach(note -> all.add(note.box()));
        return Box.around(all);
    }
}
