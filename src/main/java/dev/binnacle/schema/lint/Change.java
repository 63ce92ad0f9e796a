package dev.binnacle.schema.lint;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;

import java.util.List;

/** A structure and what a migration makes of it. */
public record Change(Catalog before, Catalog after, LiveFacts facts, LintSettings settings) {
    /** A table that is there before and after. */
    public record Pair(Table before, Table after) {
        public TableName name() {
            return after.name();
        }
    }

    /** Tables, not views, that stay. */
    public List<Pair> kept() {
        return before.tables().stream()
                .filter(table -> !table.kind().view())
                .flatMap(table ->
                        after.table(table.name()).map(other -> new Pair(table, other)).stream())
                .toList();
    }
}
