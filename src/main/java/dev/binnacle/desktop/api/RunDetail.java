package dev.binnacle.desktop.api;

import dev.binnacle.api.check.Checked;
import dev.binnacle.api.run.EntryResult;
import dev.binnacle.api.run.FileResult;
import dev.binnacle.api.run.RunOutcome;
import dev.binnacle.desktop.control.Amounts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** All that is known of one line of a run. */
public final class RunDetail extends VBox {
    public RunDetail() {
        super(8);
        getStyleClass().add("run-detail");
        show(null, null, "");
    }

    /**
     * @param file the file of the line
     * @param coverage what of the API's description was tried, shown where no line is chosen
     */
    void show(@Nullable RunLine line, @Nullable RunOutcome file, String coverage) {
        List<Node> parts = new ArrayList<>();
        switch (line) {
            case null -> {
                parts.add(words("Choose a line to see what came of it.", "secondary"));
                if (!coverage.isEmpty()) {
                    parts.add(words(coverage, "mono"));
                }
            }
            case RunLine.OfFile whole -> file(parts, whole);
            case RunLine.OfEntry entry -> entry(parts, entry.result(), file);
        }
        getChildren().setAll(parts);
    }

    private static void file(List<Node> parts, RunLine.OfFile line) {
        parts.add(words(line.path(), "strong"));
        RunOutcome outcome = line.outcome();
        if (outcome == null) {
            parts.add(words("It runs.", "secondary"));
            return;
        }
        FileResult result = outcome.result();
        if (result != null) {
            parts.add(
                    words(
                            Amounts.count(result.requests(), "request")
                                    + " in "
                                    + Amounts.time(result.took()),
                            "secondary"));
        }
        if (!outcome.passed()) {
            parts.add(told(outcome.told()));
        }
    }

    private static void entry(List<Node> parts, EntryResult result, @Nullable RunOutcome file) {
        parts.add(words(result.method() + " " + result.url(), "mono"));
        String status = result.status() == 0 ? "No answer" : "Answer " + result.status();
        parts.add(
                words(
                        status
                                + ", "
                                + Amounts.size(result.bytes())
                                + ", "
                                + Amounts.count(result.asserts(), "check"),
                        "secondary"));
        FileResult whole = file == null ? null : file.result();
        if (whole != null) {
            result.failures()
                    .forEach(each -> parts.add(told(each.told(whole.name(), whole.layout()))));
        } else {
            result.failures().forEach(each -> parts.add(told(each.message())));
        }
        for (Checked.Captured each : result.captures()) {
            parts.add(words(each.name() + " = " + each.value(), "mono"));
        }
        if (!result.timeline().phases().isEmpty()) {
            var fall = new Waterfall();
            fall.show(result.timeline());
            parts.add(fall);
        }
    }

    private static Label told(String text) {
        Label label = words(text, "mono");
        label.getStyleClass().add("run-told");
        return label;
    }

    private static Label words(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
