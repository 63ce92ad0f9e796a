package dev.binnacle.desktop.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.desktop.shell.Target;
import dev.binnacle.testing.TestScreen;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers held against the API's description, sent alone and run together. */
class ContractScreenTest extends ApiScreenCase {
    @BeforeEach
    void describe() throws IOException {
        Files.createDirectories(folder.resolve("apis"));
        Files.writeString(
                folder.resolve("apis/shop.yaml"),
                """
                openapi: 3.0.3
                info: {title: Shop, version: "1"}
                servers: [{url: "%s"}]
                paths:
                  /products:
                    get:
                      summary: Everything on the shelf
                      parameters:
                        - {name: limit, in: query, schema: {type: integer}}
                      responses:
                        "200":
                          description: products
                          content:
                            application/json:
                              schema:
                                type: array
                                items: {type: object, required: [id, berth], properties: {id: {type: integer}}}
                  /echo:
                    post:
                      responses: {"200": {description: what was sent}}
                """
                        .formatted(echo.address().toString().replaceAll("/$", "")));
    }

    @Test
    void anAnswerThatIsNotAsDescribedSaysWhereAndWhy() {
        openRequest("shop/list products.hurl");
        pressSend();
        awaitStatus("200 OK");
        TestScreen.await("the verdict", () -> !partTitle("Contract (").isEmpty());
        showPart(partTitle("Contract ("));
        TestScreen.await("its reason", () -> said().contains("berth"));
        assertThat(words()).contains("by shop.yaml: Everything on the shelf");
        TestScreen.picture(desktop.scene(), "api-contract-light");
        dark("api-contract-dark");
        openRequest("shop/create.hurl");
        pressSend();
        awaitStatus("200 OK");
        TestScreen.await("the verdict", () -> partTitle("Contract").equals("Contract"));
    }

    @Test
    void aThousandPlacesAreAllListedAndSearched() throws IOException {
        Path shop = folder.resolve("apis/shop.yaml");
        Files.writeString(
                shop,
                Files.readString(shop)
                        .replace(
                                "responses: {\"200\": {description: what was sent}}",
                                """
                                responses:
                                          "200":
                                            description: what was sent
                                            content:
                                              application/json:
                                                schema:
                                                  properties:
                                                    query: {additionalProperties: {type: integer}}
                                """));
        requests.create(
                "numbers",
                "POST {{base}}/echo\n[Query]\n"
                        + IntStream.range(0, 1_000)
                                .mapToObj(i -> "berth" + i + ": free\n")
                                .collect(Collectors.joining()));
        openRequest("numbers.hurl");
        pressSend();
        awaitStatus("200 OK");
        TestScreen.await("the verdict", () -> !partTitle("Contract (").isEmpty());
        assertThat(partTitle("Contract")).isEqualTo("Contract (1,000 broken)");
        showPart("Contract (1,000 broken)");
        assertThat(
                        TestScreen.on(() -> contract().getItems())
                                .toString()
                                .split("is not as described"))
                .hasSize(1_001);
        TestScreen.picture(desktop.scene(), "api-contract-many-light");
        TestScreen.run(() -> field("Find in what is not as described").setText("/query/berth777"));
        assertThat(TestScreen.on(() -> contract().getItems().size())).isOne();
        assertThat(words()).contains("1 of 2,000");
        dark("api-contract-many-dark");
    }

    @Test
    void aDescriptionThatCannotBeReadIsToldWithFileAndLine() throws IOException {
        Files.writeString(
                folder.resolve("apis/berths.yaml"), "openapi: 3.0.3\npaths:\n  /a: [1, 2\n");
        openRequest("shop/create.hurl");
        pressSend();
        awaitStatus("200 OK");
        TestScreen.await("the tab", () -> partTitle("Contract").equals("Contract"));
        showPart("Contract");
        TestScreen.await("why", () -> said().contains("berths.yaml is not readable at line 4"));
        TestScreen.picture(desktop.scene(), "api-contract-unreadable-light");
        Files.delete(folder.resolve("apis/shop.yaml"));
        pressSend();
        TestScreen.await("the tab", () -> partTitle("Contract").equals("Contract (unreadable)"));
        assertThat(words()).contains("The answer is held against no description.");
        dark("api-contract-unreadable-dark");
    }

    @Test
    void aRunHeldAgainstTheDescriptionFailsByItAndSaysWhatItTried() {
        TestScreen.run(() -> desktop.open(new Target(Target.Kind.RUN, "", Map.of("path", "shop"))));
        TestScreen.await("the run", () -> front() != null && front().lookup(".run-form") != null);
        TestScreen.run(() -> {
            ((CheckBox)
                            front().lookupAll(".run-form .check-box").stream()
                                    .filter(each -> ((CheckBox) each).getText().startsWith("Hold"))
                                    .findFirst()
                                    .orElseThrow())
                    .setSelected(true);
            ((Button) front().lookup(".tool-row .accent")).fire();
        });
        TestScreen.await("the end", () -> words().contains("1 of 2 files failed"));
        TestScreen.await("the reason", () -> words().contains("berth"));
        TestScreen.run(() ->
                ((javafx.scene.control.TreeView<?>) front().lookup(".tree-view"))
                        .getSelectionModel()
                        .clearSelection());
        TestScreen.await("what was tried", () -> words().contains("Operations called: 2 of 2"));
        TestScreen.picture(desktop.scene(), "run-contract-light");
    }

    private String partTitle(String start) {
        return front().lookupAll(".tab-label").stream()
                .map(each -> ((Label) each).getText())
                .filter(each -> each != null && each.startsWith(start))
                .findFirst()
                .orElse("");
    }

    private ListView<?> contract() {
        return list("What the API's description says");
    }

    private String said() {
        return contract().getItems().toString();
    }

    private String words() {
        return texts(".label").toString();
    }
}
