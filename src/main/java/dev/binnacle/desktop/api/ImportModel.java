package dev.binnacle.desktop.api;

import dev.binnacle.api.transfer.write.Written;
import dev.binnacle.base.Problem;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

/** Where an import is: asked for, looked at, in the workspace, or refused. */
final class ImportModel {
    /** What the screen shows. */
    sealed interface State {
        /** Nothing is read yet. */
        record Asking() implements State {}

        /** Nothing is written yet. */
        record Looked(ImportLook look) implements State {}

        record Done(ImportLook look, Written written) implements State {}

        /**
         * @param look what was to be written; null when it could not even be read
         */
        record Refused(Problem problem, @Nullable ImportLook look) implements State {}
    }

    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Asking());

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    void asking() {
        state.set(new State.Asking());
    }

    void looked(ImportLook look) {
        state.set(new State.Looked(look));
    }

    void done(ImportLook look, Written written) {
        state.set(new State.Done(look, written));
    }

    void refused(Problem problem, @Nullable ImportLook look) {
        state.set(new State.Refused(problem, look));
    }

    /** What was read last; null while nothing is. */
    @Nullable ImportLook look() {
        return switch (state.get()) {
            case State.Asking asking -> null;
            case State.Looked looked -> looked.look();
            case State.Done done -> done.look();
            case State.Refused refused -> refused.look();
        };
    }
}
