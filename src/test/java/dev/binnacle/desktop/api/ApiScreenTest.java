package dev.binnacle.desktop.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.desktop.control.TextViewer;
import dev.binnacle.desktop.shell.Command;
import dev.binnacle.testing.TestScreen;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

class ApiScreenTest extends ApiScreenCase {
    @Test
    void aRequestIsOpenedSentAndItsAnswerShown() {
        openRequest("shop/list products.hurl");
        pressSend();
        awaitStatus("200 OK");

        TextViewer body = (TextViewer) node(".text-viewer");
        assertThat(TestScreen.on(body::text)).startsWith("[\n  {\n    \"id\": 1,\n");
        TestScreen.picture(desktop.scene(), "api-answer-light");
        showPart("Timing");
        TestScreen.await("bars", () -> count(".waterfall-bar") >= 3);
        assertThat(TestScreen.on(() -> texts(".waterfall-name"))).contains("first byte", "total");
        TestScreen.picture(desktop.scene(), "api-timing-light");
        TestScreen.await("the history", () -> list("Sent requests").getItems().size() == 1);
        assertThat(history.find("", 1).getFirst().url()).endsWith("/products?limit=20");
        dark("api-timing-dark");
        showPart("Body");
        dark("api-answer-dark");
    }

    @Test
    void whatTheFileSaysOfTheAnswerIsCheckedAndWhatItCapturesIsSentNext() throws IOException {
        requests.create(
                "chain",
                """
                GET {{base}}/products?limit=2
                HTTP 200
                [Captures]
                first: jsonpath "$[0].id"
                [Asserts]
                jsonpath "$" count > 2
                jsonpath "$[0].id" == 7

                GET {{base}}/echo?seen={{first}}
                HTTP 200
                [Asserts]
                jsonpath "$.query.seen" == "1"
                """);
        openRequest("chain.hurl");
        pressSend();
        awaitStatus("200 OK");
        showPart("Checks (1 of 3 fail)");
        TestScreen.await(
                "the value found",
                () -> texts(".status-bad").toString().contains("actual:   int <1>"));
        TestScreen.picture(desktop.scene(), "api-checks-light");
        dark("api-checks-dark");
        TestScreen.run(() -> entries().getSelectionModel().select(1));
        pressSend();
        TestScreen.await(
                "the second's checks", () -> texts(".tab-label").toString().contains("Checks (2)"));
    }

