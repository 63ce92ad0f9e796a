package dev.binnacle.desktop.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.complete.Operations;
import dev.binnacle.api.complete.Suggestion;
import dev.binnacle.api.hurl.ManyLines;
import dev.binnacle.desktop.control.TextViewer;
import dev.binnacle.desktop.shell.Command;
import dev.binnacle.testing.TestScreen;

import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A request's form and text beside one another, what is offered as one types, what is asserted. */
class RequestEditorTest extends ApiScreenCase {
    private static final String CHAIN =
            """
            # @name sign in, then look at what was bought
            POST {{base}}/echo?who=anna # the harbour's own
            Content-Type: application/json
            Authorization: Bearer {{token}}
            {
              "name": "anna", "berth": 14, "moored": true, "note": "ring {{region}}"
            }
            HTTP 200
            [Captures]
            who: jsonpath "$.query.who"
            [Asserts]
            header "Content-Type" contains "json"
            jsonpath "$.query" count == 1 # one only

            GET {{base}}/products
            [Query]
            limit: 2
            """;

    @Test
    void formAndTextStandBesideOneAnotherAndEachShowsWhatTheOtherSays() {
        requests.create("chain", CHAIN);
        openRequest("chain.hurl");
        press("Both");
        TestScreen.await("both", () -> shown(".hurl-area") && shown(".pairs-editor"));
        TestScreen.await("kept", () -> formViews.load() == FormView.BOTH);
        assertThat(TestScreen.on(() -> text().getText())).isEqualTo(CHAIN);
        int caret = CHAIN.indexOf("[Captures]");
        TestScreen.run(() -> text().moveTo(caret));

        TestScreen.run(() -> url().setText("{{base}}/echo?who=ben"));

        assertThat(TestScreen.on(() -> text().getText()))
                .isEqualTo(CHAIN.replace("who=anna", "who=ben"));
        assertThat(TestScreen.on(() -> text().getCaretPosition())).isEqualTo(caret - 1);
        TestScreen.run(() -> text().replaceText(text().getText().replace("who=ben", "who=cleo")));
        assertThat(TestScreen.on(() -> url().getText())).isEqualTo("{{base}}/echo?who=cleo");
        TestScreen.run(() -> text().undo());
        assertThat(TestScreen.on(() -> url().getText())).isEqualTo("{{base}}/echo?who=ben");
        TestScreen.run(() -> text().undo());
        assertThat(TestScreen.on(() -> text().getText())).isEqualTo(CHAIN);
        TestScreen.await(
                "colours", () -> text().getStyleOfChar(caret + 1).contains("hurl-section"));
        TestScreen.picture(desktop.scene(), "api-both-light");
        dark("api-both-dark");
    }

    @Test
    void aWideScreenShowsBothByItselfAndANarrowOneTheForm() {
        requests.create("chain", CHAIN);
        openRequest("chain.hurl");
        assertThat(TestScreen.on(() -> tabs())).contains("Captures (1)", "Asserts (2)");
        showPart("Asserts (2)");
        TestScreen.picture(desktop.scene(), "api-asserts-light");
        assertThat(TestScreen.on(() -> pill("Form").isSelected())).isTrue();
        TestScreen.run(() -> stage.setWidth(1000));
        TestScreen.await(
                "all parts beside the switch",
                () -> desktop.scene().getWidth() == 1000 && partsEndBeforeTheSwitch());
        TestScreen.picture(desktop.scene(), "api-parts-1000-light");
        dark("api-parts-1000-dark");
        TestScreen.run(() -> stage.setWidth(1600));
        TestScreen.await("both", () -> shown(".hurl-area") && pill("Both").isSelected());
        pressSend();
        awaitStatus("200 OK");
        TestScreen.picture(desktop.scene(), "api-both-wide-light");
        dark("api-both-wide-dark");
        press("Form");
        TestScreen.await("the form", () -> !shown(".hurl-area") && shown(".pairs-editor"));
        press("Text");
        TestScreen.await("the text", () -> shown(".hurl-area") && !shown(".pairs-editor"));
        TestScreen.picture(desktop.scene(), "api-text-only-light");
    }

