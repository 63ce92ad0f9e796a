package dev.binnacle.schema.object;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which tables stand below which others on both sides of a comparison: what goes down such a line
 * needs no statement of its own.
 */
public final class Lines {
    /** Every table's parents count. */
    public static final Lines ALL = new Lines(null, Set.of());

    private final @Nullable Map<TableName, List<TableName>> parents;
    private final Set<TableName> apart;

    private Lines(@Nullable Map<TableName, List<TableName>> parents, Set<TableName> apart) {
        this.parents = parents;
        this.apart = Set.copyOf(apart);
    }

    /**
     * Those that the other side of a comparison has too, or whose table it has not.
     *
     * @param apart tables that stand below no other for a while
     */
    public static Lines alsoIn(Catalog other, Set<TableName> apart) {
        Map<TableName, List<TableName>> parents = new HashMap<>();
        other.tables().forEach(table -> parents.put(table.name(), table.lineage().parents()));
        return new Lines(parents, apart);
    }

    boolean hold(Table table, TableName parent) {
        if (apart.contains(table.name())) {
            return false;
        }
        List<TableName> there = parents == null ? null : parents.get(table.name());
        return there == null || there.contains(parent);
    }

    boolean any(Table table) {
        return table.lineage().parents().stream().anyMatch(parent -> hold(table, parent));
    }
}
