package dev.binnacle.desktop.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.collection.Environment;
import dev.binnacle.desktop.control.TextViewer;
import dev.binnacle.testing.TestScreen;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

class CookiesScreenTest extends ApiScreenCase {
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void serve() throws IOException {
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        return answer(request);
                    }
                });
        server.start();
        for (String path : List.of("login", "many", "me")) {
            requests.create(path, "GET http://localhost:" + server.getPort() + "/" + path + "\n");
        }
    }

    @AfterEach
    void end() {
        server.close();
    }

    private static MockResponse answer(RecordedRequest request) {
        var answer = new MockResponse.Builder().addHeader("Content-Type", "text/plain");
        switch (request.getUrl().encodedPath()) {
            case "/login" ->
                    answer.addHeader("Set-Cookie", "sid=s3cr3t; Path=/; HttpOnly")
                            .addHeader("Set-Cookie", "lang=de; Path=/; Max-Age=86400");
            case "/many" ->
                    IntStream.range(0, 12)
                            .forEach(i -> answer.addHeader("Set-Cookie", "part" + i + "=" + i));
            default -> answer.body("came with " + request.getHeaders().get("Cookie"));
        }
        return answer.build();
    }

    private void login() {
        openRequest("login.hurl");
        pressSend();
        awaitStatus("200 OK");
    }

    private void awaitMe(String words) {
        pressSend();
        TestScreen.await(
                words,
                () ->
                        front().lookupAll(".text-viewer").stream()
                                .anyMatch(each -> ((TextViewer) each).text().equals(words)));
    }

    private void choose(String environment) {
        TestScreen.run(() -> {
            @SuppressWarnings("unchecked")
            var chooser =
                    (ComboBox<Environment>)
                            front().lookupAll(".request-environment").iterator().next();
            chooser.setValue(
                    chooser.getItems().stream()
                            .filter(each -> each.name().equals(environment))
                            .findFirst()
                            .orElseThrow());
        });
    }

    private TableView<?> table() {
        return (TableView<?>) front().lookup(".kept-cookies .table-view");
    }

    private List<String> column(int index) {
        return TestScreen.on(() ->
                IntStream.range(0, table().getItems().size())
                        .mapToObj(row ->
                                String.valueOf(table().getColumns().get(index).getCellData(row)))
                        .toList());
    }

    private String heading() {
        return TestScreen.on(() -> texts(".kept-cookies .tool-row .label").toString());
    }

    @Test
    void aLoginCarriesOverToTheNextSendOfItsEnvironmentAlone() {
        login();
        openRequest("me.hurl");
        awaitMe("came with sid=s3cr3t; lang=de");

        choose("No environment");
        awaitMe("came with null");
        showPart("Cookies");
        assertThat(column(0)).isEmpty();
        TestScreen.picture(desktop.scene(), "api-cookies-none-light");
        choose("local");
        assertThat(column(0)).containsExactly("sid", "lang");
        awaitMe("came with sid=s3cr3t; lang=de");
    }

    @Test
    void whatIsKeptIsCoveredUntilAskedForAndCanBeTakenBack() {
        login();
        showPart("Cookies (2)");
        assertThat(heading()).contains("2 cookies kept in “local”");
        assertThat(column(1)).containsExactly("•••", "•••");
        assertThat(column(2)).containsExactly("localhost", "localhost");
        assertThat(column(4).getFirst()).isEqualTo("Binnacle ends");
        TestScreen.picture(desktop.scene(), "api-cookies-kept-light");

        TestScreen.run(
                () -> ((ToggleButton) front().lookup(".kept-cookies .toggle-button")).fire());
        assertThat(column(1)).containsExactly("s3cr3t", "de");
        dark("api-cookies-kept-dark");

        TestScreen.run(() -> {
            table().getSelectionModel().select(0);
            button("Delete").fire();
        });
        assertThat(column(0)).containsExactly("lang");
        TestScreen.picture(desktop.scene(), "api-cookies-deleted-light");
        openRequest("me.hurl");
        awaitMe("came with lang=de");

        openRequest("login.hurl");
        TestScreen.run(() -> ((Button) front().lookup(".kept-cookies .api-bar .button")).fire());
        assertThat(column(0)).containsExactly("lang", "sid");
        TestScreen.run(() -> button("Delete all").fire());
        assertThat(column(0)).isEmpty();
        openRequest("me.hurl");
        awaitMe("came with null");
    }

    @Test
    void manyAreSearched() {
        openRequest("many.hurl");
        pressSend();
        awaitStatus("200 OK");
        showPart("Cookies (12)");
        assertThat(column(0)).hasSize(12);

        TestScreen.run(() -> field("Find in the kept cookies").setText("part11"));
        assertThat(column(0)).containsExactly("part11");
        dark("api-cookies-many-dark");
    }

    @Test
    void commentsAboveARequestChangeThem() {
        String me = "GET http://localhost:" + server.getPort() + "/me\n";
        requests.create("set", "# @cookie_storage_set: localhost FALSE / FALSE 0 visit 7\n" + me);
        requests.create("clear", "# @cookie_storage_clear\n" + me);
        requests.create("wrong", "# @cookie_storage_set: visit=7\n" + me);
        openRequest("set.hurl");
        awaitMe("came with visit=7");
        openRequest("me.hurl");
        awaitMe("came with visit=7");
        openRequest("clear.hurl");
        awaitMe("came with null");
        openRequest("wrong.hurl");
        pressSend();
        TestScreen.await(
                "the refusal",
                () ->
                        front().lookupAll(".label")
                                .toString()
                                .contains("The comment @cookie_storage_set cannot be followed"));
    }
}