    @Test
    void theBrokenPlaceIsMarkedAndTheRestKeepsItsColours() {
        requests.create("chain", CHAIN);
        openRequest("chain.hurl");
        press("Both");
        int place = CHAIN.indexOf("count ==") + 6;
        TestScreen.run(() -> text().replaceText(place, place + 2, "=!"));

        TestScreen.await(
                "the mark",
                () ->
                        text().getStyleOfChar(place).contains("hurl-broken")
                                && shown(".request-broken"));
        assertThat(TestScreen.on(() -> text().getStyleOfChar(place - 8)))
                .doesNotContain("hurl-broken");
        assertThat(TestScreen.on(() -> text().getStyleOfChar(CHAIN.indexOf("GET {{") + 5)))
                .contains("hurl-template");
        TestScreen.picture(desktop.scene(), "api-mistake-light");
        dark("api-mistake-dark");
        TestScreen.run(() -> text().undo());
        TestScreen.await("mended", () -> !text().getStyleOfChar(place).contains("hurl-broken"));
    }

    @Test
    void whatMayStandInTheTextIsOfferedAndEnterTakesOnlyWhatIsChosen() {
        requests.create("chain", CHAIN);
        openRequest("chain.hurl");
        press("Text");
        int place = CHAIN.indexOf("limit: 2");
        TestScreen.run(() -> {
            text().requestFocus();
            text().moveTo(CHAIN.length());
            type(text(), "X-Berth: {{");
        });
        TestScreen.await("variables", () -> offered().contains("{{who}}"));
        assertThat(TestScreen.on(() -> offers().getSelectionModel().isEmpty())).isTrue();
        assertThat(TestScreen.on(() -> offers().getItems().getFirst()))
                .isEqualTo(new Suggestion("{{who}}", "variable", "captured above"));
        TestScreen.picture(desktop.scene(), "api-offers-text-light");
        dark("api-offers-text-dark");
        TestScreen.run(() -> key(text(), KeyCode.DOWN));
        TestScreen.run(() -> key(text(), KeyCode.ENTER));
        assertThat(TestScreen.on(() -> text().getText())).isEqualTo(CHAIN + "X-Berth: {{who}}");
        assertThat(TestScreen.on(this::offering)).isFalse();

        TestScreen.run(() -> {
            text().moveTo(place);
            type(text(), "o");
        });
        TestScreen.run(() -> key(text(), KeyCode.ENTER));
        assertThat(TestScreen.on(() -> text().getText())).as("a line end").contains("o\nlimit");
    }

    @Test
    void theUrlIsCompletedByWhatTheApiOffersAndAHeaderByItsName() {
        operations =
                List.of(
                        new Operations.Offered(
                                "GET",
                                "/products/{id}",
                                List.of(new Operations.Parameter("expand", "query", "string")),
                                ""),
                        new Operations.Offered(
                                "POST", "/products", List.of(), "{\"name\": \"lantern\"}"));
        openRequest("shop/list products.hurl");
        TestScreen.run(() -> {
            url().requestFocus();
            url().setText("{{base}}/");
            url().end();
            key(url(), KeyCode.SPACE, true);
        });
        TestScreen.await("paths", () -> offered().contains("/products/{{id}}"));
        TestScreen.picture(desktop.scene(), "api-offers-url-light");
        dark("api-offers-url-dark");
        TestScreen.run(() -> key(url(), KeyCode.TAB));
        assertThat(TestScreen.on(() -> url().getText())).isEqualTo("{{base}}/products/{{id}}");

        showPart("Headers");
        TestScreen.run(() -> {
            front().applyCss();
            desktop.scene().getRoot().layout();
            TextField name = name();
            name.requestFocus();
            type(name, "Conte");
        });
        TestScreen.await("names", () -> offered().contains("Content-Type"));
        TestScreen.run(() -> key(name(), KeyCode.ESCAPE));
        assertThat(TestScreen.on(this::offering)).isFalse();
    }

