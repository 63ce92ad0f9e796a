package dev.binnacle.desktop.api;

import dev.binnacle.api.load.LoadSecond;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Second by second: calls a second on the left, how long answers took on the right. */
public final class LoadChart extends HBox {
    /** The last ones are drawn: more cannot be told apart. */
    private static final int MOST = 600;

    private static final int SHORTEST = 10;
    private static final int MARKS = 12;
    private static final List<Integer> UNITS = List.of(1, 2, 5, 10, 30, 60);

    private final XYChart.Series<Number, Number> rate = series("calls a second");
    private final XYChart.Series<Number, Number> errors = series("errors");
    private final XYChart.Series<Number, Number> p50 = series("p50 ms");
    private final XYChart.Series<Number, Number> p99 = series("p99 ms");

    public LoadChart() {
        getStyleClass().add("load-chart");
        getChildren().addAll(chart("load-rates", rate, errors), chart("load-times", p50, p99));
    }

    private static XYChart.Series<Number, Number> series(String name) {
        var series = new XYChart.Series<Number, Number>();
        series.setName(name);
        return series;
    }

    @SafeVarargs
    private static LineChart<Number, Number> chart(
            String style, XYChart.Series<Number, Number>... lines) {
        var seconds = new NumberAxis("s", 0, SHORTEST, 1);
        seconds.setMinorTickVisible(false);
        var values = new NumberAxis();
        values.setMinorTickVisible(false);
        var chart = new LineChart<>(seconds, values);
        chart.setAnimated(false);
        seconds.setAnimated(false);
        values.setAnimated(false);
        chart.setCreateSymbols(false);
        chart.setVerticalGridLinesVisible(false);
        chart.setHorizontalZeroLineVisible(false);
        chart.setMinHeight(140);
        chart.setPrefHeight(220);
        chart.getStyleClass().add(style);
        chart.getData().setAll(List.of(lines));
        HBox.setHgrow(chart, Priority.ALWAYS);
        return chart;
    }

    /** Draws what is in the list, as it grows. */
    void watch(ObservableList<LoadSecond> seconds) {
        seconds.addListener((ListChangeListener<LoadSecond>) change -> draw(List.copyOf(seconds)));
    }

    private void draw(List<LoadSecond> all) {
        List<LoadSecond> last = all.subList(Math.max(0, all.size() - MOST), all.size());
        fill(rate, last, LoadSecond::rate);
        fill(errors, last, LoadSecond::errors);
        fill(p50, last, LoadSecond::p50);
        fill(p99, last, LoadSecond::p99);
        int from = last.isEmpty() ? 0 : last.getFirst().index();
        lookupAll(".chart").forEach(chart -> arrange((LineChart<?, ?>) chart, from, last.size()));
    }

    /** Whole seconds, a dozen marks at most. */
    private static void arrange(LineChart<?, ?> chart, int from, int count) {
        var seconds = (NumberAxis) chart.getXAxis();
        int shown = Math.max(SHORTEST, count);
        seconds.setLowerBound(from);
        seconds.setUpperBound(from + shown);
        seconds.setTickUnit(
                UNITS.stream().filter(unit -> shown / unit <= MARKS).findFirst().orElse(60));
    }

    private static void fill(
            XYChart.Series<Number, Number> series,
            List<LoadSecond> seconds,
            ToDoubleFunction<LoadSecond> value) {
        series.getData()
                .setAll(
                        IntStream.range(0, seconds.size())
                                .mapToObj(seconds::get)
                                .map(each -> point(each.index() + 1, value.applyAsDouble(each)))
                                .toList());
    }

    private static XYChart.Data<Number, Number> point(int second, double value) {
        return new XYChart.Data<>(second, value);
    }
}
