package dev.binnacle.desktop.api;

import dev.binnacle.api.load.Latencies;
import dev.binnacle.desktop.control.Tip;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Latencies as a table: a row for each figure, a column for each way of measuring. */
public final class LoadNumbers extends GridPane {
    private static final List<Figure> FIGURES =
            List.of(
                    new Figure("min", Latencies::min),
                    new Figure("mean", Latencies::mean),
                    new Figure("p50", times -> times.at(50)),
                    new Figure("p75", times -> times.at(75)),
                    new Figure("p90", times -> times.at(90)),
                    new Figure("p95", times -> times.at(95)),
                    new Figure("p99", times -> times.at(99)),
                    new Figure("p99.9", times -> times.at(99.9)),
                    new Figure("max", Latencies::max));

    private record Figure(String name, ToDoubleFunction<Latencies> value) {}

    public LoadNumbers() {
        getStyleClass().add("load-numbers");
        setMinWidth(USE_PREF_SIZE);
    }

    /** While it runs. */
    void show(Latencies soFar) {
        getChildren().clear();
        addRow(0, head("ms", ""), head("so far", ""));
        for (int i = 0; i < FIGURES.size(); i++) {
            Figure figure = FIGURES.get(i);
            addRow(i + 1, name(figure), value(figure, soFar, "mono"));
        }
    }

    void show(Latencies corrected, Latencies uncorrected) {
        getChildren().clear();
        addRow(
                0,
                head("ms", ""),
                head(
                        "corrected",
                        "As seen by who asks on schedule: a stall counts for all who wait"),
                head("as sent", "From when each call was sent"));
        for (int i = 0; i < FIGURES.size(); i++) {
            Figure figure = FIGURES.get(i);
            addRow(
                    i + 1,
                    name(figure),
                    value(figure, corrected, "mono"),
                    value(figure, uncorrected, "load-dim"));
        }
    }

    private static Label head(String words, String hint) {
        var label = new Label(words);
        label.getStyleClass().add("secondary");
        GridPane.setHalignment(label, words.equals("ms") ? HPos.LEFT : HPos.RIGHT);
        if (!hint.isEmpty()) {
            Tip.setText(label, hint);
        }
        return label;
    }

    private static Label name(Figure figure) {
        var label = new Label(figure.name());
        label.getStyleClass().add("secondary");
        return label;
    }

    private static Label value(Figure figure, Latencies times, String style) {
        var label = new Label(LoadWords.milliseconds(times, figure.value()));
        label.getStyleClass().addAll("mono", style);
        GridPane.setHalignment(label, HPos.RIGHT);
        return label;
    }
}
