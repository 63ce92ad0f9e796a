package dev.binnacle.desktop.shell;

import dev.binnacle.base.Jobs;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Waits after a window was closed, without holding up the screen's thread, until the jobs have
 * ended: what was typed last is still on its way to the disk.
 */
final class Settling {
    private static final Duration GLANCE = Duration.millis(30);
    private static final Duration LONGEST = Duration.seconds(5);

    private final Jobs jobs;
    private final Runnable then;
    private double waited;
    private boolean wasIdle;

    private Settling(Jobs jobs, Runnable then) {
        this.jobs = jobs;
        this.then = then;
    }

    /**
     * @param then runs on the screen's thread once no job is at work, or after a few seconds
     */
    static void of(Jobs jobs, Runnable then) {
        new Settling(jobs, then).look();
    }

    private void look() {
        boolean idle = jobs.idle();
        // twice in a row, for the end of one job may begin the next
        if ((idle && wasIdle) || waited > LONGEST.toMillis()) {
            then.run();
            return;
        }
        wasIdle = idle;
        waited += GLANCE.toMillis();
        var pause = new PauseTransition(GLANCE);
        pause.setOnFinished(event -> look());
        pause.play();
    }
}
