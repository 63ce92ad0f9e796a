package dev.binnacle.testing;

import dev.binnacle.base.Jobs;
import dev.binnacle.desktop.shell.FxThread;
import dev.binnacle.desktop.shell.Look;
import dev.binnacle.desktop.shell.Picture;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A real, headless JavaFX toolkit for tests: run on its thread, wait for what must come, take
 * pictures.
 */
public final class TestScreen {
    private static final Duration MOST = Duration.ofSeconds(20);

    private TestScreen() {}

    private static final class Toolkit {
        static final boolean STARTED = start();

        private static boolean start() {
            var ready = new CountDownLatch(1);
            try {
                Platform.startup(ready::countDown);
            } catch (IllegalStateException alreadyStarted) {
                ready.countDown();
            }
            try {
                if (!ready.await(60, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("The toolkit did not start");
                }
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            Platform.setImplicitExit(false);
            Look.loadFonts();
            return true;
        }
    }

    /** Jobs that run in the background and deliver on the screen's thread, as in the console. */
    public static Jobs jobs() {
        return Jobs.background(new FxThread());
    }

    /** Runs on the screen's thread and gives its answer. */
    public static <T extends @Nullable Object> T on(Callable<T> work) {
        if (!Toolkit.STARTED) {
            throw new IllegalStateException();
        }
        if (Platform.isFxApplicationThread()) {
            return at(work);
        }
        var answer = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                answer.complete(work.call());
            } catch (Throwable failure) {
                answer.completeExceptionally(failure);
            }
        });
        try {
            return answer.get(60, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new AssertionError("On the screen's thread: " + failure, failure);
        }
    }

    private static <T extends @Nullable Object> T at(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception failure) {
            throw new AssertionError("On the screen's thread: " + failure, failure);
        }
    }

    public static void run(Runnable work) {
        on(() -> {
            work.run();
            return null;
        });
    }

    /** Waits, letting the screen work, until the condition holds (asked on the screen's thread). */
    public static void await(String what, Callable<Boolean> condition) {
        long end = System.nanoTime() + MOST.toNanos();
        while (!on(condition)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited in vain for: " + what);
            }
            pulse();
        }
    }

    private static void pulse() {
        var next = new CountDownLatch(1);
        Platform.runLater(() -> {
            var timer = new javafx.animation.PauseTransition(javafx.util.Duration.millis(20));
            timer.setOnFinished(event -> next.countDown());
            timer.play();
        });
        try {
            if (!next.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("The screen's thread is stuck");
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** Shows a scene in a window; close it with {@link #close}. */
    public static Stage show(Scene scene) {
        return on(() -> {
            var stage = new Stage();
            stage.setScene(scene);
            stage.show();
            return stage;
        });
    }

    public static void close(Stage stage) {
        run(stage::close);
    }

    /** Writes what the scene looks like to {@code target/pictures/NAME.png}. */
    public static Picture picture(Scene scene, String name) {
        Picture picture = on(() -> Picture.of(scene));
        try {
            picture.write(Path.of("target", "pictures", name + ".png"));
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        return picture;
    }
}