    @Test
    void aPastedCurlCommandBecomesTheRequest() {
        openRequest("slow.hurl");
        TestScreen.run(() -> {
            url().selectAll();
            url().replaceSelection(
                            "curl -X PUT 'http://127.0.0.1:1/orders?x=1' \\\n"
                                    + " -H 'X-Berth: C14' --digest \\\n -d '{\"a\": 1}'");
        });
        TestScreen.await(
                "the request", () -> url().getText().equals("http://127.0.0.1:1/orders?x=1"));
        showPart("Text");
        TestScreen.await(
                "its text",
                () ->
                        text().getText().startsWith("PUT ")
                                && text().getText().contains("\nX-Berth: C14\n")
                                && text().getText().endsWith("{\"a\": 1}\n"));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> entries() {
        return (ComboBox<String>) node(".request-entries");
    }

    @Test
    void theBodyIsSearchedAndTheMatchesCounted() {
        openRequest("shop/list products.hurl");
        pressSend();
        awaitStatus("200 OK");

        TestScreen.run(() -> {
            perform(Command.FIND);
            search().setText("COMPASS");
        });

        TestScreen.await("a count", () -> texts(".secondary").contains("1 of 4"));
        TestScreen.picture(desktop.scene(), "api-search-light");
    }

    @Test
    void cancellingASlowCallGivesTheScreenBackInUnderASecond() {
        openRequest("slow.hurl");
        pressSend();
        TestScreen.await("running", () -> send().getText().equals("Cancel"));
        TestScreen.await("the bar", () -> desktop.scene().lookup(".state-loading") != null);
        TestScreen.picture(desktop.scene(), "api-running-light");

        long before = System.nanoTime();
        pressSend();
        TestScreen.await("given back", () -> send().getText().equals("Send"));

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
        assertThat(TestScreen.on(() -> texts(".state-sentence").toString())).contains("Cancelled");
    }

    @Test
    void formAndTextStayTheSameAndSavingWritesTheFile() throws IOException {
        openRequest("shop/create.hurl");
        TestScreen.run(() -> url().setText("{{base}}/echo/two"));
        showPart("Text");
        TestScreen.await("the text", () -> text().getText().contains("/echo/two\n{\"name\""));
        TestScreen.run(() -> text().replaceText("PUT {{base}}/echo\n[Query]\na: 1\n"));
        TestScreen.await("the form", () -> url().getText().equals("{{base}}/echo"));
        TestScreen.picture(desktop.scene(), "api-text-light");

        TestScreen.await("a draft", () -> drafts.find("shop/create.hurl").isPresent());
        TestScreen.run(() -> perform(Command.SAVE));

        Path file = folder.resolve("requests/shop/create.hurl");
        TestScreen.await("saved", () -> Files.readString(file).startsWith("PUT"));
        assertThat(Files.readString(file)).isEqualTo("PUT {{base}}/echo\n[Query]\na: 1\n");
        TestScreen.await("no draft", () -> drafts.find("shop/create.hurl").isEmpty());
    }

    @Test
    void aChangeByOthersIsShownAndNothingIsWrittenOver() throws IOException {
        openRequest("shop/create.hurl");
        TestScreen.run(() -> url().setText("{{base}}/mine"));
        Path file = folder.resolve("requests/shop/create.hurl");
        Files.writeString(file, "GET {{base}}/theirs\n");

        TestScreen.run(() -> perform(Command.SAVE));
        TestScreen.await("the conflict", () -> shown(".api-conflict"));
        TestScreen.picture(desktop.scene(), "api-conflict-light");
        assertThat(Files.readString(file)).isEqualTo("GET {{base}}/theirs\n");

        TestScreen.run(() -> button("Take theirs").fire());
        TestScreen.await("theirs", () -> url().getText().equals("{{base}}/theirs"));
    }

    @Test
    void aFailedCallSaysWhatToDoAndABrokenFileSaysWhere() throws IOException {
        openRequest("shop/create.hurl");
        TestScreen.run(() -> url().setText("http://127.0.0.1:1/nothing?token=hunter2"));
        pressSend();
        TestScreen.await("the problem", () -> texts(".state-code").contains("BIN-611"));
        TestScreen.picture(desktop.scene(), "api-failed-light");
        dark("api-failed-dark");
        TestScreen.await("kept", () -> history.find("", 9).size() == 1);
        assertThat(history.find("", 1).getFirst().toString()).doesNotContain("url=hunter2");
        assertThat(history.find("", 1).getFirst().url()).doesNotContain("hunter2");

        openRequest("broken.hurl");
        TestScreen.await(
                "the place",
                () -> texts(".request-broken").toString().contains("Line 1, column 5"));
        TestScreen.picture(desktop.scene(), "api-broken-light");
    }

    @Test
    void aLongAddressAndABodyOfMegabytesFitTheScreen() throws IOException {
        String row = "{\"id\":1,\"name\":\"" + "long ".repeat(30) + "\"}";
        String body = "[" + (row + ",").repeat(5_000) + row + "]";
        requests.create("big", "POST {{base}}/echo?" + "parameter=value&".repeat(20) + "\n" + body);
        openRequest("big.hurl");
        pressSend();
        awaitStatus("200 OK");
        TestScreen.picture(desktop.scene(), "api-big-light");
        TestScreen.run(() -> search().setText("\"length\""));
        TestScreen.await("found", () -> texts(".secondary").contains("1 of 1"));
        TestScreen.picture(desktop.scene(), "api-big-end-light");
        TestScreen.run(() -> stage.setWidth(900));
        TestScreen.run(() -> stage.setHeight(600));
        TestScreen.await("narrow", () -> desktop.scene().getWidth() <= 900);
        TestScreen.picture(desktop.scene(), "api-narrow-light");
        TestScreen.run(() -> stage.setWidth(1900));
        TestScreen.await("wide", () -> desktop.scene().getWidth() > 1800);
        TestScreen.picture(desktop.scene(), "api-wide-light");
    }

    @Test
    void anEarlierCallOpensAgainWithItsAnswer() {
        openRequest("shop/create.hurl");
        pressSend();
        awaitStatus("200 OK");
        TestScreen.await("the history", () -> list("Sent requests").getItems().size() == 1);

        TestScreen.run(() -> {
            ListView<?> calls = list("Sent requests");
            calls.getSelectionModel().select(0);
            calls.getOnKeyPressed()
                    .handle(
                            new javafx.scene.input.KeyEvent(
                                    javafx.scene.input.KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    javafx.scene.input.KeyCode.ENTER,
                                    false,
                                    false,
                                    false,
                                    false));
        });

        TestScreen.await("the note", () -> texts(".answer-note").toString().contains("Remembered"));
        TestScreen.picture(desktop.scene(), "api-remembered-light");
        assertThat(TestScreen.on(() -> desktop.state().tabs())).hasSize(2);
    }

    @Test
    void aNewRequestIsKeptWhileItHasNoNameAndSavedUnderOne() {
        TestScreen.run(() -> desktop.open(ApiScreen.fresh()));
        TestScreen.await(
                "the form", () -> front() != null && url().getText().equals("{{echo}}/echo"));
        TestScreen.run(() -> perform(Command.SAVE));
        TestScreen.run(() -> {
            TextField name = (TextField) node(".api-bar .text-field");
            name.setText("new/first");
        });
        TestScreen.picture(desktop.scene(), "api-name-light");
        TestScreen.run(() -> button("Save").fire());

        TestScreen.await("the file", () -> Files.exists(folder.resolve("requests/new/first.hurl")));
        TestScreen.await(
                "its target",
                () -> desktop.state().tabs().contains(ApiScreen.target("new/first.hurl")));
    }
}
