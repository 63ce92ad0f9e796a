package dev.binnacle.data.edit;

import dev.binnacle.base.Progress;
import dev.binnacle.data.browse.Conditions;
import dev.binnacle.data.browse.Reading;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.Condition;
import dev.binnacle.database.Database;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Table;
import dev.binnacle.database.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Counts the rows that point at rows about to be deleted. */
public final class DeleteImpacts {
    private static final int KEYS_AT_ONCE = 500;

    private final Database database;

    public DeleteImpacts(Database database) {
        this.database = database;
    }

    /**
     * Rows of another table (or the same) that point at rows to be deleted.
     *
     * @param rows how many; what becomes of them is {@link ForeignKey#onDelete}
     */
    public record Impact(ForeignKey foreignKey, long rows) {}

    /** One per foreign key that has such rows. Blocks: call it in a job. */
    public List<Impact> of(ChangeSet set, Catalog catalog, Progress progress) {
        List<Change.Delete> deletes =
                set.changes().stream()
                        .filter(Change.Delete.class::isInstance)
                        .map(Change.Delete.class::cast)
                        .toList();
        var impacts = new ArrayList<Impact>();
        if (deletes.isEmpty()) {
            return impacts;
        }
        for (ForeignKey key : catalog.foreignKeysTo(set.table().name())) {
            progress.check();
            catalog.table(key.table())
                    .map(child -> new Impact(key, count(set, child, key, deletes, progress)))
                    .filter(impact -> impact.rows() > 0)
                    .ifPresent(impacts::add);
        }
        return impacts;
    }

    private long count(
            ChangeSet set,
            Table child,
            ForeignKey key,
            List<Change.Delete> deletes,
            Progress progress) {
        List<Column> columns =
                key.columns().stream().map(name -> child.column(name).orElseThrow()).toList();
        List<List<Value>> targets =
                deletes.stream()
                        .map(delete -> target(set, delete, key))
                        .filter(values -> values.size() == columns.size())
                        .toList();
        long rows = 0;
        for (int from = 0; from < targets.size(); from += KEYS_AT_ONCE) {
            List<List<Value>> some =
                    targets.subList(from, Math.min(targets.size(), from + KEYS_AT_ONCE));
            Condition where = Conditions.keys(columns, some);
            rows +=
                    database.with(
                            progress, session -> new Reading(session).count(child.name(), where));
        }
        return rows;
    }

    /** The values a row is pointed at by; NULLs are pointed at by nothing. */
    private static List<Value> target(ChangeSet set, Change.Delete delete, ForeignKey key) {
        return key.targetColumns().stream()
                .map(name -> set.table().column(name).map(delete.seen()::get).orElse(null))
                .filter(Objects::nonNull)
                .filter(value -> !value.isNull())
                .toList();
    }
}
