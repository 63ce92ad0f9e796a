package dev.binnacle.desktop.data;

import dev.binnacle.base.Job;
import dev.binnacle.base.Jobs;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.data.edit.ChangeJournal;
import dev.binnacle.data.edit.ChangeSet;
import dev.binnacle.data.edit.ChangeSetJson;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    private final Set<Place> busy = new HashSet<>();
    private final Set<Place> again = new HashSet<>();

    private record Place(String connection, TableName table) {}

    public StagedSets(Jobs jobs, ChangeJournal journal) {
        this.jobs = jobs;
        this.journal = journal;
    }

    /**
     * The changes of an editable table; what the journal kept is there a moment later.
     *
     * @param trouble told what could not be brought back or kept
     */
    StagedSet of(String connection, Table table, Consumer<Problem> trouble) {
        var place = new Place(connection, table.name());
        StagedSet there = sets.get(place);
        if (there != null) {
            follow(there, table, trouble);
            return there;
        }
        var made = new StagedSet(table, () -> keep(place, trouble));
        sets.put(place, made);
        Job<Optional<String>> reading =
                jobs.start(
                        "Looking for unsaved changes of " + table.name().name(),
                        progress -> journal.load(connection, table.name()));
        // what is typed meanwhile is kept after it, or it would be written over
        busy.add(place);
        reading.whenDone(kept -> kept.ifPresent(text -> restore(made, text, table, trouble)));
        reading.whenFailed(trouble);
        reading.whenEnded(() -> rest(place, trouble));
        return made;
    }

    private static void restore(
            StagedSet set, String text, Table table, Consumer<Problem> trouble) {
        ChangeSet kept = read(text, table, trouble);
        if (set.changes().isEmpty()) {
            set.replace(kept);
        } else {
            set.changes().join(kept);
        }
    }

    private static ChangeSet read(String text, Table table, Consumer<Problem> trouble) {
        try {
            ChangeSetJson.Restored restored = ChangeSetJson.read(text, table);
            if (!restored.lost().isEmpty()) {
                trouble.accept(
                        Problem.of(
                                ProblemCode.JOURNAL_UNREADABLE,
                                String.join("\n", restored.lost())));
            }
            return restored.changes();
        } catch (ProblemException unreadable) {
            trouble.accept(unreadable.problem());
            return new ChangeSet(table);
        }
    }

    /** The table may have other columns by now: the changes move over to it. */
    private static void follow(StagedSet set, Table table, Consumer<Problem> trouble) {
        Table before = set.changes().table();
        boolean same =
                before.columns().equals(table.columns()) && before.keys().equals(table.keys());
        if (!same && !set.savingProperty().get()) {
            set.replace(read(ChangeSetJson.write(set.changes()), table, trouble));
        }
    }

    private void keep(Place place, Consumer<Problem> trouble) {
        if (!busy.add(place)) {
            again.add(place);
            return;
        }
        StagedSet set = Objects.requireNonNull(sets.get(place));
        ChangeSet changes = set.changes();
        @Nullable String text = changes.isEmpty() ? null : ChangeSetJson.write(changes);
        jobs.start(
                        "Keeping unsaved changes of " + place.table().name(),
                        progress -> {
                            if (text == null) {
                                journal.clear(place.connection(), place.table());
                            } else {
                                journal.save(place.connection(), place.table(), text);
                            }
                            return true;
                        })
                .whenFailed(trouble)
                .whenEnded(() -> rest(place, trouble));
    }

    private void rest(Place place, Consumer<Problem> trouble) {
        busy.remove(place);
        if (again.remove(place)) {
            keep(place, trouble);
        }
    }

    /** How many rows of a table are staged, without opening it. */
    int staged(String connection, TableName table) {
        StagedSet set = sets.get(new Place(connection, table));
        return set == null ? 0 : set.size().get();
    }
}
