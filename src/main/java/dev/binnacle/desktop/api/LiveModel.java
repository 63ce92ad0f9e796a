package dev.binnacle.desktop.api;

import dev.binnacle.api.live.LiveEntry;
import dev.binnacle.api.live.LiveLog;
import dev.binnacle.desktop.shell.FxThread;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.util.Duration;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/** What comes over an open connection, as the screen shows it: twenty times a second at most. */
final class LiveModel {
    private final LiveLog log = LiveLog.usual();
    private final FxThread screen = new FxThread();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final PauseTransition soon = new PauseTransition(Duration.millis(50));
    private final Timeline second = new Timeline(new KeyFrame(Duration.seconds(1), e -> tick()));
    private final ObservableList<LiveEntry> entries = FXCollections.observableArrayList();
    private final FilteredList<LiveEntry> shown = new FilteredList<>(entries);
    private final StringProperty words = new SimpleStringProperty("");
    private final BooleanProperty paused = new SimpleBooleanProperty(false);
    private final BooleanProperty open = new SimpleBooleanProperty(false);
    private final ReadOnlyStringWrapper counts = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper dropped = new ReadOnlyStringWrapper("");
    private final String noun;
    private Runnable onRefresh = () -> {};
    private long known;
    private long before;
    private long rate;
    private long from;

    /**
     * @param noun what is counted, in the singular
     */
    LiveModel(String noun) {
        this.noun = noun;
        second.setCycleCount(Animation.INDEFINITE);
        soon.setOnFinished(event -> refresh());
        words.addListener(change -> filter());
        paused.addListener(change -> refresh());
        open.subscribe(this::run);
    }

    LiveLog log() {
        return log;
    }

    /** Called from any thread when something came. */
    void arrived() {
        if (waiting.compareAndSet(false, true)) {
            screen.execute(soon::playFromStart);
        }
    }

    /** Called on the screen's thread whenever what came is shown. */
    void onRefresh(Runnable listener) {
        onRefresh = listener;
    }

    /** Shows what came, now. */
    void refresh() {
        waiting.set(false);
        onRefresh.run();
        LiveLog.State state = log.since(known);
        count(state);
        if (paused.get()) {
            return;
        }
        known = state.came();
        int surplus = entries.size() + state.fresh().size() - state.kept();
        if (surplus >= entries.size()) {
            entries.setAll(state.fresh());
        } else if (!state.fresh().isEmpty()) {
            entries.remove(0, Math.max(0, surplus));
            entries.addAll(state.fresh());
        }
    }

    private void count(LiveLog.State state) {
        long unseen = paused.get() ? state.came() - known : 0;
        long all = state.came() - from;
        counts.set(
                number(all)
                        + " "
                        + (all == 1 ? noun : noun + "s")
                        + (open.get() && rate > 0 ? "   " + number(rate) + "/s" : "")
                        + (unseen > 0 ? "   " + number(unseen) + " not shown yet" : ""));
        dropped.set(
                state.dropped() == 0
                        ? ""
                        : "The first "
                                + number(state.dropped())
                                + " were dropped: the last 10,000 are kept, or the last 16 MB.");
    }

    private static String number(long amount) {
        return String.format(Locale.ROOT, "%,d", amount);
    }

    private void tick() {
        long came = log.came();
        rate = came - before;
        before = came;
        refresh();
    }

    private void run(boolean now) {
        if (now) {
            before = log.came();
            second.play();
        } else {
            second.stop();
            rate = 0;
            refresh();
        }
    }

    private void filter() {
        String wanted = words.get().toLowerCase(Locale.ROOT);
        shown.setPredicate(
                wanted.isEmpty()
                        ? null
                        : entry ->
                                (entry.name() + " " + entry.id() + " " + entry.text())
                                        .toLowerCase(Locale.ROOT)
                                        .contains(wanted));
    }

    /** Forgets what came so far. */
    void clear() {
        log.clear();
        from = log.came();
        known = from;
        entries.clear();
        refresh();
    }

    /** Those that hold the words, oldest first. */
    ObservableList<LiveEntry> shown() {
        return shown;
    }

    StringProperty wordsProperty() {
        return words;
    }

    /** While paused, what comes is kept and not shown. */
    BooleanProperty pausedProperty() {
        return paused;
    }

    /** Whether more can come. */
    BooleanProperty openProperty() {
        return open;
    }

    ReadOnlyStringProperty countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** What went to stay within bounds, in words; empty = nothing. */
    ReadOnlyStringProperty droppedProperty() {
        return dropped.getReadOnlyProperty();
    }

    void dispose() {
        second.stop();
        soon.stop();
    }
}
