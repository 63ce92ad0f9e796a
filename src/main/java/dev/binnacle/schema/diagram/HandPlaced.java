package dev.binnacle.schema.diagram;

import dev.binnacle.base.Progress;
import dev.binnacle.database.TableName;

import java.util.LinkedHashMap;
import java.util.Map;

/** Joins the places that people chose with those that the layout found. */
final class HandPlaced {
    private final DiagramGraph graph;
    private final Arrangement automatic;
    private final Map<TableName, Point> places;

    HandPlaced(DiagramGraph graph, Arrangement automatic, Map<TableName, Point> places) {
        this.graph = graph;
        this.automatic = automatic;
        this.places = places;
    }

    /**
     * Where most are placed by hand, the others stand near their relations; where few are, the
     * others keep the layout's places, but for room.
     */
    Map<TableName, Box> boxes(Progress progress) {
        Map<TableName, Box> standing = new LinkedHashMap<>();
        long byHand = automatic.boxes().keySet().stream().filter(places::containsKey).count();
        automatic
                .boxes()
                .forEach((name, box) -> {
                    Point place = places.get(name);
                    if (place != null || 2 * byHand < automatic.boxes().size()) {
                        standing.put(name, place == null ? box : box.at(place));
                    }
                });
        return new Settling(graph, automatic.boxes(), standing, Map.of()).boxes(places, progress);
    }
}
