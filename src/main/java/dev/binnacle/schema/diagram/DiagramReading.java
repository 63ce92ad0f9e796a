package dev.binnacle.schema.diagram;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.database.TableName;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads a diagram's YAML. What is not understood is a Problem with its line. */
final class DiagramReading {
    private static final double FARTHEST = 10_000_000;

    private final String name;

    private DiagramReading(String name) {
        this.name = name;
    }

    static Diagram of(String name, String text) {
        var reading = new DiagramReading(name);
        Optional<Node> root = new SafeYaml(reading::problem).read(text);
        return root.map(reading::diagram).orElse(Diagram.of(name));
    }

    private ProblemException problem(int line, String what) {
        return Problem.of(
                        ProblemCode.DIAGRAM_UNREADABLE,
                        "Line " + line + " of the diagram " + name + ": " + what + ".",
                        "")
                .exception();
    }

    private ProblemException problem(Node node, String what) {
        return problem(node.getStartMark().map(Mark::getLine).orElse(0) + 1, what);
    }

    private Diagram diagram(Node root) {
        Diagram diagram = Diagram.of(name);
        boolean all = true;
        Set<TableName> listed = Set.of();
        for (Map.Entry<String, Node> entry : entries(root).entrySet()) {
            Node value = entry.getValue();
            switch (entry.getKey()) {
                case "shows" -> all = choice(value, "all", "listed").equals("all");
                case "detail" -> diagram = diagram.withDetail(word(value, Detail.class));
                case "by-schema" ->
                        diagram =
                                diagram.withBySchema(choice(value, "true", "false").equals("true"));
                case "tables" -> {
                    Map<TableName, Optional<Point>> tables = tables(value);
                    listed = tables.keySet();
                    Map<TableName, Point> places = new TreeMap<>();
                    tables.forEach(
                            (table, place) -> place.ifPresent(point -> places.put(table, point)));
                    diagram = diagram.withPlaces(places);
                }
                case "groups" -> diagram = diagram.withGroups(items(value, this::group));
                case "notes" -> diagram = diagram.withNotes(items(value, this::note));
                default -> throw problem(value, "there is no setting " + entry.getKey());
            }
        }
        return all ? diagram : diagram.withTables(listed);
    }

    private Map<TableName, Optional<Point>> tables(Node node) {
        Map<TableName, Optional<Point>> tables = new TreeMap<>();
        entries(node)
                .forEach((key, value) -> {
                    boolean none =
                            value instanceof ScalarNode one && one.getValue().matches("~|null|");
                    tables.put(
                            table(value, key), none ? Optional.empty() : Optional.of(point(value)));
                });
        return tables;
    }

    private Group group(Node node) {
        Map<String, Node> entries = entries(node);
        Set<TableName> tables = new TreeSet<>();
        items(required(node, entries, "tables"), item -> tables.add(table(item, text(item))));
        return new Group(
                text(required(node, entries, "name")),
                word(required(node, entries, "colour"), Tint.class),
                tables);
    }

    private Note note(Node node) {
        Map<String, Node> entries = entries(node);
        Point corner = point(required(node, entries, "at"));
        Point size = point(required(node, entries, "size"));
        Box box = new Box(corner.x(), corner.y(), Math.max(40, size.x()), Math.max(28, size.y()));
        return new Note(text(required(node, entries, "text")), box);
    }

    private Node required(Node node, Map<String, Node> entries, String key) {
        Node value = entries.get(key);
        if (value == null) {
            throw problem(node, "it lacks " + key);
        }
        return value;
    }

    private TableName table(Node node, String path) {
        TableName table = TablePath.parsed(path);
        if (table == null) {
            throw problem(node, "a table is written as schema.name");
        }
        return table;
    }

    private Point point(Node node) {
        List<Double> numbers = items(node, this::number);
        if (numbers.size() != 2) {
            throw problem(node, "a place is written as [x, y]");
        }
        return new Point(numbers.get(0), numbers.get(1));
    }

    private double number(Node node) {
        try {
            double number = Double.parseDouble(text(node));
            if (Math.abs(number) <= FARTHEST) {
                return number;
            }
        } catch (NumberFormatException none) {
            throw problem(node, text(node) + " is not a number");
        }
        throw problem(node, text(node) + " is too far away");
    }

    private Map<String, Node> entries(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            throw problem(node, "names and values are wanted here");
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (entries.put(text(tuple.getKeyNode()), tuple.getValueNode()) != null) {
                throw problem(tuple.getKeyNode(), text(tuple.getKeyNode()) + " is there twice");
            }
        }
        return entries;
    }

    private <T> List<T> items(Node node, java.util.function.Function<Node, T> read) {
        if (!(node instanceof SequenceNode sequence)) {
            throw problem(node, "a list is wanted here");
        }
        List<T> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(read.apply(item)));
        return items;
    }

    private String text(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw problem(node, "a single value is wanted here");
        }
        return scalar.getValue();
    }

    private String choice(Node node, String one, String two) {
        String text = text(node);
        if (!text.equals(one) && !text.equals(two)) {
            throw problem(node, text + " is neither " + one + " nor " + two);
        }
        return text;
    }

    private <E extends Enum<E>> E word(Node node, Class<E> type) {
        String text = text(node);
        return EnumSet.allOf(type).stream()
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> problem(node, text + " is not known here"));
    }
}
