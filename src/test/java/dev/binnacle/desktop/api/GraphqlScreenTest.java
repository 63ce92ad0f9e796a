package dev.binnacle.desktop.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.complete.Suggestion;
import dev.binnacle.testing.TestScreen;

import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

class GraphqlScreenTest extends ApiScreenCase {
    private static final String QUERY =
            """
            query open($status: Status) {
              orders(status: $status, first: 20) {
                id
                total
                customer { name }
              }
            }
            variables {
              "status": "OPEN"
            }
            """;
    private MockWebServer server;

    @BeforeEach
    void serve() throws IOException {
        server = new MockWebServer();
        server.start();
        requests.create(
                "graphql",
                "POST "
                        + server.url("/graphql")
                        + "\nAuthorization: Bearer {{token}}\n```graphql\n"
                        + QUERY
                        + "```\n");
        openRequest("graphql.hurl");
        TestScreen.await("the query", () -> query().getText().contains("orders"));
    }

    @AfterEach
    void end() {
        server.close();
    }

    private CodeArea query() {
        return (CodeArea) Objects.requireNonNull(front().lookup(".graphql-query"));
    }

    private TextArea variables() {
        return (TextArea) Objects.requireNonNull(front().lookup(".graphql-editor .text-area"));
    }

    private List<String> offered() {
        return front().lookup(".completion") instanceof ListView<?> list
                ? list.getItems().stream().map(each -> ((Suggestion) each).text()).toList()
                : List.of();
    }

    private void readSchema() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/graphql/shop-schema.json")) {
            String schema =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            server.enqueue(
                    new MockResponse.Builder()
                            .setHeader("Content-Type", "application/json")
                            .body(schema)
                            .build());
        }
        TestScreen.run(() -> button("Read schema").fire());
        TestScreen.await("the schema", () -> texts(".secondary").toString().contains("14 types"));
    }

    private void press(KeyCode code, boolean control) {
        TestScreen.run(() ->
                query().fireEvent(
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        code,
                                        false,
                                        control,
                                        false,
                                        false)));
    }

    @Test
    void theQueryIsCompletedByTheSchemaThatTheServerTells() throws Exception {
        readSchema();
        var asked = server.takeRequest();
        assertThat(asked.getHeaders().get("Authorization")).isEqualTo("Bearer abc");
        assertThat(Objects.requireNonNull(asked.getBody()).utf8()).contains("__schema");

        int place = QUERY.indexOf("total") + "total".length();
        TestScreen.run(() -> {
            query().requestFocus();
            query().insertText(place, "\n    ");
            query().moveTo(place + 5);
        });
        press(KeyCode.SPACE, true);
        TestScreen.await("offers", () -> offered().contains("items"));
        TestScreen.picture(desktop.scene(), "api-graphql-light");
        dark("api-graphql-dark");
        TestScreen.run(() -> query().insertText(query().getCaretPosition(), "sta"));
        press(KeyCode.SPACE, true);
        TestScreen.await("fewer", () -> offered().equals(List.of("status")));
        press(KeyCode.ENTER, false);

        assertThat(TestScreen.on(() -> query().getText())).contains("total\n    status\n");
        view("Text");
        TestScreen.await("the text", () -> text().getText().contains("total\n    status\n"));
    }

    @Test
    void whatDoesNotFitIsListedWithItsPlaceAndUnderlined() throws Exception {
        readSchema();
        TestScreen.run(() -> query().replaceText(query().getText().replace("total", "totl")));
        TestScreen.await(
                "the fault",
                () ->
                        list("What does not fit").getItems().size() == 1
                                && list("What does not fit")
                                        .getItems()
                                        .toString()
                                        .contains("Order has no field totl."));
        TestScreen.picture(desktop.scene(), "api-graphql-fault-light");
        dark("api-graphql-fault-dark");
    }

    @Test
    void queryAndVariablesAreWrittenAsHurlHasThem() {
        assertThat(TestScreen.on(() -> variables().getText()))
                .isEqualTo("{\n  \"status\": \"OPEN\"\n}");
        TestScreen.run(() -> variables().setText("{\"status\": \"PAID\"}"));
        TestScreen.run(() -> query().replaceText("{ orders { id } }"));
        server.enqueue(
                new MockResponse.Builder()
                        .setHeader("Content-Type", "application/json")
                        .body(
                                "{\"data\":null,\"errors\":[{\"message\":\"orders is closed\","
                                        + "\"locations\":[{\"line\":1,\"column\":3}]}]}")
                        .build());
        pressSend();
        awaitStatus("200 OK");

        TestScreen.await(
                "the errors",
                () ->
                        texts(".answer-alarm")
                                .contains("GraphQL: 1 error: orders is closed (line 1, column 3)"));
        TestScreen.picture(desktop.scene(), "api-graphql-errors-light");
    }

    @Test
    void aServerThatTellsNoSchemaIsNamed() {
        server.enqueue(
                new MockResponse.Builder()
                        .body("{\"errors\":[{\"message\":\"introspection is off\"}]}")
                        .build());
        TestScreen.run(() -> button("Read schema").fire());

        TestScreen.await(
                "why", () -> texts(".secondary").toString().contains("introspection is off"));
    }
}
