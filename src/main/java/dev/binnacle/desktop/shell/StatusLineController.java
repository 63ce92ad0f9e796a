package dev.binnacle.desktop.shell;

import dev.binnacle.base.Job;
import dev.binnacle.base.Problem;
import dev.binnacle.database.Database;
import dev.binnacle.database.Tier;
import dev.binnacle.desktop.control.Icons;
import dev.binnacle.desktop.control.Tip;

import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
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
    private static final String AUTO_COMMIT = "auto-commit";
    private static final Duration BEFORE_SHOWN = Duration.millis(300);

    private final Desktop desktop;
    private final List<Job<?>> running = new ArrayList<>();
    private Subscription tabSubscription = Subscription.EMPTY;
    private Subscription backendSubscription = Subscription.EMPTY;
    @FXML private Label where;
    @FXML private Label access;
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
        backendSubscription = Subscription.EMPTY;
        if (backend == null) {
            say(where, "no backend open");
            say(access, "");
            say(product, "");
            showTransaction();
            return;
        }
        backendSubscription =
                backend.stateProperty()
                        .subscribe(state -> describe(backend, state))
                        .and(backend.unlockedProperty().subscribe(now -> showAccess(backend)));
    }

    private void describe(Backend backend, Backend.State state) {
        Database database = backend.database();
        String name = Shown.shortened(Shown.inFull(backend.name()), 32);
        say(
                where,
                switch (state) {
                    case CONNECTING -> name + " · connecting …";
                    case FAILED -> name + " · not connected";
                    case CLOSED -> name + " · closed";
                    case OPEN -> name + (database == null ? "" : " · as " + database.role());
                });
        Problem problem = backend.problemProperty().get();
        Tip.setText(where, problem == null ? null : problem.text());
        say(product, database == null ? "" : "· " + database.product());
        showAccess(backend);
        showTransaction();
    }

    /** Read-only and why, or that production has been unlocked. */
    private void showAccess(Backend backend) {
        String reason = backend.readOnlyReason();
        boolean unlocked = reason == null && backend.settings().tier() == Tier.PRODUCTION;
        say(access, reason != null ? "· read-only" : unlocked ? "· writing to production" : "");
        Tip.setText(access, reason == null ? null : reason);
        access.getStyleClass().setAll("label", unlocked ? "unlocked" : "access");
    }

    private void showTab(@Nullable ContentTab tab) {
        tabSubscription.unsubscribe();
        tabSubscription = Subscription.EMPTY;
        if (tab != null) {
            tabSubscription =
                    tab.transaction()
                            .subscribe(state -> showTransaction())
                            .and(tab.unsaved().subscribe(count -> desktop.countUnsaved()));
        }
        showTransaction();
        desktop.countUnsaved();
    }

    private void showTransaction() {
        ContentTab tab = desktop.frontProperty().get();
        Backend backend = desktop.backends().current();
        boolean open = backend != null && backend.stateProperty().get() == Backend.State.OPEN;
        String state = tab == null ? AUTO_COMMIT : tab.transaction().getValue();
        say(transaction, open ? "· " + state : "");
        transaction
                .getStyleClass()
                .setAll("label", "transaction", state.equals(AUTO_COMMIT) ? "none" : "open");
    }

    /** A part that has nothing to say takes no room. */
    private static void say(Label part, String words) {
        part.setText(words);
        part.setVisible(!words.isEmpty());
        part.setManaged(!words.isEmpty());
    }

    /** Shows the number of unsaved changes over all tabs. */
    void showUnsaved(int count) {
        say(unsaved, count == 0 ? "· nothing unsaved" : "· " + count + " unsaved");
        unsaved.getStyleClass().setAll("label", count == 0 ? "saved" : "unsaved");
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
        jobs.getChildren().addAll(new Label(words(job)), new ProgressBar(job.fraction()));
        jobs.getChildren().add(Icons.button("fth-x", "Cancel: " + job.title(), job::cancel));
        if (running.size() > 1) {
            jobs.getChildren().add(others(running.subList(1, running.size())));
        }
    }

    private static String words(Job<?> job) {
        return job.title() + (job.message().isEmpty() ? "" : " · " + job.message());
    }

    /** The jobs behind the first one, each to be cancelled. */
    private static MenuButton others(List<Job<?>> behind) {
        var others = new MenuButton("+" + behind.size());
        others.getStyleClass().add("flat");
        others.setMinWidth(Region.USE_PREF_SIZE);
        others.setAccessibleText(behind.size() + " more jobs");
        for (Job<?> job : behind) {
            var item = new MenuItem("Cancel: " + words(job));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> job.cancel());
            others.getItems().add(item);
        }
        return others;
    }
}
