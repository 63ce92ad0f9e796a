package dev.binnacle.desktop.data;

import dev.binnacle.data.edit.ChangeSet;
import dev.binnacle.data.edit.Conflict;
import dev.binnacle.database.Table;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The staged changes of one table as screens follow them. Lives longer than any tab. */
final class StagedSet {
    private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final BooleanProperty saving = new SimpleBooleanProperty();
    private final ObservableList<Conflict> conflicts = FXCollections.observableArrayList();
    private final Runnable keep;
    private ChangeSet changes;

    /**
     * @param keep called after each change, to write the journal
     */
    StagedSet(Table table, Runnable keep) {
        this.keep = keep;
        changes = new ChangeSet(table);
        changes.watch(this::changed);
    }

    /** Puts other changes in place of these, as they came back from the journal. */
    void replace(ChangeSet restored) {
        changes = restored;
        changes.watch(this::changed);
        conflicts.clear();
        tell();
    }

    private void changed() {
        tell();
        keep.run();
    }

    private void tell() {
        size.set(changes.size());
        revision.set(revision.get() + 1);
    }

    ChangeSet changes() {
        return changes;
    }

    /** Rows that the last save found changed by others, until decided. */
    ObservableList<Conflict> conflicts() {
        return conflicts;
    }

    ReadOnlyIntegerProperty size() {
        return size.getReadOnlyProperty();
    }

    /** Changes with every change. */
    ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /** Whether a save is under way: until its end nothing may be edited. */
    BooleanProperty savingProperty() {
        return saving;
    }
}
