package dev.binnacle.schema.diagram;

import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Graphs to lay out: made by rules, of any size. */
public final class Graphs {
    private Graphs() {}

    /** Modules of 20 tables; three in two relations stay inside, the others go to hubs. */
    public static DiagramGraph modules(int tables) {
        Random random = new Random(12_345);
        Set<List<Integer>> seen = new HashSet<>();
        Making making = new Making(random);
        for (int i = 0; i < tables; i++) {
            making.table("t" + i, 6 + i % 15);
        }
        for (int i = 1; i < tables; i++) {
            for (int j = 0; j <= i % 2; j++) {
                int module = i / 20 * 20;
                int to =
                        random.nextDouble() < 0.8 && i > module
                                ? module + random.nextInt(i - module)
                                : random.nextInt((i + 19) / 20) * 20;
                if (seen.add(List.of(i, to))) {
                    making.relation("t" + i, "t" + to);
                }
            }
        }
        return making.graph();
    }

    /** Anything: parts, loops, parallel relations, tables alone. */
    public static DiagramGraph random(Random random, int tables) {
        Making making = new Making(random);
        for (int i = 0; i < tables; i++) {
            making.table("table_" + i + "_x".repeat(random.nextInt(12)), 1 + random.nextInt(20));
        }
        List<String> names = List.copyOf(making.rows.keySet());
        for (int i = 0; i < random.nextInt(2 * tables + 1); i++) {
            making.relation(
                    names.get(random.nextInt(names.size())),
                    names.get(random.nextInt(1 + random.nextInt(names.size()))));
        }
        return making.graph();
    }

    /** One table that this many others point at. */
    public static DiagramGraph hub(int tables) {
        Making making = new Making(new Random(1));
        making.table("hub", 8);
        for (int i = 1; i <= tables; i++) {
            making.table("spoke_" + i, 3 + i % 5);
            making.relation("spoke_" + i, "hub");
        }
        return making.graph();
    }

    /** What goes wrong in drawings: long names, composite keys, loops, many lines side by side. */
    public static DiagramGraph odd() {
        Making making = new Making(new Random(7));
        making.table("a_name_that_is_as_long_as_postgresql_allows_names_to_be_63_bytes_", 9);
        making.table("two", 4);
        making.table("three", 2);
        making.table("\u202Eevil\n<b>&amp;\"'\u0000", 3);
        making.table("日本語の表", 3);
        making.table("alone", 1);
        for (int i = 0; i < 9; i++) {
            making.relation("two", "three");
        }
        making.relation("three", "two");
        for (int i = 0; i < 3; i++) {
            making.relation("two", "two");
        }
        making.relation("日本語の表", "\u202Eevil\n<b>&amp;\"'\u0000");
        making.relation("three", "日本語の表");
        making.relation("a_name_that_is_as_long_as_postgresql_allows_names_to_be_63_bytes_", "two");
        making.relation("alone", "alone");
        return making.graph();
    }

    /** Builds a graph table by table. */
    public static final class Making {
        private static final String[] TYPES = {
            "integer", "bigint", "text", "numeric(12,2)", "timestamp with time zone", "boolean"
        };
        private final Random random;
        private final Map<String, List<GraphRow>> rows = new LinkedHashMap<>();
        private final List<GraphEdge> edges = new ArrayList<>();

        public Making(Random random) {
            this.random = random;
        }

        public void table(String name, int columns) {
            List<GraphRow> made = new ArrayList<>();
            made.add(new GraphRow("id", "bigint", true, false, false, true));
            for (int i = 1; i < columns; i++) {
                String type = TYPES[random.nextInt(TYPES.length)];
                made.add(new GraphRow("column_" + i, type, false, false, false, i % 3 != 0));
            }
            rows.put(name, made);
        }

        public void relation(String from, String to) {
            String column = to + "_id_" + edges.size();
            boolean always = random.nextBoolean();
            java.util.Objects.requireNonNull(rows.get(from))
                    .add(new GraphRow(column, "bigint", false, true, false, always));
            edges.add(
                    new GraphEdge(
                            new GraphEdge.Id(named(from), "fk_" + edges.size()),
                            named(from),
                            List.of(column),
                            named(to),
                            List.of("id"),
                            Cardinality.ZERO_OR_MANY,
                            always ? Cardinality.EXACTLY_ONE : Cardinality.ZERO_OR_ONE));
        }

        public DiagramGraph graph() {
            List<GraphNode> nodes = new ArrayList<>();
            rows.forEach((name, columns) ->
                    nodes.add(
                            new GraphNode(
                                    named(name),
                                    name,
                                    Table.Kind.TABLE,
                                    columns,
                                    List.of(),
                                    null)));
            return new DiagramGraph(nodes, edges);
        }

        private static TableName named(String name) {
            return new TableName("public", name);
        }
    }
}
