package dev.binnacle.desktop.api;

import dev.binnacle.api.Phase;
import dev.binnacle.api.Timeline;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Locale;

/** Where the time of a call went: a bar for each phase, one after the other, and the sum. */
public final class Waterfall extends VBox {

    public Waterfall() {
        getStyleClass().add("waterfall");
    }

    /** Shows a timeline, or a sentence when none was kept. */
    void show(@Nullable Timeline timeline) {
        getChildren().clear();
        if (timeline == null) {
            getChildren().add(sentence("The phases of this call were not kept."));
            return;
        }
        double total = Math.max(1, timeline.total().toNanos());
        for (Phase phase : timeline.phases()) {
            getChildren().add(row(phase, total, timeline.phases().getLast().hop() > 0));
        }
        var sum = new HBox(name("total", "strong"), stretch(), time(timeline.total(), "strong"));
        sum.getStyleClass().add("waterfall-total");
        getChildren().add(sum);
        if (timeline.reused()) {
            getChildren().add(sentence("The connection was open already: no DNS, connect or TLS."));
        }
    }

    private static HBox row(Phase phase, double total, boolean several) {
        String words = phase.kind().words();
        Label name = name(several ? (phase.hop() + 1) + "  " + words : words, "secondary");
        var track = new Pane();
        track.getStyleClass().add("waterfall-track");
        var bar = new Region();
        bar.getStyleClass()
                .addAll("waterfall-bar", "phase-" + phase.kind().name().toLowerCase(Locale.ROOT));
        double start = phase.start().toNanos() / total;
        double length = phase.length().toNanos() / total;
        bar.layoutXProperty().bind(track.widthProperty().multiply(Math.min(start, 1)));
        bar.prefWidthProperty()
                .bind(
                        track.widthProperty()
                                .multiply(Math.min(length, Math.max(0, 1 - start)))
                                .map(BarWidth::atLeast));
        bar.prefHeightProperty().bind(track.heightProperty());
        track.getChildren().add(bar);
        HBox.setHgrow(track, Priority.ALWAYS);
        var row = new HBox(name, track, time(phase.length(), "mono"));
        row.getStyleClass().add("waterfall-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setAccessibleText(words + " " + Amounts.time(phase.length()));
        return row;
    }

    /** Even the shortest phase can be seen. */
    private static final class BarWidth {
        static double atLeast(Number width) {
            return Math.max(2, width.doubleValue());
        }
    }

    private static Label name(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().addAll(style, "waterfall-name");
        return label;
    }

    private static Label time(Duration time, String style) {
        var label = new Label(Amounts.time(time));
        label.getStyleClass().addAll(style, "waterfall-time");
        return label;
    }

    private static Label sentence(String text) {
        var label = new Label(text);
        label.getStyleClass().add("secondary");
        return label;
    }

    private static Region stretch() {
        var region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }
}
