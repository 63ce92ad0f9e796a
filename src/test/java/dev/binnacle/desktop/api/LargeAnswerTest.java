package dev.binnacle.desktop.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.desktop.control.TextViewer;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.testing.TestScreen;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import okio.Buffer;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The screen goes on while much comes in; the figures are printed, the bounds are wide. */
class LargeAnswerTest extends ApiScreenCase {
    private static final String ROW =
            "{\"id\":12345,\"name\":\"Kiel compass\",\"price\":46.13,\"tags\":[\"brass\",\"deck\"],"
                    + "\"note\":null},";

    @Test
    void tenMegabytesOfJsonAreOnScreenSoonAfterTheirLastByte() throws IOException {
        send(10 << 20, 10_000, 5_000);
    }

    @Test
    void aHundredMegabytesShowTheirFirstScreenAndLieInAFile() throws IOException {
        send(100 << 20, 15_000, 5_000);
        assertThat(answersOnDisk()).isOne();
    }

    @Test
    @SuppressWarnings("unchecked")
    void twoAnswersOfTenMegabytesAreComparedWhileTheScreenGoesOn() throws IOException {
        try (var server = new MockWebServer()) {
            server.start();
            for (String last : List.of("{\"tide\": 1}]", "{\"tide\": 2}]")) {
                server.enqueue(
                        new MockResponse.Builder()
                                .setHeader("Content-Type", "application/json")
                                .body(json(10 << 20, last))
                                .build());
            }
            requests.create("large", "GET " + server.url("/") + "\n");
            openRequest("large.hurl");
            pressSend();
            awaitStatus("200 OK");
            showPart("Compare");
            TestScreen.run(() -> {
                field("Name of an example").setText("low tide");
                button("Keep as example").fire();
            });
            var earlier = (ComboBox<Comparing.Earlier>) node(".compare-earlier");
            TestScreen.await(
                    "the example", () -> earlier.getItems().toString().startsWith("[low tide"));
            pressSend();
            TestScreen.await("the second", () -> server.getRequestCount() == 2 && !busy());
            var frames = new Frames();
            long start = System.nanoTime();
            TestScreen.run(() -> {
                frames.start();
                earlier.getSelectionModel().select(0);
            });
            TestScreen.await(
                    "the difference", () -> texts(".secondary").contains("1 line differs"));
            TestScreen.run(frames::stop);
            System.out.println(
                    "LARGE comparing 10 MB: "
                            + list("The earlier answer left").getItems().size()
                            + " lines in "
                            + (System.nanoTime() - start) / 1_000_000
                            + " ms, "
                            + frames.words());
            assertThat(frames.worst()).isLessThan(2_000);
        }
    }

    private boolean busy() {
        return send().getText().equals("Cancel");
    }

    @Test
    void typingInABodyOfAMegabyteDoesNotStopTheScreen() {
        String row = "{\"id\":1,\"name\":\"" + "long ".repeat(30) + "\"}";
        requests.create("big", "POST {{base}}/echo\n[" + (row + ",\n").repeat(6_000) + row + "]\n");
        openRequest("big.hurl");
        TextArea body = body();
        long worst = 0;
        for (int i = 0; i < 5; i++) {
            long before = System.nanoTime();
            TestScreen.run(() -> body.insertText(1, " "));
            worst = Math.max(worst, (System.nanoTime() - before) / 1_000_000);
        }
        System.out.println("LARGE typing in 1 MB: worst " + worst + " ms");
        assertThat(worst).isLessThan(5_000);
    }

