package dev.binnacle.desktop.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.desktop.shell.Target;
import dev.binnacle.testing.TestScreen;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;

/** Requests run as a suite on the screen. */
class RunScreenTest extends ApiScreenCase {
    @BeforeEach
    void write() {
        requests.create(
                "orders/chain",
                """
                GET {{base}}/products?limit=2
                HTTP 200
                [Captures]
                first: jsonpath "$[0].id"

                GET {{base}}/echo?seen={{first}}
                HTTP 200
                [Asserts]
                jsonpath "$.query.seen" == "1"
                """);
        requests.create(
                "orders/wrong",
                "GET {{base}}/products?limit=1\nHTTP 200\n[Asserts]\njsonpath \"$[0].id\" == 7\n"
                        + "jsonpath \"$[0].name\" startsWith \"Kiel\"\n");
        requests.create("orders/lacking", "GET {{base}}/echo?token={{nobody}}\n");
        requests.create("orders/broken", "GET {{base}}/x\n[Qery]\n");
    }

    private void open(String path) {
        TestScreen.run(() -> desktop.open(new Target(Target.Kind.RUN, "", Map.of("path", path))));
        TestScreen.await("the run", () -> front() != null && front().lookup(".run-form") != null);
    }

    @SuppressWarnings("unchecked")
    private TreeView<RunLine> tree() {
        return (TreeView<RunLine>) front().lookup(".tree-view");
    }

    private Button runButton() {
        return (Button) front().lookup(".tool-row .accent");
    }

    private void awaitSummary(String words) {
        TestScreen.await(
                words, () -> texts(".label").stream().anyMatch(each -> each.startsWith(words)));
    }

    @Test
    void aFolderIsRunAndWhatFailedStandsWithItsReason() {
        open("orders");
        TestScreen.picture(desktop.scene(), "run-ready-light");
        TestScreen.run(() -> runButton().fire());
        awaitSummary("3 of 4 files failed");
        assertThat(TestScreen.on(() -> tree().getRoot().getChildren().size())).isEqualTo(4);
        select("orders/wrong.hurl");
        TestScreen.await(
                "the reason", () -> texts(".run-told").toString().contains("actual:   int <1>"));
        TestScreen.picture(desktop.scene(), "run-failed-light");
        dark("run-failed-dark");
        select("orders/chain.hurl");
        TestScreen.run(() -> {
            TreeItem<RunLine> chain = tree().getSelectionModel().getSelectedItem();
            chain.setExpanded(true);
            tree().getSelectionModel().select(chain.getChildren().get(1));
        });
        TestScreen.await("a waterfall", () -> front().lookup(".waterfall-bar") != null);
        TestScreen.picture(desktop.scene(), "run-entry-light");
        TestScreen.run(() -> ((CheckBox) front().lookup(".foot-row .check-box")).setSelected(true));
        assertThat(TestScreen.on(() -> tree().getRoot().getChildren().size())).isEqualTo(3);
    }

    private void select(String path) {
        TestScreen.run(() ->
                tree().getSelectionModel()
                        .select(
                                tree().getRoot().getChildren().stream()
                                        .filter(each ->
                                                each.getValue() instanceof RunLine.OfFile file
                                                        && file.path().equals(path))
                                        .findFirst()
                                        .orElseThrow()));
    }

    @Test
    void aRunIsRepeatedSeveralAtATimeAndPasses() {
        open("orders/chain.hurl");
        TestScreen.run(() -> {
            number("How many files at a time").setText("4");
            number("How often all of it").setText("50");
            runButton().fire();
        });
        awaitSummary("50 files passed · 100 requests");
        TestScreen.picture(desktop.scene(), "run-passed-light");
        dark("run-passed-dark");
    }

    private TextField number(String words) {
        return field(words);
    }

    @Test
    void aSlowRunIsCancelledAtOnce() {
        open("slow.hurl");
        TestScreen.run(() -> runButton().fire());
        TestScreen.await(
                "it runs",
                () ->
                        front().lookup(".tree-view") != null
                                && tree().getRoot().getChildren().size() == 1
                                && texts(".label").toString().contains("Running: "));
        TestScreen.picture(desktop.scene(), "run-running-light");
        TestScreen.run(() -> ((Button) front().lookup(".tool-row .danger")).fire());
        awaitSummary("Cancelled: ");
        assertThat(TestScreen.on(() -> runButton().getText())).isEqualTo("Run");
    }
}
