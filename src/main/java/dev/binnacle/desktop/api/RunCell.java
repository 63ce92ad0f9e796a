package dev.binnacle.desktop.api;

import dev.binnacle.api.run.EntryResult;
import dev.binnacle.api.run.FileResult;
import dev.binnacle.api.run.RunOutcome;
import dev.binnacle.desktop.control.Amounts;
import dev.binnacle.desktop.control.HttpColours;
import dev.binnacle.desktop.control.Icons;
import dev.binnacle.desktop.control.Tip;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line of a run: how it stands, what it is, what came back and how long it took. */
final class RunCell extends TreeCell<@Nullable RunLine> {
    private final Label method = new Label();
    private final Label name = new Label();
    private final Label status = new Label();
    private final Label time = new Label();
    private final Region stretch = new Region();
    private final HBox line = new HBox(8);

    RunCell() {
        line.setAlignment(Pos.CENTER_LEFT);
        method.getStyleClass().addAll("mono", "method-word");
        method.setMinWidth(Region.USE_PREF_SIZE);
        name.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        status.getStyleClass().addAll("mono", "run-status");
        status.setMinWidth(Region.USE_PREF_SIZE);
        time.getStyleClass().addAll("mono", "secondary");
        time.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(stretch, Priority.ALWAYS);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable RunLine item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            Tip.setText(this, null);
            return;
        }
        switch (item) {
            case RunLine.OfFile file -> show(file);
            case RunLine.OfEntry entry -> show(entry);
        }
        setGraphic(line);
    }

    private void show(RunLine.OfFile file) {
        RunOutcome outcome = file.outcome();
        FileResult result = outcome == null ? null : outcome.result();
        name.setText(
                file.path().replaceFirst("\\.hurl$", "")
                        + (file.row() == 0 ? "" : "   #" + file.row()));
        time.setText(
                outcome == null
                        ? "running"
                        : result == null ? "broken" : Amounts.time(result.took()));
        line.getChildren().setAll(mark(file.state()), name, stretch, time);
        Tip.setText(this, file.path());
    }

    private void show(RunLine.OfEntry entry) {
        EntryResult result = entry.result();
        method.setText(result.method());
        HttpColours.dress(method, result.method());
        name.setText(result.url());
        status.setText(result.status() == 0 ? "no answer" : String.valueOf(result.status()));
        HttpColours.dressStatus(status, result.status() == 0 ? 599 : result.status());
        time.setText(Amounts.time(result.took()));
        line.getChildren().setAll(mark(entry.state()), method, name, stretch, status, time);
        Tip.setText(this, result.url());
    }

    private static FontIcon mark(RunLine.State state) {
        String icon =
                switch (state) {
                    case RUNNING -> "fth-loader";
                    case PASSED -> "fth-check";
                    case AGAIN -> "fth-rotate-cw";
                    case FAILED -> "fth-x";
                };
        String words =
                switch (state) {
                    case RUNNING -> "running";
                    case PASSED -> "passed";
                    case AGAIN -> "failed, tried again";
                    case FAILED -> "failed";
                };
        FontIcon mark = Icons.icon(icon);
        mark.setAccessibleText(words);
        mark.getStyleClass()
                .add(
                        switch (state) {
                            case PASSED -> "check-holds";
                            case FAILED -> "check-fails";
                            case RUNNING, AGAIN -> "check-waits";
                        });
        return mark;
    }
}
