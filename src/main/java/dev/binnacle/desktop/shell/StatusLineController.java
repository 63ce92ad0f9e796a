package dev.binnacle.desktop.shell;

import dev.binnacle.base.Job;
import dev.binnacle.database.Database;
import dev.binnacle.desktop.control.Icons;

import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Which backend, which role, which transaction state, how many unsaved changes; and the jobs at
 * work.
 */
public final class StatusLineController {
    private static final Duration BEFORE_SHOWN = Duration.millis(300);

    private final Desktop desktop;
    private final List<Job<?>> running = new ArrayList<>();
    private Subscription tabSubscription = Subscription.EMPTY;
    private Subscription backendSubscription = Subscription.EMPTY;
    @FXML private Label where;
    @FXML private Label transaction;
    @FXML private Label unsaved;
    @FXML private Label product;
    @FXML private Label announcement;
    @FXML private HBox jobs;

    StatusLineController(Desktop desktop) {
        this.desktop = desktop;
    }

    @FXML
    private void initialize() {
        desktop.backends().currentProperty().subscribe(this::showBackend);
        desktop.frontProperty().subscribe(this::showTab);
        desktop.jobs().watch(this::watch);
    }

    private void showBackend(@Nullable Backend backend) {
        backendSubscription.unsubscribe();
        if (backend == null) {
            where.setText("not connected");
            product.setText("");
            return;
        }
        backendSubscription = backend.stateProperty().subscribe(state -> describe(backend, state));
    }

    private void describe(Backend backend, Backend.State state) {
        Database database = backend.database();
        String name = Shown.shortened(Shown.inFull(backend.name()), 32);
        where.setText(
                switch (state) {
                    case CONNECTING -> name + " · connecting …";
                    case FAILED -> name + " · not connected";
                    case CLOSED -> name + " · closed";
                    case OPEN -> name + (database == null ? "" : " · as " + database.role());
                });
        product.setText(database == null ? "" : "· " + database.product());
    }

    private void showTab(@Nullable ContentTab tab) {
        tabSubscription.unsubscribe();
        tabSubscription = Subscription.EMPTY;
        transaction.setText("· auto-commit");
        unsaved.setText("");
        if (tab != null) {
            tabSubscription =
                    tab.transaction()
                            .subscribe(this::showTransaction)
                            .and(tab.unsaved().subscribe(count -> desktop.countUnsaved()));
        }
        desktop.countUnsaved();
    }

    private void showTransaction(String state) {
        transaction.setText("· " + state);
        transaction.getStyleClass().remove("open");
        if (!state.equals("auto-commit")) {
            transaction.getStyleClass().add("open");
        }
    }

    /** Shows the number of unsaved changes over all tabs. */
    void showUnsaved(int count) {
        unsaved.setText(count == 0 ? "" : "· " + count + " unsaved");
    }

    void announce(String sentence) {
        announcement.setText(sentence);
        var fade = new PauseTransition(Duration.seconds(12));
        fade.setOnFinished(event -> {
            if (announcement.getText().equals(sentence)) {
                announcement.setText("");
            }
        });
        fade.play();
    }

    private void watch(Job<?> job) {
        var wait = new PauseTransition(BEFORE_SHOWN);
        wait.setOnFinished(event -> {
            if (!job.state().ended()) {
                running.add(job);
                showJobs();
            }
        });
        wait.play();
        job.onProgress(this::showJobs);
        job.whenEnded(() -> {
            running.remove(job);
            showJobs();
        });
    }

    private void showJobs() {
        jobs.getChildren().clear();
        if (running.isEmpty()) {
            return;
        }
        Job<?> job = running.getFirst();
        String more = running.size() > 1 ? "   +" + (running.size() - 1) : "";
        var label =
                new Label(
                        job.title()
                                + (job.message().isEmpty() ? "" : " · " + job.message())
                                + more);
        var bar = new ProgressBar(job.fraction());
        jobs.getChildren()
                .addAll(label, bar, Icons.button("fth-x", "Cancel: " + job.title(), job::cancel));
    }
}
