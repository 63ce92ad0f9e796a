package dev.binnacle.schema.diagram;

import dev.binnacle.database.TableName;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stands tables without relations in columns, schema by schema, by name. */
final class IsolatedGrid {
    private static final double GAP = 28;
    private static final double BETWEEN_SCHEMAS = 56;

    private final double limit;
    private final Map<TableName, Box> placed = new LinkedHashMap<>();

    /**
     * @param limit how wide it may be; wider where one table is
     */
    IsolatedGrid(double limit) {
        this.limit = limit;
    }

    /** Where they stand below {@code top}. */
    Map<TableName, Box> placed(List<GraphNode> nodes, Map<TableName, Box> boxes, double top) {
        Map<String, List<GraphNode>> bySchema = new LinkedHashMap<>();
        nodes.stream()
                .sorted(
                        Comparator.comparing((GraphNode node) -> node.name().schema())
                                .thenComparing(node -> node.kind().view())
                                .thenComparing(GraphNode::name))
                .forEach(node ->
                        bySchema.computeIfAbsent(node.name().schema(), name -> new ArrayList<>())
                                .add(node));
        double y = top;
        for (List<GraphNode> schema : bySchema.values()) {
            List<Box> sizes =
                    schema.stream()
                            .map(node -> boxes.getOrDefault(node.name(), Box.EMPTY))
                            .toList();
            y = grid(schema, sizes, y) + BETWEEN_SCHEMAS;
        }
        return placed;
    }

    /** Rows from left to right in as many columns as fit; each table goes up as far as it can. */
    private double grid(List<GraphNode> nodes, List<Box> sizes, double top) {
        double width = sizes.stream().mapToDouble(Box::width).max().orElse(0);
        double ideal = Math.sqrt(1.6 * sizes.stream().mapToDouble(IsolatedGrid::room).sum());
        int columns = (int) Math.max(1, (Math.max(limit, ideal) + GAP) / (width + GAP));
        double[] bottoms = new double[Math.min(columns, nodes.size())];
        for (int i = 0; i < nodes.size(); i++) {
            int column = i < bottoms.length ? i : least(bottoms);
            Point corner = new Point(column * (width + GAP), top + bottoms[column]);
            placed.put(nodes.get(i).name(), sizes.get(i).at(corner));
            bottoms[column] += sizes.get(i).height() + GAP;
        }
        double highest = 0;
        for (double bottom : bottoms) {
            highest = Math.max(highest, bottom - GAP);
        }
        return top + highest;
    }

    private static double room(Box box) {
        return (box.width() + GAP) * (box.height() + GAP);
    }

    private static int least(double[] bottoms) {
        int least = 0;
        for (int i = 1; i < bottoms.length; i++) {
            least = bottoms[i] < bottoms[least] ? i : least;
        }
        return least;
    }
}