    @Test
    void threeThousandRequestsAreListedAndFilteredSoon() throws IOException {
        for (int i = 0; i < 3_000; i++) {
            Path file = folder.resolve("requests/group " + i / 50 + "/request " + i + ".hurl");
            Files.createDirectories(file.getParent());
            Files.writeString(file, "GET {{base}}/products/" + i + "\nHTTP 200\n");
        }
        long before = System.nanoTime();
        requests.list();
        System.out.println("LARGE 3,000 read in " + (System.nanoTime() - before) / 1_000_000);
        long start = System.nanoTime();
        TestScreen.run(() ->
                desktop.scene().getRoot().lookupAll(".menu-button").stream()
                        .map(MenuButton.class::cast)
                        .flatMap(menu -> menu.getItems().stream())
                        .filter(item -> "Read the folder again".equals(item.getText()))
                        .forEach(MenuItem::fire));
        TestScreen.await(
                "all of them",
                () ->
                        ((javafx.scene.control.TreeView<?>) node(".tree-view"))
                                        .getExpandedItemCount()
                                > 3_000);
        long took = (System.nanoTime() - start) / 1_000_000;
        System.out.println("LARGE 3,000 in the tree in " + took + " ms");
        TestScreen.picture(desktop.scene(), "api-three-thousand-light");
        assertThat(took).isLessThan(10_000);
        assertThat(worstWhileFiltering("request 299")).isLessThan(1_000);
    }

    /** Another document than the one made here: {@code -Dopenapi.description=FILE}. */
    @Test
    void aDescriptionOfFiveMegabytesIsImportedWhileTheScreenGoesOn() throws IOException {
        String given = System.getProperty("openapi.description", "");
        Path file = given.isEmpty() ? described(5 << 20) : Path.of(given);
        TestScreen.run(() -> desktop.open(new Target(Target.Kind.IMPORT, "", Map.of("into", ""))));
        var opening = new Frames();
        var frames = new Frames();
        long start = System.nanoTime();
        Map<String, String> details = Map.of("into", "", "file", file.toString());
        TestScreen.run(() -> {
            opening.start();
            desktop.open(new Target(Target.Kind.IMPORT, "", details));
        });
        TestScreen.await("the tab drawn", () -> opening.gaps.size() > 2);
        TestScreen.run(() -> {
            opening.stop();
            frames.start();
        });
        TestScreen.await("what would come", () -> foot().getText().matches("From .* files"));
        TestScreen.run(frames::stop);
        System.out.println(
                "LARGE description of "
                        + (Files.size(file) >> 20)
                        + " MB: read in "
                        + (System.nanoTime() - start) / 1_000_000
                        + " ms, "
                        + frames.words()
                        + "; its tab opened with a gap of "
                        + opening.worst()
                        + " ms");
        assertThat(frames.worst()).isLessThan(2_000);
        int before = TestScreen.on(() -> requestTree().getExpandedItemCount());
        var writing = new Frames();
        long pressed = System.nanoTime();
        TestScreen.run(() -> {
            writing.start();
            ((Button) front().lookup(".foot-row .accent")).fire();
        });
        TestScreen.await(
                "what came, in the tree of requests",
                () ->
                        foot().getText().startsWith("Wrote ")
                                && requestTree().getExpandedItemCount() > before + 100);
        TestScreen.run(writing::stop);
        System.out.println(
                "LARGE description: "
                        + TestScreen.on(() -> foot().getText())
                        + " in "
                        + (System.nanoTime() - pressed) / 1_000_000
                        + " ms, "
                        + writing.words());
        assertThat(writing.worst()).isLessThan(2_000);
    }

    private Label foot() {
        return (Label) front().lookup(".foot-row").lookup(".label");
    }

    private TreeView<?> requestTree() {
        return (TreeView<?>)
                desktop.scene().getRoot().lookupAll(".tree-view").stream()
                        .filter(each -> "Requests".equals(each.getAccessibleText()))
                        .findFirst()
                        .orElseThrow();
    }

    private Path described(int size) throws IOException {
        var text =
                new StringBuilder("openapi: 3.0.3\ninfo: {title: Large, version: '1'}\npaths:\n");
        for (int i = 0; text.length() < size; i++) {
            text.append(
                    """
                      /things/%d/{id}:
                        get:
                          tags: [group %d]
                          summary: Read thing %d, of which there is much to say
                          parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
                          responses: {"200": {description: "%s"}}
                    """
                            .formatted(i, i / 20, i, "long ".repeat(600)));
        }
        return Files.writeString(folder.resolve("large.yaml"), text);
    }

