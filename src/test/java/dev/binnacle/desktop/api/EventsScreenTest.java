package dev.binnacle.desktop.api;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.binnacle.api.live.LiveEntry;
import dev.binnacle.desktop.control.TextViewer;
import dev.binnacle.testing.TestScreen;

import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

class EventsScreenTest extends ApiScreenCase {
    private static final String END = "";
    private final BlockingQueue<String> toSay = new LinkedBlockingQueue<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/events", this::answer);
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/events";
        requests.create("events", "GET " + url + "\n");
    }

    @AfterEach
    void end() {
        toSay.add(END);
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(String.valueOf(exchange.getRequestHeaders().getFirst("Last-Event-ID")));
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            out.flush();
            for (String words = toSay.take(); !words.equals(END); words = toSay.take()) {
                out.write(words.getBytes(UTF_8));
                out.flush();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private ListView<?> events() {
        return list("What came and went");
    }

    private List<String> texts() {
        return events().getItems().stream().map(entry -> ((LiveEntry) entry).text()).toList();
    }

    private List<String> shownTexts() {
        return TestScreen.on(this::texts);
    }

    private void begin() {
        openRequest("events.hurl");
        toSay.add("retry: 10\n\n");
        pressSend();
        TestScreen.await("the stream", () -> texts(".live-state").contains("Open"));
    }

    @Test
    void eventsAreShownAsTheyComeAndOneOfThemWhole() {
        begin();
        toSay.add("event: price\nid: 41\ndata: {\"item\":\"Kiel compass\",\"price\":129.5}\n\n");
        toSay.add("event: stock\nid: 42\ndata: {\"item\":\"Kiel compass\",\"left\":[3,5]}\n\n");
        for (int i = 43; i < 60; i++) {
            toSay.add("id: " + i + "\ndata: ordinary words, line " + i + "\n\n");
        }
        TestScreen.await("them", () -> events().getItems().size() == 19);
        assertThat(TestScreen.on(() -> texts(".secondary").toString())).contains("19 events");
        TestScreen.picture(desktop.scene(), "api-events-light");

        TestScreen.run(() -> events().getSelectionModel().select(1));
        TestScreen.await(
                "it whole",
                () ->
                        front().lookupAll(".live .text-viewer").stream()
                                .map(TextViewer.class::cast)
                                .anyMatch(each -> each.text().contains("  \"left\": [\n    3,")));
        TestScreen.picture(desktop.scene(), "api-events-whole-light");
        dark("api-events-whole-dark");

        TestScreen.run(() -> field("Find in what came").setText("stock"));
        TestScreen.await("one of them", () -> events().getItems().size() == 1);
    }

    @Test
    void pausedNothingMovesAndNothingIsLost() {
        begin();
        toSay.add("data: 1\n\n");
        TestScreen.await("one", () -> texts().equals(List.of("1")));
        var pause = (ToggleButton) front().lookup(".live .toggle-button.icon-button");
        TestScreen.run(pause::fire);
        toSay.add("data: 2\n\n");
        TestScreen.await(
                "counted", () -> texts(".secondary").toString().contains("1 not shown yet"));
        assertThat(shownTexts()).containsExactly("1");

        TestScreen.run(pause::fire);
        assertThat(shownTexts()).containsExactly("1", "2");
    }

    @Test
    void stoppingMakesWhatCameTheAnswerAndReconnectingGoesOnAfterIt() {
        begin();
        toSay.add("id: 7\ndata: seven\n\n");
        TestScreen.await("seven", () -> texts().contains("seven"));

        TestScreen.run(() -> button("Stop").fire());
        TestScreen.await("the end", () -> texts(".live-state").contains("Ended"));
        TestScreen.await("the note", () -> texts(".answer-note").toString().contains("stopped"));
        TestScreen.picture(desktop.scene(), "api-events-ended-light");
        toSay.add(END);

        TestScreen.run(() -> button("Reconnect").fire());
        toSay.add("id: 8\ndata: eight\n\n");
        TestScreen.await("eight", () -> texts().contains("eight"));
        assertThat(asked).containsExactly("null", "7");
        assertThat(shownTexts()).containsExactly("seven", "Asking for what came after #7", "eight");
    }

    @Test
    void aStreamThatEndsIsAskedForAgainByItselfOnlyWhenWanted() {
        begin();
        TestScreen.run(() ->
                front().lookupAll(".toggle-button").stream()
                        .map(ToggleButton.class::cast)
                        .filter(each -> "Keep asking".equals(each.getText()))
                        .forEach(ToggleButton::fire));
        toSay.add("id: 1\ndata: one\n\n");
        toSay.add(END);
        TestScreen.await("asked again", () -> asked.size() == 2);

        assertThat(asked).containsExactly("null", "1");
    }

    @Test
    void anotherAnswerTakesTheEventsAway() throws IOException {
        begin();
        toSay.add("data: x\n\n");
        toSay.add(END);
        TestScreen.await("the end", () -> texts(".live-state").contains("Ended"));
        TestScreen.run(() -> url().setText(echo.address() + "/echo"));
        pressSend();

        TestScreen.await("gone", () -> front().lookup(".live") == null);
        awaitStatus("200 OK");
    }
}
