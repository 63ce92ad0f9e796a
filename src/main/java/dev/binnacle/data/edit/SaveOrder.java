package dev.binnacle.data.edit;

import dev.binnacle.database.Column;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Table;
import dev.binnacle.database.Value;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The order in which the changes of one table get out of one another's way, whatever the order they
 * were staged in: a row is deleted after those that refer to it and inserted before them, and takes
 * over a key after the row that gives it up. In a circle there is no such order, and the database
 * has the last word.
 */
final class SaveOrder {
    private final List<Column> key;
    private final Map<Change, List<Change>> before = new HashMap<>();

    private SaveOrder(List<Column> key) {
        this.key = key;
    }

    /**
     * @param changes deletes, inserts, updates; they stay in these groups
     */
    static List<Change> of(Table table, List<Column> key, List<Change> changes) {
        var order = new SaveOrder(key);
        table.foreignKeys().stream()
                .filter(reference -> reference.target().equals(table.name()))
                .forEach(reference -> order.follow(table, reference, changes));
        order.handOver(changes);
        return order.before.isEmpty() ? changes : order.sorted(changes);
    }

    /** Whether changes of this table may have to wait for one another. */
    static boolean matters(Table table, List<Column> key, List<Change> changes) {
        return table.foreignKeys().stream()
                        .anyMatch(reference -> reference.target().equals(table.name()))
                || changes.stream()
                        .anyMatch(change ->
                                change instanceof Change.Update update
                                        && key.stream().anyMatch(update.cells()::containsKey));
    }

    private void follow(Table table, ForeignKey reference, List<Change> changes) {
        var targets = new HashMap<List<String>, Change>();
        changes.forEach(change -> {
            List<String> name = values(table, change, reference.targetColumns());
            if (name != null) {
                targets.put(name, change);
            }
        });
        for (Change change : changes) {
            List<String> named = values(table, change, reference.columns());
            Change target = named == null ? null : targets.get(named);
            if (target instanceof Change.Delete && change instanceof Change.Delete) {
                first(change, target);
            } else if (target instanceof Change.Insert && change instanceof Change.Insert) {
                first(target, change);
            }
        }
    }

    /** What a deleted row held or a new one will hold; null = not known, or it names nothing. */
    private static @Nullable List<String> values(Table table, Change change, List<String> names) {
        var values = new ArrayList<String>();
        for (String name : names) {
            Column column = table.column(name).orElse(null);
            Value value =
                    switch (change) {
                        case Change.Delete delete -> delete.seen().get(column);
                        case Change.Insert insert -> {
                            CellEdit cell = insert.cells().get(column);
                            yield cell == null ? null : cell.mine();
                        }
                        case Change.Update update -> null;
                    };
            if (value == null || value.text() == null) {
                return null;
            }
            values.add(value.text());
        }
        return values;
    }

    private void handOver(List<Change> changes) {
        var givers = new HashMap<List<String>, Change>();
        for (Change change : changes) {
            if (change instanceof Change.Update update && !newKey(update).equals(oldKey(update))) {
                givers.put(oldKey(update), update);
            }
        }
        givers.values()
                .forEach(change -> {
                    Change giver = givers.get(newKey((Change.Update) change));
                    if (giver != null) {
                        first(giver, change);
                    }
                });
    }

    private static List<String> oldKey(Change.Update update) {
        return update.row().key().stream().map(value -> String.valueOf(value.text())).toList();
    }

    private List<String> newKey(Change.Update update) {
        var texts = new ArrayList<String>();
        for (int at = 0; at < key.size(); at++) {
            CellEdit edit = update.cells().get(key.get(at));
            Value value = edit == null ? update.row().key().get(at) : edit.mine();
            texts.add(String.valueOf(value.text()));
        }
        return texts;
    }

    private void first(Change one, Change then) {
        if (one != then) {
            before.computeIfAbsent(then, change -> new ArrayList<>()).add(one);
        }
    }

    /** Each after those it waits for; walked without recursion, since chains may be long. */
    private List<Change> sorted(List<Change> changes) {
        var done = new LinkedHashSet<Change>();
        for (Change change : changes) {
            var path = new ArrayList<Change>(List.of(change));
            var open = new LinkedHashSet<Change>(path);
            while (!path.isEmpty()) {
                Change next = waitsFor(path.getLast(), done, open);
                if (next == null) {
                    done.add(path.removeLast());
                } else {
                    path.add(next);
                    open.add(next);
                }
            }
        }
        return List.copyOf(done);
    }

    private @Nullable Change waitsFor(Change change, Set<Change> done, Set<Change> open) {
        return Objects.requireNonNullElse(before.get(change), List.<Change>of()).stream()
                .filter(other -> !done.contains(other) && !open.contains(other))
                .findFirst()
                .orElse(null);
    }
}
