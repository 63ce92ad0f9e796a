package dev.binnacle.desktop.api;

import dev.binnacle.api.load.Latencies;
import dev.binnacle.api.load.LoadCounts;
import dev.binnacle.api.load.LoadResult;
import dev.binnacle.api.load.LoadSnapshot;
import dev.binnacle.api.load.Threshold;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The figures of load in words and large numbers. */
final class LoadWords {
    private static final double SECOND = 1e9;

    private LoadWords() {}

    static String milliseconds(double time) {
        return String.format(Locale.ROOT, "%.2f", time);
    }

    /** A dash where no answer came. */
    static String milliseconds(Latencies times, ToDoubleFunction<Latencies> figure) {
        return times.count() == 0 ? "–" : milliseconds(figure.applyAsDouble(times));
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u2009');
    }

    static String progress(LoadSnapshot look) {
        return count(look.counts().requests()) + " requests";
    }

    /**
     * @param look null = nothing has come yet
     */
    static List<Node> headline(@Nullable LoadSnapshot look) {
        if (look == null) {
            return List.of();
        }
        return headline(
                look.counts(), look.latencies(), "under way", String.valueOf(look.underWay()));
    }

    static List<Node> headline(LoadResult result) {
        return headline(
                result.counts(),
                result.corrected(),
                "max ms",
                milliseconds(result.corrected(), Latencies::max));
    }

    private static List<Node> headline(
            LoadCounts counts, Latencies times, String last, String value) {
        double seconds = counts.elapsed().toNanos() / SECOND;
        return List.of(
                figure("seconds", String.format(Locale.ROOT, "%.1f", seconds), false),
                figure("requests", count(counts.requests()), false),
                figure("a second", count(Math.round(counts.rate())), false),
                figure("p50 ms", milliseconds(times, each -> each.at(50)), false),
                figure("p99 ms", milliseconds(times, each -> each.at(99)), false),
                figure(last, value, false),
                figure("errors", count(counts.failed()), counts.failed() > 0));
    }

    private static Node figure(String name, String value, boolean bad) {
        var number = new Label(value);
        number.getStyleClass().add("load-figure");
        if (bad) {
            number.getStyleClass().add("load-bad");
        }
        var words = new Label(name);
        words.getStyleClass().add("secondary");
        var box = new VBox(number, words);
        box.setAccessibleText(name + " " + value);
        return box;
    }

    static String done(LoadResult result, List<Threshold.Verdict> verdicts) {
        long broken = verdicts.stream().filter(each -> !each.holds()).count();
        if (verdicts.isEmpty()) {
            return "Done in " + seconds(result) + ".";
        }
        return broken == 0
                ? "Done in " + seconds(result) + "; every threshold held."
                : "Done in "
                        + seconds(result)
                        + "; "
                        + broken
                        + " of "
                        + verdicts.size()
                        + " thresholds did not hold.";
    }

    private static String seconds(LoadResult result) {
        return String.format(Locale.ROOT, "%.1f s", result.counts().elapsed().toNanos() / SECOND);
    }
}
