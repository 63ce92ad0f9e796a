package dev.binnacle.desktop.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.desktop.shell.Target;
import dev.binnacle.testing.TestScreen;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

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
        TestScreen.await("its reason", () -> words().contains("berth"));
        assertThat(words()).contains("by shop.yaml: Everything on the shelf");
        TestScreen.picture(desktop.scene(), "api-contract-light");
        dark("api-contract-dark");
        openRequest("shop/create.hurl");
        pressSend();
        awaitStatus("200 OK");
        TestScreen.await("the verdict", () -> partTitle("Contract").equals("Contract"));
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

    private String words() {
        return texts(".label").toString();
    }
}
