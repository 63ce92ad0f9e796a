package dev.binnacle.desktop.api;

import dev.binnacle.api.load.LoadResult;
import dev.binnacle.api.load.LoadSecond;
import dev.binnacle.api.load.LoadSnapshot;
import dev.binnacle.api.load.Threshold;
import dev.binnacle.base.Problem;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What a load tab shows. */
final class LoadModel {
    /** Where the tab's load stands. */
    sealed interface State {}

    record Empty() implements State {}

    /**
     * @param look null = none yet
     */
    record Running(@Nullable LoadSnapshot look) implements State {}

    record Done(LoadResult result, List<Threshold.Verdict> verdicts) implements State {}

    record Failed(Problem problem) implements State {}

    /**
     * @param look how far it came; null = nowhere
     */
    record Cancelled(@Nullable LoadSnapshot look) implements State {}

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new Empty());
    private final ObservableList<LoadSecond> seconds = FXCollections.observableArrayList();

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Those of the run at hand, so far. */
    ObservableList<LoadSecond> seconds() {
        return seconds;
    }

    boolean running() {
        return state.get() instanceof Running;
    }

    void begin() {
        seconds.clear();
        state.set(new Running(null));
    }

    void looked(LoadSnapshot look) {
        if (running()) {
            seconds.addAll(look.added());
            state.set(new Running(look));
        }
    }

    void done(LoadResult result, List<Threshold.Verdict> verdicts) {
        seconds.setAll(result.seconds());
        state.set(new Done(result, verdicts));
    }

    void failed(Problem problem) {
        state.set(new Failed(problem));
    }

    void cancelled() {
        if (state.get() instanceof Running run) {
            state.set(new Cancelled(run.look()));
        }
    }
}
