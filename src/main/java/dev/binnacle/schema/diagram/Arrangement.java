package dev.binnacle.schema.diagram;

import dev.binnacle.database.TableName;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where every table of a diagram stands and how every relation runs. Immutable, in stable order.
 */
public record Arrangement(Map<TableName, Box> boxes, Map<GraphEdge.Id, Route> routes) {
    public static final Arrangement EMPTY = new Arrangement(Map.of(), Map.of());

    public Arrangement {
        boxes = Collections.unmodifiableMap(new LinkedHashMap<>(boxes));
        routes = Collections.unmodifiableMap(new LinkedHashMap<>(routes));
    }

    /** The smallest box around all of it. */
    public Box bounds() {
        List<Box> all = new ArrayList<>(boxes.values());
        routes.values().forEach(route -> all.add(route.bounds()));
        return Box.around(all);
    }

    /** The whole of it elsewhere. */
    public Arrangement moved(double dx, double dy) {
        Map<TableName, Box> movedBoxes = new LinkedHashMap<>();
        boxes.forEach((name, box) -> movedBoxes.put(name, box.moved(dx, dy)));
        Map<GraphEdge.Id, Route> movedRoutes = new LinkedHashMap<>();
        routes.forEach((id, route) -> movedRoutes.put(id, route.moved(dx, dy)));
        return new Arrangement(movedBoxes, movedRoutes);
    }
}
