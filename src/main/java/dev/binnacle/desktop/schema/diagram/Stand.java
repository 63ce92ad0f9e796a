package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.database.TableName;
import dev.binnacle.schema.diagram.Arrangement;
import dev.binnacle.schema.diagram.Box;
import dev.binnacle.schema.diagram.Diagram;
import dev.binnacle.schema.diagram.DiagramGraph;
import dev.binnacle.schema.diagram.GraphEdge;
import dev.binnacle.schema.diagram.Group;
import dev.binnacle.schema.diagram.Route;
import dev.binnacle.schema.diagram.Tint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A diagram as it stands: what there is, what of it is shown and where, ready to be drawn.
 * Immutable, so that undo goes from one to another.
 */
record Stand(DiagramGraph graph, Diagram diagram, Arrangement arrangement, Scenery scenery) {
    private static final double ROOM = 16;

    static Stand empty(Diagram diagram) {
        return new Stand(
                new DiagramGraph(List.of(), List.of()), diagram, Arrangement.EMPTY, Scenery.EMPTY);
    }

    /** Makes what is drawn; takes its time, so inside jobs. */
    static Stand of(DiagramGraph graph, Diagram diagram, Arrangement arrangement) {
        Map<TableName, Tint> tints = tints(graph, diagram);
        List<Plate> plates = new ArrayList<>();
        arrangement
                .boxes()
                .forEach((name, box) ->
                        graph.node(name)
                                .ifPresent(node ->
                                        plates.add(
                                                Plate.of(
                                                        node,
                                                        box,
                                                        diagram.detail(),
                                                        tints.get(name),
                                                        hidden(graph, arrangement, name)))));
        List<Wire> wires = new ArrayList<>();
        for (GraphEdge edge : graph.edges()) {
            Route route = arrangement.routes().get(edge.id());
            if (route != null && route.points().size() > 1) {
                wires.add(new Wire(edge, route));
            }
        }
        return new Stand(
                graph,
                diagram,
                arrangement,
                new Scenery(plates, wires, frames(diagram, arrangement), diagram.notes()));
    }

    private static int hidden(DiagramGraph graph, Arrangement shown, TableName name) {
        return (int)
                graph.edgesOf(name).stream()
                        .map(edge -> edge.other(name))
                        .distinct()
                        .filter(other -> !shown.boxes().containsKey(other))
                        .count();
    }

    private static Map<TableName, Tint> tints(DiagramGraph graph, Diagram diagram) {
        Map<TableName, Tint> tints = new HashMap<>();
        if (diagram.bySchema()) {
            var schemas = new TreeSet<String>();
            graph.names().forEach(name -> schemas.add(name.schema()));
            List<String> ordered = List.copyOf(schemas);
            Tint[] all = Tint.values();
            for (TableName name : graph.names()) {
                int number = 1 + ordered.indexOf(name.schema()); // grey comes last
                tints.put(name, all[number % all.length]);
            }
        }
        for (Group group : diagram.groups()) {
            group.tables().forEach(name -> tints.put(name, group.tint()));
        }
        return tints;
    }

    /** The groups that stand together: an area around them has no other table in it. */
    private static List<Scenery.Frame> frames(Diagram diagram, Arrangement arrangement) {
        List<Scenery.Frame> frames = new ArrayList<>();
        for (Group group : diagram.groups()) {
            List<Box> boxes =
                    group.tables().stream()
                            .map(arrangement.boxes()::get)
                            .flatMap(box -> Optional.ofNullable(box).stream())
                            .toList();
            Box around = Box.around(boxes).grown(ROOM);
            boolean together =
                    arrangement.boxes().entrySet().stream()
                            .filter(entry -> !group.tables().contains(entry.getKey()))
                            .noneMatch(entry -> entry.getValue().overlaps(around));
            if (!boxes.isEmpty() && together) {
                frames.add(new Scenery.Frame(group.name(), group.tint(), around));
            }
        }
        return frames;
    }
}
