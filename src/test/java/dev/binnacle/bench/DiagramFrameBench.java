package dev.binnacle.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.desktop.schema.diagram.DiagramTab;
import dev.binnacle.desktop.shell.Area;
import dev.binnacle.desktop.shell.OpenDesktop;
import dev.binnacle.testing.TestBackend;
import dev.binnacle.testing.TestPostgres;
import dev.binnacle.testing.TestScreen;

import javafx.animation.AnimationTimer;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import java.util.logging.Logger;

/**
 * Time between the toolkit's pulses while a diagram of 3,000 tables is panned and zoomed, beside an
 * empty canvas of the same size: {@code mvn -o -q test -Dtest=DiagramFrameBench}. Without a display
 * everything is drawn by the processor.
 */
class DiagramFrameBench {
    private static final Logger LOG = Logger.getLogger("bench");
    private static final int TABLES = Integer.getInteger("tables", 3_000);
    private static final int FRAMES = 240;
    private static final int WARM_UP = 60;
    private static final double BUDGET = 33;

    @Test
    void everyFrameOfThreeThousandTablesIsInTime() throws Exception {
        double floor = floor();
        ConnectionSettings settings = TestPostgres.newDatabase();
        try (var backend = TestBackend.of(settings)) {
            backend.run(schema());
        }
        try (var it = new OpenDesktop(settings)) {
            it.show(Area.SCHEMA).open(DiagramTab.of(it.backend().id()));
            it.hand().await("Show all");
            it.hand().press("Show all " + TABLES + " anyway");
            Node surface = TestScreen.on(() -> it.desktop().scene().lookup(".diagram-surface"));
            awaitLayout(it);
            List<Double> slow = new ArrayList<>();
            slow.add(panned(surface, "all names", KeyCode.DIGIT0, 0));
            slow.add(zoomed(surface, "all names", KeyCode.DIGIT0, 0));
            slow.add(panned(surface, "names at 35 %", KeyCode.DIGIT1, 5));
            slow.add(zoomed(surface, "names at 35 %", KeyCode.DIGIT1, 5));
            slow.add(panned(surface, "keys at 64 %", KeyCode.DIGIT1, 2));
            slow.add(zoomed(surface, "keys at 64 %", KeyCode.DIGIT1, 2));
            slow.add(panned(surface, "columns at 100 %", KeyCode.DIGIT1, 0));
            slow.add(zoomed(surface, "columns at 100 %", KeyCode.DIGIT1, 0));
            assertThat(slow)
                    .as("95th percentile in ms; an empty canvas takes %.1f", floor)
                    .allMatch(time -> time < BUDGET);
        }
    }

    private static String[] schema() {
        var random = new Random(7);
        List<String> statements = new ArrayList<>();
        for (int table = 0; table < TABLES; table++) {
            var sql = new StringBuilder("create table table_" + table + " (id int primary key");
            int columns = 4 + random.nextInt(16);
            for (int column = 0; column < columns; column++) {
                sql.append(", some_column_").append(column).append(" varchar(80)");
            }
            int parents = table == 0 ? 0 : random.nextInt(3);
            for (int parent = 0; parent < parents; parent++) {
                // near ones mostly, as parts of a program refer to one another
                int far = random.nextInt(10) == 0 ? table : Math.min(table, 20);
                int to = table - 1 - random.nextInt(far);
                sql.append(", ref_" + parent + " int references table_" + to + " (id)");
            }
            statements.add(sql.append(')').toString());
        }
        return statements.toArray(String[]::new);
    }

    private static void awaitLayout(OpenDesktop it) throws InterruptedException {
        long start = System.nanoTime();
        while (!it.hand().sees(TABLES + " tables") || it.hand().sees("of " + TABLES)) {
            assertThat((System.nanoTime() - start) / 1e9).as("seconds of layout").isLessThan(300);
            frames(FRAMES / 20, frame -> {});
        }
        LOG.info(() ->
                "%d tables stand after %.1f s"
                        .formatted(TABLES, (System.nanoTime() - start) / 1e9));
    }

