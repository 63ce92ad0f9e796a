package dev.binnacle.desktop.api;

import dev.binnacle.api.live.EventStream;
import dev.binnacle.desktop.control.Tip;
import dev.binnacle.desktop.shell.View;
import dev.binnacle.desktop.shell.Workbench;

import javafx.scene.control.Button;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;

import java.util.function.Consumer;

/** The part of an answer that shows its events, there only when it is a stream. */
final class EventsTab {
    private final EventsModel model;
    private final LiveController controller;
    private final Tab tab = new Tab("Events");

    EventsTab(Workbench workbench, EventsModel model) {
        this.model = model;
        controller = new LiveController(model.live());
        tab.setContent(workbench.views().load(View.LIVE, controller));
        var again = new ToggleButton("Keep asking");
        Tip.setText(
                again, "When the stream ends, ask for what came after the last event, by itself");
        again.selectedProperty().bindBidirectional(model.againProperty());
        var turn = new Button();
        turn.textProperty()
                .bind(model.live().openProperty().map(open -> open ? "Stop" : "Reconnect"));
        turn.setOnAction(event -> turn());
        controller.offer(again);
        controller.offer(turn);
    }

    private void turn() {
        if (model.live().openProperty().get()) {
            model.stop();
        } else {
            model.reconnect();
        }
    }

    /** Tells of a stream as soon as it has begun. */
    void watch(Consumer<EventStream> begun) {
        model.begunProperty()
                .subscribe(now -> {
                    EventStream stream = model.stream();
                    if (now && stream != null) {
                        begun.accept(stream);
                    }
                });
    }

    void putInto(TabPane parts) {
        if (!parts.getTabs().contains(tab)) {
            parts.getTabs().addFirst(tab);
        }
        parts.getSelectionModel().select(tab);
    }

    /** Stays beside the answer that came of the stream, and goes with the next. */
    void keepIn(TabPane parts) {
        if (!model.begunProperty().get()) {
            parts.getTabs().remove(tab);
        }
    }

    /** Goes to its search when it is in front. */
    boolean find(TabPane parts) {
        boolean front = parts.getSelectionModel().getSelectedItem() == tab;
        if (front) {
            controller.find();
        }
        return front;
    }
}
