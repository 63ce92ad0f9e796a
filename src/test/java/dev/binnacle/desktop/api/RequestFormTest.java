package dev.binnacle.desktop.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.collection.SavedText;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.api.hurl.RequestEdit;
import dev.binnacle.desktop.shell.Command;
import dev.binnacle.testing.TestScreen;

import javafx.scene.control.TextField;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Files of Hurl's own suite, opened in the form. */
class RequestFormTest extends ApiScreenCase {
    private static final Path VALID = Path.of("src/test/resources/material/hurl/valid");

    @Test
    void aFileThatIsOnlyLookedAtStaysAsItIsByteForByte() throws IOException {
        List<Path> files = files();
        for (int i = 0; i < files.size(); i += 6) {
            Path file = files.get(i);
            String name = "valid/" + file.getFileName();
            byte[] bytes = Files.readAllBytes(file);
            Path copy = folder.resolve("requests").resolve(name);
            Files.createDirectories(copy.getParent());
            Files.write(copy, bytes);
            openRequest(name);
            for (String part : List.of("Headers", "Body", "Options", "Text", "Query")) {
                TestScreen.run(() -> show(part));
            }

            assertThat(TestScreen.on(() -> desktop.frontProperty().get().unsaved().get()))
                    .as(name)
                    .isZero();
            assertThat(drafts.find(name)).as(name).isEmpty();
            TestScreen.run(() -> perform(Command.SAVE));
            assertThat(Files.readAllBytes(copy)).as(name).isEqualTo(bytes);
        }
    }

    @Test
    void anotherHeaderValueChangesThatLineOnly() throws IOException {
        int tried = 0;
        for (Path file : files()) {
            String text = Files.readString(file);
            if (!startsWithAHeader(text)) {
                continue;
            }
            String name = "valid/" + file.getFileName();
            requests.create(name, text);
            openRequest(name);
            TestScreen.run(() -> show("Headers"));
            TestScreen.await("a header of " + name, () -> firstValue() != null);
            TextField value = Objects.requireNonNull(TestScreen.on(this::firstValue));
            TestScreen.run(() -> value.setText("changed"));
            TestScreen.run(() -> perform(Command.SAVE));
            Path copy = folder.resolve("requests").resolve(name);
            TestScreen.await(name, () -> !Files.readString(copy).equals(text));

            assertThat(differences(text, Files.readString(copy))).as(name).hasSize(1);
            assertThat(differences(text, Files.readString(copy)).getFirst()).contains("changed");
            tried++;
        }
        assertThat(tried).isGreaterThanOrEqualTo(3);
    }

    @Test
    void everyFileReadsIntoTheModelAndBackByteForByte() throws IOException {
        for (Path file : files()) {
            String text = Files.readString(file);
            var model = new RequestModel();
            model.open(new SavedText("", text, ""), text);
            for (int i = 0; i < model.countProperty().get(); i++) {
                model.entryProperty().set(i);
                model.edit(part -> RequestEdit.method(part, part.method()));
            }

            assertThat(model.textProperty().get()).as(file.toString()).isEqualTo(text);
            assertThat(model.unsavedProperty().get()).isZero();
        }
    }

    /** Whether the first request has a header of its own. */
    private static boolean startsWithAHeader(String text) {
        return HurlReading.of(text) instanceof HurlFile file
                && !file.entries().isEmpty()
                && !file.entries().getFirst().request().headers().isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(VALID)) {
            return files.filter(file -> file.toString().endsWith(".hurl")).sorted().toList();
        }
    }

    private static List<String> differences(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        assertThat(now).hasSameSizeAs(old);
        var found = new ArrayList<String>();
        for (int i = 0; i < old.size(); i++) {
            if (!old.get(i).equals(now.get(i))) {
                found.add(now.get(i));
            }
        }
        return found;
    }

    private void show(String part) {
        showPart(part);
        front().lookupAll(".part-tabs").stream()
                .map(javafx.scene.control.TabPane.class::cast)
                .forEach(pane ->
                        pane.getTabs().stream()
                                .filter(tab -> tab.getText().startsWith(part))
                                .forEach(pane.getSelectionModel()::select));
    }

    private @Nullable TextField firstValue() {
        front().applyCss();
        return front().lookupAll(".pairs-editor").stream()
                .filter(RequestFormTest::inFront)
                .flatMap(editor -> editor.lookupAll(".text-field").stream())
                .map(TextField.class::cast)
                .filter(field -> "Value".equals(field.getPromptText()))
                .filter(field -> !field.getText().isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static boolean inFront(javafx.scene.Node node) {
        for (javafx.scene.Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