    /** The longest time of the screen's thread for a letter, in milliseconds. */
    private long worstWhileFiltering(String words) {
        TextField filter =
                (TextField)
                        desktop.scene().getRoot().lookupAll(".text-field").stream()
                                .filter(each -> "Filter requests".equals(each.getAccessibleText()))
                                .findFirst()
                                .orElseThrow();
        var thread = ManagementFactory.getThreadMXBean();
        long worst = 0;
        for (int i = 1; i <= words.length(); i++) {
            String typed = words.substring(0, i);
            worst =
                    Math.max(
                            worst,
                            TestScreen.on(() -> {
                                long before = thread.getCurrentThreadCpuTime();
                                filter.setText(typed);
                                desktop.scene().getRoot().layout();
                                return thread.getCurrentThreadCpuTime() - before;
                            }));
        }
        System.out.println("LARGE filtering 3,000: worst " + worst / 1_000_000 + " ms");
        return worst / 1_000_000;
    }

    private void send(int size, int mostAfter, int mostGap) throws IOException {
        try (var server = new MockWebServer()) {
            server.start();
            server.enqueue(
                    new MockResponse.Builder()
                            .setHeader("Content-Type", "application/json")
                            .body(json(size))
                            .build());
            requests.create("large", "GET " + server.url("/") + "\n");
            openRequest("large.hurl");
            var frames = new Frames();
            TestScreen.run(frames::start);
            long start = System.nanoTime();
            pressSend();
            TestScreen.await(
                    "the answer",
                    () ->
                            texts(".answer-status").contains("200 OK")
                                    && ((TextViewer) node(".text-viewer")).text().length() > 1_000);
            long shown = (System.nanoTime() - start) / 1_000_000;
            TestScreen.run(frames::stop);
            String facts = TestScreen.on(() -> texts(".secondary").toString());
            String millis = facts.replaceFirst("(?s).*?([\\d.]+) (ms|s)  .*", "$1 $2");
            double received = Double.parseDouble(millis.split(" ")[0]);
            long last = Math.round(millis.endsWith(" s") ? received * 1000 : received);
            System.out.println(
                    "LARGE "
                            + (size >> 20)
                            + " MB: received in "
                            + last
                            + " ms, shown "
                            + (shown - last)
                            + " ms after the last byte, "
                            + frames.words());
            TestScreen.picture(desktop.scene(), "api-large-" + (size >> 20) + "-light");
            assertThat(shown - last).isLessThan(mostAfter);
            assertThat(frames.worst()).isLessThan(mostGap);
        }
    }

    /** How long the screen stood still between two of its frames. */
    private static final class Frames extends AnimationTimer {
        private long last;
        private final List<Long> gaps = new ArrayList<>();

        @Override
        public void handle(long pulse) {
            long now = System.nanoTime();
            if (last > 0) {
                gaps.add((now - last) / 1_000_000);
            }
            last = now;
        }

        private long worst() {
            return gaps.stream().mapToLong(Long::longValue).max().orElse(0);
        }

        private String words() {
            return "worst gaps between frames "
                    + gaps.stream().sorted(Comparator.reverseOrder()).limit(5).toList()
                    + " ms, "
                    + gaps.stream().filter(each -> each > 33).count()
                    + " of "
                    + gaps.size()
                    + " over 33 ms";
        }
    }

    private static Buffer json(int size) {
        return json(size, "{}]");
    }

    private static Buffer json(int size, String last) {
        var buffer = new Buffer().writeUtf8("[");
        while (buffer.size() < size) {
            buffer.writeUtf8(ROW);
        }
        return buffer.writeUtf8(last);
    }

    private long answersOnDisk() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".body")).count();
        }
    }

    private TextArea body() {
        TestScreen.await("the body", () -> bodies().findFirst().isPresent());
        return (TextArea) TestScreen.on(() -> bodies().findFirst().orElseThrow());
    }

    private Stream<Node> bodies() {
        return front().lookupAll(".text-area").stream()
                .filter(node -> "Body".equals(node.getAccessibleText()));
    }
}
