package dev.binnacle.desktop.api;

import dev.binnacle.api.run.EntryResult;
import dev.binnacle.api.run.RunOutcome;
import dev.binnacle.base.Problem;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TreeItem;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a run came to so far. */
final class RunModel {
    /** Where a run stands. */
    enum State {
        READY,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /** Beyond it only what failed gets a line; everything is counted. */
    static final int MOST_LINES = 20_000;

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READY);
    private final ReadOnlyIntegerWrapper ended = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyIntegerWrapper failed = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyIntegerWrapper requests = new ReadOnlyIntegerWrapper(0);
    private final BooleanProperty failedOnly = new SimpleBooleanProperty(false);
    private final ObjectProperty<@Nullable Path> data = new SimpleObjectProperty<>(null);
    private final StringProperty coverage = new SimpleStringProperty("");
    private final TreeItem<@Nullable RunLine> root = new TreeItem<>(null);
    private final Map<String, TreeItem<@Nullable RunLine>> items = new HashMap<>();
    private final List<TreeItem<@Nullable RunLine>> listed = new ArrayList<>();
    private final Set<TreeItem<@Nullable RunLine>> unlisted = new HashSet<>();
    private final List<RunOutcome> outcomes = new ArrayList<>();
    private @Nullable Problem problem;
    private int lines;

    /** What of the API's description was tried; empty = nothing was held against it. */
    StringProperty coverageProperty() {
        return coverage;
    }

    RunModel() {
        failedOnly.subscribe(only -> list());
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** How many files ended. */
    ReadOnlyIntegerProperty endedProperty() {
        return ended.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty requestsProperty() {
        return requests.getReadOnlyProperty();
    }

    BooleanProperty failedOnlyProperty() {
        return failedOnly;
    }

    /** The file whose rows the requests are run with; null = none. */
    ObjectProperty<@Nullable Path> dataProperty() {
        return data;
    }

    /** Files, below them their tries, in the order in which they began. */
    TreeItem<@Nullable RunLine> root() {
        return root;
    }

    /** What ended, for reports. */
    List<RunOutcome> outcomes() {
        return List.copyOf(outcomes);
    }

    @Nullable Problem problem() {
        return problem;
    }

    void begin() {
        root.getChildren().clear();
        items.clear();
        listed.clear();
        unlisted.clear();
        outcomes.clear();
        lines = 0;
        ended.set(0);
        failed.set(0);
        requests.set(0);
        problem = null;
        coverage.set("");
        state.set(State.RUNNING);
    }

    void end(State how, @Nullable Problem why) {
        problem = why;
        List<TreeItem<@Nullable RunLine>> ended = new ArrayList<>();
        for (TreeItem<@Nullable RunLine> each : listed) {
            if (state(each) != RunLine.State.RUNNING) {
                ended.add(each);
            }
        }
        listed.clear();
        listed.addAll(ended);
        list();
        state.set(how);
    }

    private void list() {
        List<TreeItem<@Nullable RunLine>> shown = new ArrayList<>();
        for (TreeItem<@Nullable RunLine> each : listed) {
            if (!failedOnly.get() || failed(each)) {
                shown.add(each);
            }
        }
        root.getChildren().setAll(shown);
    }

    private static boolean failed(TreeItem<@Nullable RunLine> item) {
        return state(item) == RunLine.State.FAILED;
    }

    private static RunLine.State state(TreeItem<@Nullable RunLine> item) {
        RunLine line = item.getValue();
        return line == null ? RunLine.State.RUNNING : line.state();
    }

    private static String key(String path, int row) {
        return row + " " + path;
    }

    void began(String path, int row) {
        var item = new TreeItem<@Nullable RunLine>(new RunLine.OfFile(path, row, null));
        items.put(key(path, row), item);
        if (lines >= MOST_LINES) {
            unlisted.add(item);
            return;
        }
        lines++;
        listed.add(item);
        if (!failedOnly.get()) {
            root.getChildren().add(item);
        }
    }

    void tried(String path, int row, EntryResult result) {
        requests.set(requests.get() + 1);
        TreeItem<@Nullable RunLine> item = items.get(key(path, row));
        if (item != null && (lines < MOST_LINES || !result.passed())) {
            item.getChildren().add(new TreeItem<>(new RunLine.OfEntry(path, result)));
            lines++;
        }
    }

    void ended(RunOutcome outcome) {
        String path = outcome.name();
        int row = outcome.row();
        ended.set(ended.get() + 1);
        outcomes.add(outcome);
        TreeItem<@Nullable RunLine> item = items.remove(key(path, row));
        if (item == null) {
            return;
        }
        item.setValue(new RunLine.OfFile(path, row, outcome));
        boolean late = unlisted.remove(item);
        if (outcome.passed()) {
            return;
        }
        failed.set(failed.get() + 1);
        item.setExpanded(true);
        if (late) {
            listed.add(item);
        }
        if (late || failedOnly.get()) {
            root.getChildren().add(item);
        }
    }
}
