package dev.binnacle.desktop.api;

import dev.binnacle.api.load.LoadCounts;
import dev.binnacle.api.load.LoadResult;
import dev.binnacle.api.load.Threshold;
import dev.binnacle.desktop.control.Amounts;
import dev.binnacle.desktop.control.HttpColours;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;

/** What came of the calls: thresholds, statuses, errors by kind, entries. */
public final class LoadOutcome extends VBox {
    public LoadOutcome() {
        getStyleClass().add("load-outcome");
    }

    /** While it runs. */
    void show(LoadCounts counts) {
        getChildren().clear();
        counts(counts);
    }

    void show(LoadResult result, List<Threshold.Verdict> verdicts) {
        getChildren().clear();
        for (Threshold.Verdict each : verdicts) {
            var mark = new Label(each.holds() ? "✓" : "✗");
            mark.getStyleClass()
                    .addAll("load-count", "load-mark", each.holds() ? "load-good" : "load-bad");
            var words = new Label(each.threshold().words() + "   found " + each.found());
            getChildren().add(new HBox(mark, words));
        }
        counts(result.counts());
        if (result.late() > 0) {
            line(
                    LoadWords.count(result.late()),
                    "status-else",
                    "began late: as many calls as may be were under way");
        }
        if (result.unsent() > 0) {
            line(LoadWords.count(result.unsent()), "load-bad", "were due and never began");
        }
        for (LoadResult.EntryFigures each : result.entries()) {
            line(
                    LoadWords.count(each.requests()),
                    "mono",
                    each.name()
                            + "   p50 "
                            + LoadWords.milliseconds(each.latencies().at(50))
                            + "   p99 "
                            + LoadWords.milliseconds(each.latencies().at(99))
                            + (each.errors() == 0
                                    ? ""
                                    : "   " + LoadWords.count(each.errors()) + " errors"));
        }
    }

    private void counts(LoadCounts counts) {
        counts.statuses()
                .forEach((status, count) -> {
                    var number = new Label((status + " " + StatusWords.of(status)).strip());
                    HttpColours.dressStatus(number, status);
                    row(LoadWords.count(count), "mono", number);
                });
        counts.errors()
                .forEach((kind, count) -> line(LoadWords.count(count), "load-bad", kind.words()));
        line("", "mono", Amounts.size(counts.bytes()) + " of bodies");
    }

    private void line(String count, String style, String words) {
        row(count, style, new Label(words));
    }

    private void row(String count, String style, Label words) {
        var number = new Label(count);
        number.getStyleClass().addAll("mono", "load-count", style);
        getChildren().add(new HBox(number, words));
    }
}
