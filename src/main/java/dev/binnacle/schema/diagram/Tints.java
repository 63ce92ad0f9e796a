package dev.binnacle.schema.diagram;

import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which colour each table is marked with, and what each colour stands for. */
public final class Tints {
    private final Map<TableName, Tint> tables = new HashMap<>();
    private final Map<String, Tint> legend = new LinkedHashMap<>();

    private Tints() {}

    /** By the diagram's groups, the first that has the table; else by schema, where it says so. */
    public static Tints of(DiagramGraph graph, Diagram diagram) {
        Tints tints = new Tints();
        for (Group group : diagram.groups()) {
            tints.legend.put(group.name(), group.tint());
            group.tables().forEach(table -> tints.tables.putIfAbsent(table, group.tint()));
        }
        if (diagram.bySchema()) {
            List<String> schemas =
                    graph.nodes().stream().map(node -> node.name().schema()).distinct().toList();
            Tint[] all = Tint.values();
            for (int i = 0; i < schemas.size(); i++) {
                tints.legend.putIfAbsent(schemas.get(i), all[(i + 1) % all.length]);
            }
            for (GraphNode node : graph.nodes()) {
                int index = schemas.indexOf(node.name().schema());
                tints.tables.putIfAbsent(node.name(), all[(index + 1) % all.length]);
            }
        }
        return tints;
    }

    public @Nullable Tint of(TableName table) {
        return tables.get(table);
    }

    /** The name of each group or schema with its colour, in order. */
    public Map<String, Tint> legend() {
        return java.util.Collections.unmodifiableMap(legend);
    }
}