    @Test
    void aPlaceOfTheAnswerBecomesAnAssertOrACaptureAndCanBeTakenBack() {
        openRequest("shop/list products.hurl");
        press("Both");
        pressSend();
        awaitStatus("200 OK");
        TextViewer body = (TextViewer) node(".text-viewer");
        menu(body, "\"id\"");
        TestScreen.picture(
                TestScreen.on(() -> Objects.requireNonNull(menu()).getScene()),
                "api-assert-menu-light");
        choose("Assert this value");
        TestScreen.await(
                "the assert",
                () ->
                        text().getText()
                                .endsWith("HTTP 200\n[Asserts]\njsonpath \"$[0].id\" == 1\n"));
        assertThat(TestScreen.on(() -> texts(".label").toString()))
                .contains("Added an assert: jsonpath \"$[0].id\" == 1");
        assertThat(TestScreen.on(() -> text().getSelectedText()))
                .isEqualTo("jsonpath \"$[0].id\" == 1");
        TestScreen.picture(desktop.scene(), "api-asserted-light");
        dark("api-asserted-dark");

        TestScreen.run(() -> button("Undo").fire());
        TestScreen.await("taken back", () -> text().getText().endsWith("HTTP 200\n"));
        menu(body, "\"id\"");
        choose("Capture as a variable");
        TestScreen.await(
                "the capture",
                () -> text().getText().endsWith("[Captures]\nid: jsonpath \"$[0].id\"\n"));
        pressSend();
        TestScreen.await("captured", () -> desktop.scene() != null && shown(".answer-status"));
    }

    @Test
    void aHeaderACookieAndTheStatusBecomeAssertsToo() {
        requests.create("plain", "GET {{base}}/products");
        openRequest("plain.hurl");
        press("Both");
        pressSend();
        awaitStatus("200 OK");
        TestScreen.await(
                "the headers' tab",
                () -> tabs().stream().anyMatch(each -> each.startsWith("Headers (")));
        showPart(
                TestScreen.on(() ->
                        tabs().stream()
                                .filter(each -> each.startsWith("Headers ("))
                                .findFirst()
                                .orElseThrow()));
        TestScreen.await("headers", () -> !list("Headers of the answer").getItems().isEmpty());
        TestScreen.run(() -> {
            ListView<?> headers = list("Headers of the answer");
            headers.getSelectionModel().selectFirst();
            headers.getContextMenu().getItems().getFirst().fire();
        });
        TestScreen.await(
                "the assert",
                () ->
                        text().getText()
                                .startsWith(
                                        "GET {{base}}/products\nHTTP 200\n[Asserts]\nheader \""));
    }

    @Test
    void requestsAreAddedDuplicatedAndTakenOutOfAFile() {
        requests.create("chain", CHAIN);
        openRequest("chain.hurl");
        press("Both");
        act("Duplicate this request");
        TestScreen.await("three", () -> entries().getItems().size() == 3);
        assertThat(TestScreen.on(() -> entries().getSelectionModel().getSelectedIndex())).isOne();
        assertThat(TestScreen.on(() -> text().getText()))
                .containsOnlyOnce("GET {{base}}/products")
                .contains("count == 1 # one only\n\n# @name sign in");
        act("Add a request to this file");
        TestScreen.await("four", () -> entries().getItems().size() == 4);
        act("Take this request out of the file");
        act("Take this request out of the file");
        TestScreen.await("two", () -> entries().getItems().size() == 2);
        TestScreen.run(() -> {
            entries().requestFocus();
            perform(Command.UNDO);
        });
        TestScreen.await("three again", () -> entries().getItems().size() == 3);
    }

    @Test
    void aKeystrokeInFiveThousandLinesTakesLessThanAFrame() {
        String text = ManyLines.of(5_000);
        requests.create("long", text);
        openRequest("long.hurl");
        press("Both");
        TestScreen.await(
                "colours", () -> text().getStyleOfChar(text.indexOf("POST")).contains("hurl-head"));
        int place = text.lastIndexOf("ring the") + 4;
        var thread = ManagementFactory.getThreadMXBean();
        long[] typing = new long[40];
        long[] offering = new long[40];
        TestScreen.run(() -> {
            text().requestFocus();
            text().moveTo(place);
        });
        for (int i = 0; i < typing.length; i++) {
            int each = i;
            TestScreen.run(() -> {
                long before = thread.getCurrentThreadCpuTime();
                text().insertText(place, "x");
                typing[each] = thread.getCurrentThreadCpuTime() - before;
                long then = thread.getCurrentThreadCpuTime();
                key(text(), KeyCode.SPACE, true);
                offering[each] = thread.getCurrentThreadCpuTime() - then;
            });
        }
        Arrays.sort(typing);
        Arrays.sort(offering);
        System.out.printf(
                "EDITOR 5,000 lines: a keystroke %.1f ms, what is offered %.1f ms (medians)%n",
                typing[20] / 1e6, offering[20] / 1e6);
        assertThat(typing[20] / 1e6).isLessThan(60);
        assertThat(offering[20] / 1e6).isLessThan(16);
    }

