package dev.binnacle.desktop.data;

import dev.binnacle.base.Job;
import dev.binnacle.base.Jobs;
import dev.binnacle.data.edit.ChangeJournal;
import dev.binnacle.data.edit.ChangeSet;
import dev.binnacle.data.edit.ChangeSetJson;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The staged changes of all tables, outside any tab, and their way into the journal and back. Used
 * on the screen's thread; the journal is written in jobs, one after the other per table, the newest
 * state last.
 */
public final class StagedSets {
    private final Jobs jobs;
    private final ChangeJournal journal;
    private final Map<Place, StagedSet> sets = new HashMap<>();
    private final Map<Place, Job<?>> writing = new HashMap<>();
    private final Map<Place, Boolean> again = new HashMap<>();

    private record Place(String connection, TableName table) {}

    public StagedSets(Jobs jobs, ChangeJournal journal) {
        this.jobs = jobs;
        this.journal = journal;
    }

    /**
     * The changes of an editable table; what the journal kept is there a moment later.
     *
     * @param lost told what could not be brought back, in words
     */
    StagedSet of(String connection, Table table, Consumer<List<String>> lost) {
        var place = new Place(connection, table.name());
        StagedSet there = sets.get(place);
        if (there != null) {
            follow(there, table, lost);
            return there;
        }
        var made = new StagedSet(table, () -> keep(place));
        sets.put(place, made);
        jobs.start(
                        "Looking for unsaved changes of " + table.name().name(),
                        progress -> journal.load(connection, table.name()))
                .whenDone(kept -> restore(made, table, kept, lost));
        return made;
    }

    private void restore(
            StagedSet set, Table table, Optional<String> kept, Consumer<List<String>> lost) {
        if (kept.isEmpty() || !set.changes().isEmpty()) {
            return;
        }
        bring(set, kept.get(), table, lost);
    }

    private static void bring(
            StagedSet set, String text, Table table, Consumer<List<String>> lost) {
        ChangeSetJson.Restored restored = ChangeSetJson.read(text, table);
        set.replace(restored.changes());
        if (!restored.lost().isEmpty()) {
            lost.accept(restored.lost());
        }
    }

    /** The table may have other columns by now: the changes move over to it. */
    private static void follow(StagedSet set, Table table, Consumer<List<String>> lost) {
        Table before = set.changes().table();
        boolean same =
                before.columns().equals(table.columns()) && before.keys().equals(table.keys());
        if (!same && !set.savingProperty().get()) {
            bring(set, ChangeSetJson.write(set.changes()), table, lost);
        }
    }

    private void keep(Place place) {
        if (writing.containsKey(place)) {
            again.put(place, true);
            return;
        }
        StagedSet set = sets.get(place);
        if (set == null) {
            return;
        }
        ChangeSet changes = set.changes();
        @Nullable String text = changes.isEmpty() ? null : ChangeSetJson.write(changes);
        Job<Boolean> job =
                jobs.start(
                        "Keeping unsaved changes of " + place.table().name(),
                        progress -> {
                            if (text == null) {
                                journal.clear(place.connection(), place.table());
                            } else {
                                journal.save(place.connection(), place.table(), text);
                            }
                            return true;
                        });
        writing.put(place, job);
        job.whenEnded(() -> {
            writing.remove(place);
            if (again.remove(place) != null) {
                keep(place);
            }
        });
    }

    /** How many rows of a table are staged, without opening it. */
    int staged(String connection, TableName table) {
        StagedSet set = sets.get(new Place(connection, table));
        return set == null ? 0 : set.size().get();
    }
}
