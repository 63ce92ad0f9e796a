package dev.binnacle.desktop.api;

import dev.binnacle.api.live.EventStream;
import dev.binnacle.api.live.LiveEntry;

import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.time.Clock;

/** The events of a tab's answer: whether it is a stream, and going on after it has ended. */
final class EventsModel {
    private static final long USUAL_WAIT = 3_000;
    private static final long SHORTEST_WAIT = 500;
    private static final long LONGEST_WAIT = 60_000;
    private final Clock clock;
    private final LiveModel live = new LiveModel("event");
    private final ReadOnlyBooleanWrapper begun = new ReadOnlyBooleanWrapper(false);
    private final BooleanProperty again = new SimpleBooleanProperty(false);
    private final PauseTransition wait = new PauseTransition();
    private @Nullable EventStream stream;
    private Runnable ask = () -> {};
    private boolean resuming;

    EventsModel(Clock clock) {
        this.clock = clock;
        live.onRefresh(this::look);
        wait.setOnFinished(event -> reconnect());
    }

    private void look() {
        EventStream now = stream;
        if (now != null && now.begun() && !begun.get()) {
            begun.set(true);
            live.openProperty().set(true);
        }
    }

    /** Called when a stream is to be asked for again. */
    void onAsk(Runnable send) {
        ask = send;
    }

    /** The watch over the call that is about to be made. */
    EventStream begin() {
        wait.stop();
        EventStream old = stream;
        String after = resuming && old != null ? old.lastId() : "";
        if (resuming) {
            String words =
                    after.isEmpty() ? "Asking again" : "Asking for what came after #" + after;
            live.log().add(LiveEntry.note(clock.instant(), words));
            live.openProperty().set(true);
        } else {
            stream = null;
            begun.set(false);
            live.clear();
        }
        resuming = false;
        var fresh = new EventStream(live.log(), clock, after, live::arrived);
        stream = fresh;
        return fresh;
    }

    /** The call is over, however it ended. */
    void ended() {
        live.refresh();
        live.openProperty().set(false);
        EventStream over = stream;
        if (again.get() && over != null && over.begun() && !over.stopped()) {
            long told = over.retry().orElse(USUAL_WAIT);
            wait.setDuration(Duration.millis(Math.clamp(told, SHORTEST_WAIT, LONGEST_WAIT)));
            wait.playFromStart();
        }
    }

    /** Asks for the stream again, from the last event on. */
    void reconnect() {
        resuming = true;
        ask.run();
        resuming = false;
    }

    /** Ends a stream that is open; false when there is none. */
    boolean stop() {
        EventStream now = stream;
        wait.stop();
        if (now == null || !live.openProperty().get() || !now.begun()) {
            return false;
        }
        now.stop();
        return true;
    }

    LiveModel live() {
        return live;
    }

    /** Whether the newest answer is an event stream. */
    ReadOnlyBooleanProperty begunProperty() {
        return begun.getReadOnlyProperty();
    }

    /** Whether a stream that ends is asked for again by itself. */
    BooleanProperty againProperty() {
        return again;
    }

    /** The stream that is shown; null before one was asked for. */
    @Nullable EventStream stream() {
        return stream;
    }

    void dispose() {
        wait.stop();
        live.dispose();
    }
}
