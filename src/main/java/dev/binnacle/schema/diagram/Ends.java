package dev.binnacle.schema.diagram;

import dev.binnacle.database.TableName;

/** How far below the top of its box each end of a relation is. */
record Ends(BoxShapes shapes, DiagramGraph graph, Detail detail) {
    double from(GraphEdge edge) {
        return drop(edge.from(), edge.columns().getFirst());
    }

    double to(GraphEdge edge) {
        return drop(edge.to(), edge.targetColumns().getFirst());
    }

    private double drop(TableName table, String column) {
        return graph.node(table)
                .map(node -> shapes.rowMiddle(node, detail, column))
                .orElse(BoxShapes.BAR / 2);
    }
}