    private static double floor() throws InterruptedException {
        Canvas canvas = new Canvas(1000, 700);
        Stage stage =
                TestScreen.on(() -> {
                    var window = new Stage();
                    window.setScene(new Scene(new StackPane(canvas), 1280, 800));
                    window.show();
                    return window;
                });
        double[] times =
                frames(
                        FRAMES,
                        frame -> {
                            canvas.getGraphicsContext2D().clearRect(0, 0, 1000, 700);
                            canvas.getGraphicsContext2D().fillRect(frame % 100, 0, 1, 1);
                        });
        TestScreen.close(stage);
        return report("an empty canvas", times);
    }

    private static double panned(Node surface, String name, KeyCode start, int smaller)
            throws InterruptedException {
        look(surface, start, smaller);
        return report(
                "pan, " + name,
                frames(
                        FRAMES,
                        frame -> {
                            double way = frame % 120 < 60 ? 1 : -1;
                            scroll(surface, -17 * way, -11 * way, false);
                        }));
    }

    private static double zoomed(Node surface, String name, KeyCode start, int smaller)
            throws InterruptedException {
        look(surface, start, smaller);
        return report(
                "zoom, " + name,
                frames(FRAMES, frame -> scroll(surface, 0, frame % 40 < 20 ? 4 : -4, true)));
    }

    private static void look(Node surface, KeyCode start, int smaller) {
        TestScreen.run(() -> {
            key(surface, start);
            for (int step = 0; step < smaller; step++) {
                key(surface, KeyCode.MINUS);
            }
        });
    }

    private static void key(Node at, KeyCode code) {
        EventType<KeyEvent> pressed = KeyEvent.KEY_PRESSED;
        at.fireEvent(new KeyEvent(pressed, "", "", code, false, false, false, false));
    }

    private static void scroll(Node at, double byX, double byY, boolean control) {
        at.fireEvent(
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        480,
                        320,
                        480,
                        320,
                        false,
                        control,
                        false,
                        false,
                        false,
                        false,
                        byX,
                        byY,
                        byX,
                        byY,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
    }

    /** Does something in every pulse; the milliseconds from each pulse to the next. */
    private static double[] frames(int count, IntConsumer act) throws InterruptedException {
        double[] times = new double[count + 1];
        double before = processor();
        var done = new CountDownLatch(1);
        TestScreen.run(() ->
                new AnimationTimer() {
                    private int frame = -WARM_UP;
                    private long last;

                    @Override
                    public void handle(long now) {
                        long at = System.nanoTime();
                        if (frame > 0) {
                            times[frame - 1] = (at - last) / 1e6;
                        }
                        last = at;
                        if (frame == count) {
                            stop();
                            done.countDown();
                            return;
                        }
                        act.accept(frame + WARM_UP);
                        frame++;
                    }
                }.start());
        done.await();
        times[count] = (processor() - before) / (count + WARM_UP);
        return times;
    }

    /** Milliseconds of work of the toolkit's two threads; other programs do not count. */
    private static double processor() {
        var threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                        .filter(Objects::nonNull)
                        .filter(thread ->
                                thread.getThreadName().startsWith("JavaFX Application")
                                        || thread.getThreadName().startsWith("QuantumRenderer"))
                        .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                        .sum()
                / 1e6;
    }

    private static double report(String name, double[] measured) {
        double[] times = Arrays.copyOf(measured, measured.length - 1);
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        double slow = sorted[(int) (sorted.length * 0.95)];
        LOG.info(() ->
                "%-24s median %5.1f ms, 95 %% %5.1f ms, most %5.1f ms; work %5.1f ms"
                        .formatted(
                                name,
                                sorted[sorted.length / 2],
                                slow,
                                sorted[sorted.length - 1],
                                measured[times.length]));
        return slow;
    }
}
