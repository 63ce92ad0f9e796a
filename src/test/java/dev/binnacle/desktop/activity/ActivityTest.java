package dev.binnacle.desktop.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.Job;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.desktop.shell.Desktop;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.TestDesktops;
import dev.binnacle.testing.TestScreen;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class ActivityTest {
    private static final List<Event> EVENTS =
            List.of(
                    new Event(
                            Instant.parse("2026-11-22T10:00:01Z"),
                            Event.Kind.CHANGE,
                            "update orders",
                            "harbour",
                            "2 rows",
                            false,
                            "UPDATE orders\nSET status = 'paid'"),
                    new Event(
                            Instant.parse("2026-11-22T10:00:00Z"),
                            Event.Kind.CALL,
                            "GET http://localhost/orders",
                            "200",
                            "in 12 ms",
                            false,
                            "GET /orders"),
                    new Event(
                            Instant.parse("2026-11-22T09:59:00Z"),
                            Event.Kind.SQL,
                            "select customers.name, orders.placed_at, sum(items.price *"
                                + " items.amount) from customers join orders on orders.customer_id"
                                + " = customers.id join items on items.order_id = orders.id",
                            "harbour of a very long name",
                            "12,345,678 rows in 1,234 ms",
                            true,
                            "select 1"));

    private static Desktop desktop(Timeline timeline) {
        return TestDesktops.open(
                (settings, progress) -> {
                    throw Problem.of(ProblemCode.CONNECTION_FAILED, "").exception();
                },
                List.of(),
                workbench -> List.of(new ActivityScreen(workbench, timeline)));
    }

    @Test
    void theTimelineIsReadFilteredAndShownWhole() {
        var held = new CountDownLatch(1);
        Desktop desktop = desktop(limit -> EVENTS);
        Stage stage = TestScreen.show(desktop.scene());
        TestScreen.run(() -> desktop.open(Target.of(Target.Kind.HISTORY, "")));
        TestScreen.await("the events", () -> list(desktop).getItems().size() == 3);
        Job<Boolean> job =
                TestScreen.on(() ->
                        desktop.jobs()
                                .start(
                                        "Exporting public.orders",
                                        progress -> {
                                            progress.at(0.4, "40,000 rows");
                                            return held.await(20, TimeUnit.SECONDS);
                                        }));
        TestScreen.await(
                "the line of what runs", () -> desktop.scene().lookup(".running-line") != null);
        TestScreen.picture(desktop.scene(), "activity-light");
        held.countDown();
        TestScreen.await("its end", () -> desktop.scene().lookup(".running-line") == null);
        assertThat(
                        TestScreen.on(() ->
                                ((TextArea) desktop.scene().lookup(".inspector .text-area"))
                                        .getText()))
                .isEqualTo("UPDATE orders\nSET status = 'paid'");
        TestScreen.run(() ->
                ((javafx.scene.control.TextField) desktop.scene().lookup(".sidebar .text-field"))
                        .setText("localhost"));
        assertThat(TestScreen.on(() -> list(desktop).getItems().size())).isEqualTo(1);
        TestScreen.close(stage);
    }

    @Test
    void aFailedReadingSaysWhy() {
        Desktop desktop =
                desktop(limit -> {
                    throw Problem.of(ProblemCode.UNEXPECTED, "The store is damaged.", "")
                            .exception();
                });
        Stage stage = TestScreen.show(desktop.scene());
        TestScreen.run(() -> desktop.open(Target.of(Target.Kind.HISTORY, "")));
        TestScreen.await(
                "the words",
                () ->
                        desktop.scene().lookup(".state-failed") instanceof Label label
                                && label.getText().equals("The store is damaged."));
        TestScreen.close(stage);
    }

    @SuppressWarnings("unchecked")
    private static ListView<Event> list(Desktop desktop) {
        return (ListView<Event>) desktop.scene().lookup(".list-view");
    }
}
