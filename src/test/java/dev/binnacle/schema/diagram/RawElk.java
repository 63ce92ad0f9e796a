package dev.binnacle.schema.diagram;

import dev.binnacle.database.TableName;

import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** ELK's layered layout as it comes, of the same boxes: what ours is measured against. */
public final class RawElk {
    private RawElk() {}

    public static Arrangement arranged(DiagramGraph graph, TextMetrics metrics) {
        LayoutMetaDataService.getInstance();
        var shapes = new BoxShapes(metrics);
        ElkNode root = ElkGraphUtil.createGraph();
        root.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, 28.0);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 64.0);
        Map<TableName, ElkNode> nodes = new HashMap<>();
        for (GraphNode node : graph.nodes()) {
            Box box = shapes.box(node, Detail.ALL);
            ElkNode made = ElkGraphUtil.createNode(root);
            made.setDimensions(box.width(), box.height());
            nodes.put(node.name(), made);
        }
        Map<GraphEdge.Id, ElkEdge> edges = new LinkedHashMap<>();
        for (GraphEdge edge : graph.edges()) {
            edges.put(
                    edge.id(),
                    ElkGraphUtil.createSimpleEdge(nodes.get(edge.from()), nodes.get(edge.to())));
        }
        new LayeredLayoutProvider().layout(root, new BasicProgressMonitor());
        Map<TableName, Box> boxes = new LinkedHashMap<>();
        nodes.forEach((name, node) ->
                boxes.put(
                        name,
                        new Box(node.getX(), node.getY(), node.getWidth(), node.getHeight())));
        Map<GraphEdge.Id, Route> routes = new LinkedHashMap<>();
        edges.forEach((id, edge) -> routes.put(id, route(edge)));
        return new Arrangement(boxes, routes);
    }

    private static Route route(ElkEdge edge) {
        List<Point> points = new ArrayList<>();
        edge.getSections()
                .forEach(section -> {
                    points.add(new Point(section.getStartX(), section.getStartY()));
                    section.getBendPoints()
                            .forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
                    points.add(new Point(section.getEndX(), section.getEndY()));
                });
        return new Route(points);
    }
}
