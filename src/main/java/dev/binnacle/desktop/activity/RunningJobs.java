package dev.binnacle.desktop.activity;

import dev.binnacle.base.Job;
import dev.binnacle.base.Jobs;

import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;

/** The jobs at work that have taken long enough to be worth a line. */
final class RunningJobs {
    private static final Duration NOTICEABLE = Duration.millis(400);

    private final ObservableList<Job<?>> jobs = FXCollections.observableArrayList();

    RunningJobs(Jobs all) {
        all.watch(this::started);
    }

    private void started(Job<?> job) {
        var soon = new PauseTransition(NOTICEABLE);
        soon.setOnFinished(event -> {
            if (!job.state().ended()) {
                jobs.add(job);
            }
        });
        soon.play();
        job.whenEnded(() -> {
            soon.stop();
            jobs.remove(job);
        });
    }

    ObservableList<Job<?>> jobs() {
        return jobs;
    }
}
