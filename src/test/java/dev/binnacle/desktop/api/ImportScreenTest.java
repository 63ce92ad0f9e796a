package dev.binnacle.desktop.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.desktop.shell.Target;
import dev.binnacle.testing.Material;
import dev.binnacle.testing.TestScreen;

import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What another tool wrote, on its way into the workspace. */
class ImportScreenTest extends ApiScreenCase {
    private static final String PETCLINIC =
            "postman/petclinic-nonregressiontests.postman_collection.json";

    private void openImport(String into) {
        TestScreen.run(
                () -> desktop.open(new Target(Target.Kind.IMPORT, "", Map.of("into", into))));
        TestScreen.await(
                "the import", () -> front() != null && front().lookup(".import-asking") != null);
    }

    private void read(String text) {
        TestScreen.run(() -> {
            pasted().setText(text);
            button("Read the text").fire();
        });
    }

    private TextArea pasted() {
        return (TextArea) front().lookup(".import-asking .text-area");
    }

    private Button primary() {
        return (Button) front().lookup(".foot-row .accent");
    }

    private TreeView<?> tree() {
        return (TreeView<?>) front().lookup(".tree-view");
    }

    private void awaitText(String words) {
        TestScreen.await(
                words,
                () ->
                        front() != null
                                && texts(".label").stream()
                                        .anyMatch(each -> each.startsWith(words)));
    }

    private void press(String words) {
        TestScreen.run(() -> button(words).fire());
    }

    @Test
    void whatComesIsSeenThenWrittenThenTakenBack() {
        openImport("");
        TestScreen.picture(desktop.scene(), "import-asking-light");
        read(Material.text(PETCLINIC));
        awaitText("From what was pasted: 7 requests in 7 files");
        awaitText("Everything is carried over.");
        awaitText("Environments: Petclinic - Non Regression Tests (3 values)");
        assertThat(primary().getText()).isEqualTo("Import 7 requests");
        TestScreen.picture(desktop.scene(), "import-looked-light");
        dark("import-looked-dark");
        assertThat(folder.resolve("requests/Petclinic - Non Regression Tests")).doesNotExist();
        TestScreen.run(() -> primary().fire());
        awaitText("Wrote 7 files, 30 saved answers and 1 environment");
        assertThat(folder.resolve("environments/Petclinic - Non Regression Tests.properties"))
                .exists();
        TestScreen.await("the sidebar", () -> cells() > 8);
        TestScreen.picture(desktop.scene(), "import-done-light");
        press("Undo");
        awaitText("From what was pasted: 7 requests");
        assertThat(folder.resolve("requests/Petclinic - Non Regression Tests")).doesNotExist();
        assertThat(folder.resolve("environments/Petclinic - Non Regression Tests.properties"))
                .doesNotExist();
        TestScreen.run(() -> {
            field("Folder of requests").setText("shop");
            primary().fire();
        });
        awaitText("Wrote 7 files");
        press("Open first");
        TestScreen.await(
                "the request",
                () ->
                        front().lookup(".request") != null
                                && url().getText().equals("{{baseUrl}}/api/owners"));
        assertThat(folder.resolve("requests/shop/Petclinic - Non Regression Tests")).exists();
    }

    @Test
    void aBrokenTextIsToldWithItsPlaceAndStays() {
        openImport("");
        read("{\"info\": {\"name\": \"x\"},\n \"item\": [}");
        awaitText("pasted is broken at line 2, column");
        assertThat(texts(".label")).noneMatch(each -> each.contains("Source"));
        TestScreen.picture(desktop.scene(), "import-refused-light");
        dark("import-refused-dark");
        press("Start over");
        assertThat(pasted().isVisible()).isTrue();
        assertThat(pasted().getText()).startsWith("{\"info\"");
    }

