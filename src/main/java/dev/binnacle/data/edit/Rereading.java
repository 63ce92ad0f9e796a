package dev.binnacle.data.edit;

import dev.binnacle.base.ProblemException;
import dev.binnacle.data.browse.Conditions;
import dev.binnacle.data.browse.PageQuery;
import dev.binnacle.data.browse.Reading;
import dev.binnacle.database.Column;
import dev.binnacle.database.Row;
import dev.binnacle.database.Session;
import dev.binnacle.database.Statement;
import dev.binnacle.database.Table;
import dev.binnacle.database.Value;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads changed rows again by key. */
final class Rereading {
    private static final Logger LOG = LoggerFactory.getLogger(Rereading.class);
    private static final int KEYS_AT_ONCE = 500;

    private final Table table;
    private final List<Column> key;

    Rereading(Table table, List<Column> key) {
        this.table = table;
        this.key = key;
    }

    List<Column> columns() {
        return table.columns();
    }

    /**
     * The rows of updates and inserts as they are now; a failure here leaves the save a success.
     */
    Map<RowRef, Row> afterSave(
            Session session, List<Change> changes, Map<RowRef, List<Value>> givenKeys) {
        var names = new LinkedHashMap<RowRef, List<Value>>();
        for (Change change : changes) {
            if (!(change instanceof Change.Delete) && names.size() < PageQuery.DEFAULT_SIZE) {
                names.put(change.row(), newKey(change, givenKeys));
            }
        }
        try {
            return byName(names, rows(session, List.copyOf(names.values()), PageQuery.CELL_LIMIT));
        } catch (ProblemException failure) {
            LOG.warn("The saved rows could not be read again: {}", failure.problem().text());
            return Map.of();
        }
    }

    private List<Value> newKey(Change change, Map<RowRef, List<Value>> givenKeys) {
        List<Value> given = givenKeys.get(change.row());
        if (given != null) {
            return given;
        }
        Map<Column, CellEdit> cells = ChangeSet.cells(change);
        var newKey = new ArrayList<Value>();
        for (int at = 0; at < key.size(); at++) {
            CellEdit edit = cells.get(key.get(at));
            if (edit != null) {
                newKey.add(edit.mine());
            } else if (change.row() instanceof RowRef.Stored stored) {
                newKey.add(stored.key().get(at));
            }
        }
        return newKey;
    }

    private Map<RowRef, Row> byName(Map<RowRef, List<Value>> names, List<Row> rows) {
        var byKey = new HashMap<RowRef.Stored, Row>();
        rows.forEach(row -> byKey.put(name(row), row));
        var found = new LinkedHashMap<RowRef, Row>();
        names.forEach((name, value) -> {
            @Nullable Row row = byKey.get(new RowRef.Stored(value));
            if (row != null) {
                found.put(name, row);
            }
        });
        return found;
    }

    private RowRef.Stored name(Row row) {
        return new RowRef.Stored(
                key.stream().map(column -> row.get(columns().indexOf(column))).toList());
    }

    /** What the rows of these updates and deletes hold now, in full. */
    List<Conflict> conflicts(Session session, List<Change> changes) {
        var names = new ArrayList<List<Value>>();
        for (Change change : changes) {
            if (change.row() instanceof RowRef.Stored stored) {
                names.add(stored.key());
            }
        }
        var now = new HashMap<RowRef, Row>();
        rows(session, names, 0).forEach(row -> now.put(name(row), row));
        return changes.stream()
                .map(change -> new Conflict(change, theirs(now.get(change.row()))))
                .toList();
    }

    private @Nullable Map<Column, Value> theirs(@Nullable Row row) {
        if (row == null) {
            return null;
        }
        var cells = new LinkedHashMap<Column, Value>();
        for (int at = 0; at < columns().size(); at++) {
            cells.put(columns().get(at), row.get(at));
        }
        return cells;
    }

    private List<Row> rows(Session session, List<List<Value>> keys, int cutAt) {
        var rows = new ArrayList<Row>();
        var reading = new Reading(session);
        for (int from = 0; from < keys.size(); from += KEYS_AT_ONCE) {
            List<List<Value>> some = keys.subList(from, Math.min(keys.size(), from + KEYS_AT_ONCE));
            rows.addAll(
                    reading.rows(
                            new Statement.Select(
                                    table.name(),
                                    columns(),
                                    Conditions.keys(key, some),
                                    List.of(),
                                    0,
                                    0,
                                    cutAt,
                                    key)));
        }
        return rows;
    }
}
