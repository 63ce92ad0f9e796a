package dev.binnacle.desktop.api;

import dev.binnacle.api.Phase;
import dev.binnacle.api.Timeline;
import dev.binnacle.desktop.control.Amounts;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
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
        int hops = timeline.phases().getLast().hop() + 1;
        for (int hop = 0; hop < hops; hop++) {
            addHop(timeline, hop, hops > 1);
        }
        var sum = new HBox(name("total", "strong"), stretch(), time(timeline.total(), "strong"));
        sum.getStyleClass().add("waterfall-total");
        getChildren().add(sum);
    }

    /** All that happens in a call, what took no time with the reason. */
    private void addHop(Timeline timeline, int hop, boolean several) {
        double total = Math.max(1, timeline.total().toNanos());
        List<Phase> phases =
                timeline.phases().stream().filter(phase -> phase.hop() == hop).toList();
        boolean opened = phases.stream().anyMatch(phase -> phase.kind() == Phase.Kind.CONNECT);
        for (Phase.Kind kind : Phase.Kind.values()) {
            String words = several ? (hop + 1) + "  " + kind.words() : kind.words();
            List<Phase> found = phases.stream().filter(phase -> phase.kind() == kind).toList();
            found.forEach(phase -> getChildren().add(row(words, phase, total)));
            if (found.isEmpty()) {
                getChildren().add(without(words, reason(kind, opened)));
            }
        }
    }

    private static String reason(Phase.Kind kind, boolean opened) {
        boolean toConnect =
                kind == Phase.Kind.DNS || kind == Phase.Kind.CONNECT || kind == Phase.Kind.TLS;
        if (toConnect && !opened) {
            return "none: the connection was open already";
        }
        return switch (kind) {
            case DNS -> "none: the address is a number";
            case TLS -> "none: plain http";
            default -> "none";
        };
    }

    private static HBox without(String words, String reason) {
        Label why = sentence(reason);
        HBox.setHgrow(why, Priority.ALWAYS);
        var row = new HBox(name(words, "secondary"), why, stretch(), time(Duration.ZERO, "mono"));
        row.getStyleClass().add("waterfall-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setAccessibleText(words + " " + reason);
        return row;
    }

    private static HBox row(String words, Phase phase, double total) {
        Label name = name(words, "secondary");
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