    @Test
    void threeThousandRequestsWithLongNamesAreSeen() throws IOException {
        var items = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            items.append(i == 0 ? "" : ",")
                    .append(
                            """
                            {"name": "Request number %d with a name that goes on for longer than any column is wide",
                             "request": {"method": "POST", "url": "http://a/%d", "auth": {"type": "basic",
                             "basic": {"username": "u", "password": "p%d"}}}}
                            """
                                    .formatted(i, i, i));
        }
        Path file =
                Files.writeString(
                        folder.resolve("many.json"),
                        "{\"info\": {\"name\": \"A collection of many\"}, \"item\": ["
                                + items
                                + "]}");
        Map<String, String> details = Map.of("into", "", "file", file.toString());
        TestScreen.run(() -> desktop.open(new Target(Target.Kind.IMPORT, "", details)));
        awaitText("From many.json: 3,000 requests");
        assertThat(TestScreen.on(() -> tree().getExpandedItemCount())).isEqualTo(3_001);
        TestScreen.picture(desktop.scene(), "import-many-light");
        assertThat(primary().getText()).isEqualTo("Import 3,000 requests");
    }

    @Test
    void anotherImportDoesNotGoWhereTheOneBeforeWasMeantToGo() {
        openImport("");
        read("curl http://a");
        awaitText("From what was pasted: 1 request in 1 file");
        var into = (TextField) node("#into");
        TestScreen.run(() -> into.setText("pets"));
        press("Start over");
        read("curl http://b");
        awaitText("From what was pasted: 1 request in 1 file");
        assertThat(into.getText()).isEmpty();
    }

    @Test
    void aDescriptionThatIsKeptBringsOnlyWhatIsNew() throws IOException {
        String api =
                "openapi: 3.0.0\ninfo: {title: Shop}\nservers: [{url: 'http://a'}]\npaths:\n"
                        + "  /orders: {get: {tags: [orders]}}\n";
        openImport("");
        read(api);
        awaitText("From what was pasted: 1 request in 1 file");
        TestScreen.run(() -> primary().fire());
        awaitText("Wrote 1 file and 1 environment");
        press("Start over");
        String next =
                api.replace("[orders]", "[orders], deprecated: true")
                        + "  /orders/{id}: {get: {tags: [orders]}}\n";
        read(next);
        awaitText("Since the kept description: 2 changes, no request breaks.");
        assertThat(primary().getText()).isEqualTo("Import 1 request");
        TestScreen.picture(desktop.scene(), "import-again-light");
        TestScreen.run(() -> primary().fire());
        awaitText("Wrote 1 file; answers are held");
        assertThat(folder.resolve("apis/pasted.yaml")).hasContent(next);
        assertThat(folder.resolve("requests/orders"))
                .isDirectoryContaining("glob:**orders-id.hurl");
        press("Undo");
        awaitText("From what was pasted: 1 request in 1 file");
        assertThat(folder.resolve("apis/pasted.yaml")).hasContent(api);
        press("Start over");
        read(api);
        awaitText("The kept description says the same.");
        assertThat(primary().isDisabled()).isTrue();
    }

    @Test
    void aRequestIsCopiedInTheLanguageThatIsChosen() {
        openRequest("shop/create.hurl");
        TestScreen.run(() -> {
            MenuButton menu =
                    (MenuButton)
                            front().lookupAll(".menu-button").stream()
                                    .filter(node ->
                                            "Copy as"
                                                    .equals(
                                                            ((MenuButton) node)
                                                                    .getAccessibleText()))
                                    .findFirst()
                                    .orElseThrow();
            menu.getItems().stream()
                    .filter(item -> item.getText().equals("Python"))
                    .forEach(item -> item.fire());
        });
        TestScreen.await(
                "the copy",
                () ->
                        String.valueOf(desktop.clips().get())
                                .contains(
                                        "requests.request(\n    \"POST\",\n    \""
                                                + echo.address()));
        TestScreen.picture(desktop.scene(), "import-copy-as-light");
    }
}
