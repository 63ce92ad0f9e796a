package dev.binnacle.desktop.activity;

import dev.binnacle.base.Job;
import dev.binnacle.desktop.control.Icons;
import dev.binnacle.desktop.shell.Shown;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A job at work: what it does, how far it is, and the way to stop it. */
final class RunningLine extends HBox {
    private final Label message = new Label();

    RunningLine(Job<?> job) {
        super(8);
        var title = new Label(Shown.inFull(job.title()));
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        message.getStyleClass().add("secondary");
        message.setMinWidth(USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("running-line");
        getChildren()
                .addAll(
                        Icons.icon("fth-loader"),
                        title,
                        message,
                        Icons.button("fth-x", "Cancel this", job::cancel));
        job.onProgress(() -> show(job));
        show(job);
    }

    private void show(Job<?> job) {
        String part = job.fraction() < 0 ? "" : Math.round(job.fraction() * 100) + " %  ";
        message.setText(part + job.message());
    }
}
