package dev.binnacle.desktop.data;

import dev.binnacle.base.Job;
import dev.binnacle.base.Jobs;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** Keeps a SQL tab's text as it is typed, a moment later, the newest state last. */
final class DraftKeeper {
    private final Jobs jobs;
    private final Drafts drafts;
    private final String id;
    private final Supplier<String> text;
    private final PauseTransition soon = new PauseTransition(Duration.millis(300));
    private @Nullable Job<?> writing;
    private boolean again;

    DraftKeeper(Jobs jobs, Drafts drafts, String id, Supplier<String> text) {
        this.jobs = jobs;
        this.drafts = drafts;
        this.id = id;
        this.text = text;
        soon.setOnFinished(event -> keep());
    }

    void changed() {
        soon.playFromStart();
    }

    /** Writes at once what is not written yet. */
    void keep() {
        soon.stop();
        if (writing != null) {
            again = true;
            return;
        }
        String now = text.get();
        Job<Boolean> job =
                jobs.start(
                        "Keeping a draft",
                        progress -> {
                            drafts.keep(id, now);
                            return true;
                        });
        writing = job;
        job.whenEnded(() -> {
            writing = null;
            if (again) {
                again = false;
                keep();
            }
        });
    }
}