    @Test
    void longNamesAndManyLinesFitTheScreen() {
        String name = "a-header-with-a-name-of-forty-characters";
        requests.create(
                "a folder with a long name/a request with a name that is long as well",
                "GET {{base}}/products?"
                        + "parameter=value&".repeat(12)
                        + "\n"
                        + name
                        + ": "
                        + "value ".repeat(30)
                        + "\nHTTP 200\n[Captures]\n"
                        + name
                        + ": jsonpath \""
                        + "$.a_very_long_member_name".repeat(4).replace("e$", "e")
                        + "\"\n[Asserts]\n"
                        + "status == 200\n".repeat(30));
        openRequest("a folder with a long name/a request with a name that is long as well.hurl");
        press("Both");
        showPart("Captures (1)");
        TestScreen.picture(desktop.scene(), "api-long-names-light");
        showPart("Asserts (30)");
        TestScreen.picture(desktop.scene(), "api-many-asserts-light");
        assertThat(TestScreen.on(() -> tabs())).contains("Asserts (30)");
    }

    private void press(String words) {
        TestScreen.run(() ->
                front().lookupAll(".toggle-button").stream()
                        .map(ToggleButton.class::cast)
                        .filter(each -> words.equals(each.getText()))
                        .findFirst()
                        .orElseThrow()
                        .fire());
    }

    private void act(String words) {
        TestScreen.run(() ->
                ((MenuButton) node(".request-entry-menu"))
                        .getItems().stream()
                                .filter(each -> words.equals(each.getText()))
                                .forEach(MenuItem::fire));
    }

    private boolean partsEndBeforeTheSwitch() {
        double end =
                front().lookup(".form-sides").lookupAll(".tab").stream()
                        .filter(Node::isVisible)
                        .mapToDouble(tab -> tab.localToScene(tab.getBoundsInLocal()).getMaxX())
                        .max()
                        .orElseThrow();
        Node first = pill("Form");
        return end <= first.localToScene(first.getBoundsInLocal()).getMinX();
    }

    private List<String> tabs() {
        return texts(".tab-label");
    }

    private TextField name() {
        return (TextField)
                front().lookupAll(".pairs-name").stream()
                        .filter(RequestEditorTest::isSeen)
                        .findFirst()
                        .orElseThrow();
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> entries() {
        return (ComboBox<String>) node(".request-entries");
    }

    @SuppressWarnings("unchecked")
    private ListView<Suggestion> offers() {
        return (ListView<Suggestion>) node(".api-completion");
    }

    private boolean offering() {
        return desktop.scene().lookup(".api-completion") != null;
    }

    private List<String> offered() {
        return offering() ? offers().getItems().stream().map(Suggestion::text).toList() : List.of();
    }

    private static void type(Node node, String text) {
        for (char c : text.toCharArray()) {
            Event.fireEvent(
                    node,
                    new KeyEvent(
                            KeyEvent.KEY_TYPED,
                            String.valueOf(c),
                            "",
                            KeyCode.UNDEFINED,
                            false,
                            false,
                            false,
                            false));
        }
    }

    private static void key(Node node, KeyCode code) {
        key(node, code, false);
    }

    private static void key(Node node, KeyCode code, boolean control) {
        Event.fireEvent(
                node,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
    }

    /** Asks for the menu where a text stands in the body. */
    private void menu(TextViewer body, String at) {
        TestScreen.run(() -> {
            CodeArea area = (CodeArea) body.lookup(".styled-text-area");
            area.moveTo(body.text().indexOf(at) + 1);
            Bounds place = body.localToScreen(body.getBoundsInLocal());
            Event.fireEvent(
                    area,
                    new ContextMenuEvent(
                            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                            0,
                            0,
                            place.getMinX() + 40,
                            place.getMinY() + 40,
                            true,
                            null));
        });
        TestScreen.await("the menu", () -> menu() != null);
    }

    private static @Nullable ContextMenu menu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .filter(menu -> menu.isShowing() && menu.getItems().size() > 3)
                .findFirst()
                .orElse(null);
    }

    private void choose(String words) {
        TestScreen.run(() -> {
            ContextMenu menu = Objects.requireNonNull(menu());
            menu.getItems().stream()
                    .filter(each -> words.equals(each.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            menu.hide();
        });
    }
}
