package dev.binnacle.data.edit;

import dev.binnacle.data.browse.Conditions;
import dev.binnacle.database.Column;
import dev.binnacle.database.Condition;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.Statement;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The statements of a save, in the order they will run: deletes, inserts, updates, those of the
 * same text together. What is shown is what runs.
 */
public final class SavePlan {
    private final Dialect dialect;
    private final TableName table;
    private final List<Column> key;
    private final List<List<PlannedChange>> batches;

    private SavePlan(Dialect dialect, ChangeSet set) {
        this.dialect = dialect;
        this.table = set.table().name();
        this.key = set.key();
        this.batches = batches(set.table(), set.changes());
    }

    public static SavePlan of(ChangeSet set, Dialect dialect) {
        return new SavePlan(dialect, set);
    }

    /** Exactly the statements that will run, values as literals, as people could run them. */
    public List<String> script() {
        return batches.stream()
                .flatMap(List::stream)
                .map(planned -> dialect.script(planned.statement()))
                .toList();
    }

    public int size() {
        return batches.stream().mapToInt(List::size).sum();
    }

    TableName table() {
        return table;
    }

    List<Column> key() {
        return key;
    }

    /** Changes whose statements have the same text, so that each list can run as one batch. */
    List<List<PlannedChange>> batches() {
        return batches;
    }

    private List<List<PlannedChange>> batches(Table about, List<Change> changes) {
        boolean ordered = SaveOrder.matters(about, key, changes);
        var batches = new ArrayList<List<PlannedChange>>();
        var byText = new HashMap<String, List<PlannedChange>>();
        for (Change change : SaveOrder.of(about, key, changes)) {
            Statement statement = statement(change);
            var planned = new PlannedChange(change, statement, dialect.render(statement));
            List<PlannedChange> batch = byText.get(planned.sql().text());
            if (batch == null || ordered && batch != batches.getLast()) {
                batch = new ArrayList<>();
                batches.add(batch);
                byText.put(planned.sql().text(), batch);
            }
            batch.add(planned);
        }
        return List.copyOf(batches);
    }

    private Statement statement(Change change) {
        return switch (change) {
            case Change.Delete delete ->
                    new Statement.Delete(table, where(delete.row(), comparable(delete.seen())));
            case Change.Insert insert -> new Statement.Insert(table, mine(insert.cells()));
            case Change.Update update ->
                    new Statement.Update(
                            table, mine(update.cells()), where(update.row(), base(update.cells())));
        };
    }

    private static Map<Column, Value> mine(Map<Column, CellEdit> cells) {
        var values = new LinkedHashMap<Column, Value>();
        cells.forEach((column, cell) -> values.put(column, cell.mine()));
        return values;
    }

    private static Map<Column, Value> base(Map<Column, CellEdit> cells) {
        var values = new LinkedHashMap<Column, Value>();
        cells.forEach((column, cell) -> values.put(column, cell.base()));
        return values;
    }

    /** Cells of types that may have no equality are not compared when a row is deleted. */
    private static Map<Column, Value> comparable(Map<Column, Value> seen) {
        var values = new LinkedHashMap<Column, Value>();
        seen.forEach((column, value) -> {
            boolean plain =
                    switch (column.kind()) {
                        case OTHER, XML, JSON, ARRAY -> false;
                        default -> true;
                    };
            if (plain) {
                values.put(column, value);
            }
        });
        return values;
    }

    /** The row by its key, still holding the old values. */
    private Condition where(RowRef.Stored row, Map<Column, Value> old) {
        var parts = new ArrayList<Condition>();
        parts.add(Conditions.key(key, row.key()));
        old.forEach((column, value) -> {
            if (!key.contains(column)) {
                parts.add(new Condition.Same(column, value));
            }
        });
        return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
    }
}
