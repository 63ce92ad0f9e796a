package dev.binnacle.schema.diagram;

import dev.binnacle.base.Progress;
import dev.binnacle.database.TableName;

import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.CrossingMinimizationStrategy;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays out one connected part by ELK's layered algorithm; relations meet the rows they are of. */
final class ElkPart {
    static final double BETWEEN_LAYERS = 64;
    static final double BETWEEN_TABLES = 28;

    private static final double LOOP = Router.STUB + 8;
    private static final double TRACK = 8;

    /** From here on tables are placed more simply, which takes a tenth of the time. */
    private static final int MANY = 220;

    private final Ends ends;
    private final Map<TableName, Integer> layers;
    private final Map<TableName, ElkNode> nodes = new LinkedHashMap<>();
    private final Map<PortPlace, ElkPort> ports = new HashMap<>();
    private final Map<GraphEdge, ElkEdge> drawn = new LinkedHashMap<>();
    private final List<GraphEdge> loops = new ArrayList<>();
    private final Map<TableName, Double> loopRoom = new HashMap<>();
    private final ElkNode root = ElkGraphUtil.createGraph();

    private final int span;

    /**
     * One of several ways to lay out the same.
     *
     * @param aspect how wide it should be for its height; 0 = as the relations point, however high
     *     that is
     * @param seed of the chances that ELK takes
     */
    record Trial(double aspect, int seed) {
        boolean natural() {
            return aspect == 0;
        }
    }

    private record PortPlace(TableName table, PortSide side, double y) {}

    /**
     * @param ends which says where a relation leaves a box
     */
    ElkPart(Ends ends, Map<TableName, Box> boxes, List<GraphEdge> edges, Trial trial) {
        this.ends = ends;
        layers =
                trial.natural()
                        ? Ranks.of(edges, boxes.keySet())
                        : Layers.of(edges, boxes, trial.aspect());
        span = trial.natural() ? edges.size() : span(edges);
        options(trial);
        for (GraphEdge edge : edges) {
            if (edge.loop()) {
                loops.add(edge);
                loopRoom.merge(edge.from(), LOOP, (one, two) -> one + TRACK);
            }
        }
        boxes.forEach(this::node);
        edges.stream().filter(edge -> !edge.loop()).forEach(this::edge);
    }

    /** Whether one way is all there is time for. */
    boolean large() {
        return span > 3 * MANY;
    }

    /** How many columns of tables all relations pass together: what the work grows with. */
    private int span(List<GraphEdge> edges) {
        return edges.stream()
                .mapToInt(edge ->
                        Math.abs(
                                layers.getOrDefault(edge.from(), 0)
                                        - layers.getOrDefault(edge.to(), 0)))
                .sum();
    }

    private void options(Trial trial) {
        root.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        root.setProperty(
                LayeredOptions.LAYERING_STRATEGY,
                trial.natural() ? LayeringStrategy.NETWORK_SIMPLEX : LayeringStrategy.INTERACTIVE);
        root.setProperty(
                LayeredOptions.CROSSING_MINIMIZATION_GREEDY_SWITCH_ACTIVATION_THRESHOLD, 0);
        root.setProperty(
                LayeredOptions.CROSSING_MINIMIZATION_STRATEGY,
                CrossingMinimizationStrategy.LAYER_SWEEP);
        root.setProperty(LayeredOptions.THOROUGHNESS, span > MANY ? 4 : 16);
        root.setProperty(LayeredOptions.RANDOM_SEED, trial.seed());
        root.setProperty(
                LayeredOptions.NODE_PLACEMENT_STRATEGY,
                span > MANY ? NodePlacementStrategy.SIMPLE : NodePlacementStrategy.NETWORK_SIMPLEX);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_TABLES);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 24.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 8.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE, 14.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 8.0);
    }

    private void node(TableName name, Box box) {
        ElkNode node = ElkGraphUtil.createNode(root);
        node.setDimensions(box.width() + room(name), box.height());
        node.setX(layers.getOrDefault(name, 0) * 10_000.0);
        node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
        nodes.put(name, node);
    }

    private void edge(GraphEdge edge) {
        boolean forward = forward(edge);
        ElkPort from = port(edge.from(), ends.from(edge), forward);
        ElkPort to = port(edge.to(), ends.to(edge), !forward);
        drawn.put(edge, ElkGraphUtil.createSimpleEdge(forward ? from : to, forward ? to : from));
    }

    private boolean forward(GraphEdge edge) {
        return layers.getOrDefault(edge.from(), 0) < layers.getOrDefault(edge.to(), 0);
    }

    private ElkPort port(TableName table, double y, boolean east) {
        PortSide side = east ? PortSide.EAST : PortSide.WEST;
        return ports.computeIfAbsent(
                new PortPlace(table, side, y),
                place -> {
                    ElkNode node = java.util.Objects.requireNonNull(nodes.get(table));
                    ElkPort port = ElkGraphUtil.createPort(node);
                    port.setLocation(east ? node.getWidth() : 0, y);
                    port.setProperty(LayeredOptions.PORT_SIDE, side);
                    return port;
                });
    }

    /** The part, its upper left corner at 0, 0. */
    Arrangement arranged(Progress progress) {
        // without it ELK does not know how to copy its own options
        LayoutMetaDataService.getInstance();
        var provider = new LayeredLayoutProvider();
        provider.layout(
                root,
                new BasicProgressMonitor() {
                    @Override
                    public boolean isCanceled() {
                        return progress.cancelled();
                    }
                });
        progress.check();
        Map<TableName, Box> boxes = new LinkedHashMap<>();
        nodes.forEach((name, node) -> boxes.put(name, box(name, node)));
        Map<GraphEdge.Id, Route> routes = new LinkedHashMap<>();
        drawn.forEach((edge, line) -> routes.put(edge.id(), route(edge, line)));
        loops(boxes, routes);
        Arrangement found = new Arrangement(boxes, routes);
        Box bounds = found.bounds();
        return found.moved(-bounds.x(), -bounds.y());
    }

    private double room(TableName name) {
        return loopRoom.getOrDefault(name, 0.0);
    }

    private Box box(TableName name, ElkNode node) {
        double width = node.getWidth() - room(name);
        return new Box(whole(node.getX()), whole(node.getY()), width, node.getHeight());
    }

    /** In the room that was left for them. */
    private void loops(Map<TableName, Box> boxes, Map<GraphEdge.Id, Route> routes) {
        var ground = new Ground();
        for (GraphEdge loop : loops) {
            Box box = boxes.getOrDefault(loop.from(), Box.EMPTY);
            Route route =
                    new Router(ground, loop)
                            .loop(box, box.y() + ends.from(loop), box.y() + ends.to(loop));
            routes.put(loop.id(), route);
            ground.add(loop.id(), route);
        }
    }

    private Route route(GraphEdge edge, ElkEdge line) {
        boolean forward = forward(edge);
        double room = room(forward ? edge.from() : edge.to());
        List<Point> points = new ArrayList<>();
        for (ElkEdgeSection section : line.getSections()) {
            points.add(at(section.getStartX() - room, section.getStartY()));
            section.getBendPoints().forEach(bend -> points.add(at(bend.getX(), bend.getY())));
            points.add(at(section.getEndX(), section.getEndY()));
        }
        return new Route(forward ? points : points.reversed());
    }

    private static Point at(double x, double y) {
        return new Point(whole(x), whole(y));
    }

    /** On whole pixels, and the same for numbers that differ by less than can be seen. */
    private static double whole(double number) {
        return Math.round(Math.round(number * 100) / 100.0);
    }
}
