package dev.binnacle.desktop.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.auth.Browser;
import dev.binnacle.api.auth.Credentials;
import dev.binnacle.api.auth.SignInFolder;
import dev.binnacle.api.call.CallLimits;
import dev.binnacle.api.call.RequestSender;
import dev.binnacle.api.collection.Environment;
import dev.binnacle.api.collection.EnvironmentFolder;
import dev.binnacle.api.collection.RequestFolder;
import dev.binnacle.api.complete.Operations;
import dev.binnacle.api.contract.KnownApis;
import dev.binnacle.api.echo.EchoServer;
import dev.binnacle.api.load.LoadHosts;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.desktop.shell.Command;
import dev.binnacle.desktop.shell.Desktop;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.TestDesktops;
import dev.binnacle.testing.TestScreen;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The area of requests on a screen, over the echo server and a folder of its own. */
abstract class ApiScreenCase {
    @TempDir Path folder;
    EchoServer echo;
    RequestFolder requests;
    private RequestSender sender;
    final MemoryHistory history = new MemoryHistory();
    final MemorySecrets secrets = new MemorySecrets();
    final Map<String, String> given = new HashMap<>();
    final MemoryDrafts drafts = new MemoryDrafts();
    final MemoryFormView formViews = new MemoryFormView();
    List<Operations.Offered> operations = List.of();
    Desktop desktop;
    Stage stage;

    @BeforeEach
    void open() throws IOException {
        echo = EchoServer.start();
        requests = new RequestFolder(folder.resolve("requests"));
        requests.create(
                "shop/list products",
                "# everything the shop sells\n"
                        + "GET {{base}}/products\n"
                        + "[Query]\n"
                        + "limit: 20\n"
                        + "HTTP 200\n");
        requests.create("shop/create", "POST {{base}}/echo\n{\"name\": \"Kiel compass\"}\n");
        requests.create("slow", "GET {{base}}/delay/30000\n");
        Files.writeString(folder.resolve("requests/broken.hurl"), "GET localhost\n");
        Files.createDirectories(folder.resolve("environments"));
        Files.writeString(
                folder.resolve("environments/local.properties"), "token=abc\nregion=north\n");
        sender = new RequestSender(CallLimits.defaults(), folder, Clock.systemUTC());
        given.put("base", echo.address().toString());
        var services =
                new ApiServices(
                        requests,
                        new EnvironmentFolder(folder.resolve("environments")),
                        sender,
                        history,
                        drafts,
                        () -> new Environment("the echo server", given),
                        new Credentials(
                                secrets,
                                new SignInFolder(folder.resolve("auth")),
                                sender,
                                Browser.none(),
                                Clock.systemUTC()),
                        new KnownApis(folder.resolve("apis"), () -> null),
                        () -> operations,
                        formViews,
                        () -> LoadHosts.of(folder),
                        Clock.systemUTC());
        desktop =
                TestDesktops.open(
                        (settings, progress) -> {
                            throw Problem.of(ProblemCode.CONNECTION_FAILED, "").exception();
                        },
                        List.of(),
                        workbench -> List.of(new ApiScreen(workbench, services)));
        stage = TestScreen.show(desktop.scene());
        TestScreen.await("the tree", () -> !node(".tree-cell").isDisabled() && cells() > 3);
    }

    @AfterEach
    void close() {
        TestScreen.run(desktop::close);
        TestScreen.close(stage);
        sender.close();
        echo.close();
    }

    void openRequest(String path) {
        TestScreen.run(
                () -> desktop.open(new Target(Target.Kind.REQUEST, "", Map.of("path", path))));
        TestScreen.await(
                path + " open",
                () -> {
                    Node pane = front();
                    return pane != null
                            && pane.lookup(".request") instanceof Node request
                            && request.isVisible()
                            && (!url().getText().isEmpty()
                                    || path.contains("broken")
                                    || path.contains("empty"));
                });
    }

    Node front() {
        return Objects.requireNonNull(desktop.frontProperty().get()).content();
    }

    void pressSend() {
        TestScreen.run(() -> send().fire());
    }

    void awaitStatus(String words) {
        TestScreen.await(words, () -> texts(".answer-status").contains(words));
    }

    void perform(Command command) {
        assertThat(Objects.requireNonNull(desktop.frontProperty().get()).perform(command)).isTrue();
    }

    /** Brings a tab within the front one forward; the form's even while only the text is seen. */
    void showPart(String title) {
        if (!select(title)) {
            view(title.equals("Text") ? "Text" : "Form");
            select(title);
        }
    }

    private boolean select(String title) {
        return TestScreen.on(() -> {
            var found =
                    front().lookupAll(".part-tabs").stream()
                            .map(TabPane.class::cast)
                            .flatMap(pane -> pane.getTabs().stream())
                            .filter(tab -> tab.getText().equals(title))
                            .toList();
            found.forEach(tab -> tab.getTabPane().getSelectionModel().select(tab));
            return !found.isEmpty();
        });
    }

    /** Form, Both or Text. */
    void view(String words) {
        TestScreen.run(() -> pill(words).fire());
    }

    ToggleButton pill(String words) {
        return (ToggleButton)
                front().lookupAll(".form-views .toggle-button").stream()
                        .filter(node -> words.equals(((ToggleButton) node).getText()))
                        .findFirst()
                        .orElseThrow();
    }

    void dark(String name) {
        TestScreen.run(() -> desktop.look().darkProperty().set(true));
        TestScreen.picture(desktop.scene(), name);
        TestScreen.run(() -> desktop.look().darkProperty().set(false));
    }

    Node node(String selector) {
        return Objects.requireNonNull(desktop.scene().lookup(selector), selector);
    }

    int cells() {
        return count(".tree-cell");
    }

    int count(String selector) {
        return desktop.scene().getRoot().lookupAll(selector).size();
    }

    boolean shown(String selector) {
        return front().lookup(selector) instanceof Node found && found.isVisible();
    }

    List<String> texts(String selector) {
        return front().lookupAll(selector).stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList();
    }

    Button send() {
        return (Button)
                front().lookupAll(".button").stream()
                        .filter(node ->
                                List.of("Send", "Cancel").contains(((Button) node).getText()))
                        .findFirst()
                        .orElseThrow();
    }

    Button button(String words) {
        return (Button)
                front().lookupAll(".button").stream()
                        .filter(node -> words.equals(((Button) node).getText()))
                        .findFirst()
                        .orElseThrow();
    }

    TextField url() {
        return field("URL");
    }

    TextField search() {
        return field("Find in the body");
    }

    TextField field(String name) {
        return (TextField)
                front().lookupAll(".text-field").stream()
                        .filter(node -> name.equals(node.getAccessibleText()))
                        .findFirst()
                        .orElseThrow();
    }

    CodeArea text() {
        return front().lookupAll(".styled-text-area").stream()
                .map(CodeArea.class::cast)
                .filter(node -> "Text of the request file".equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    ListView<?> list(String name) {
        return (ListView<?>)
                desktop.scene().getRoot().lookupAll(".list-view").stream()
                        .filter(node -> !(node instanceof ComboBox<?>))
                        .filter(node -> String.valueOf(node.getAccessibleText()).startsWith(name))
                        .findFirst()
                        .orElseThrow();
    }
}
