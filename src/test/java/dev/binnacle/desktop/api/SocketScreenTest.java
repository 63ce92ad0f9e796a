package dev.binnacle.desktop.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.auth.Secret;
import dev.binnacle.api.live.LiveEntry;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.testing.TestScreen;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import okhttp3.WebSocket;
import okhttp3.WebSocketListener;

import okio.ByteString;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class SocketScreenTest extends ApiScreenCase {
    private MockWebServer server;

    @BeforeEach
    void serve() throws IOException {
        server = new MockWebServer();
        server.start();
    }

    @AfterEach
    void end() {
        server.close();
    }

    private void echo() {
        server.enqueue(
                new MockResponse.Builder()
                        .webSocketUpgrade(
                                new WebSocketListener() {
                                    @Override
                                    public void onMessage(WebSocket socket, String text) {
                                        socket.send("{\"echo\":" + text + "}");
                                    }

                                    @Override
                                    public void onMessage(WebSocket socket, ByteString bytes) {
                                        socket.send(bytes);
                                    }

                                    @Override
                                    public void onClosing(
                                            WebSocket socket, int code, String reason) {
                                        socket.close(code, reason);
                                    }
                                })
                        .build());
    }

    private String address() {
        return server.url("/live").toString().replaceFirst("http", "ws");
    }

    private void openSocket() {
        TestScreen.run(() -> desktop.open(ApiScreen.socket("")));
        TestScreen.await("the tab", () -> front().lookup(".live") != null);
        TestScreen.run(() -> field("Address of the WebSocket").setText(address()));
    }

    private List<String> lines() {
        return messages().getItems().stream()
                .map(LiveEntry.class::cast)
                .map(each -> each.kind() + " " + each.name() + " " + each.text())
                .toList();
    }

    private ListView<?> messages() {
        return (ListView<?>)
                front().lookupAll(".list-view").stream()
                        .filter(each ->
                                String.valueOf(each.getAccessibleText())
                                        .startsWith("What came and went"))
                        .findFirst()
                        .orElseThrow();
    }

    private void send(String text) {
        TestScreen.await("room for a message", () -> !button("Send").isDisabled());
        TestScreen.run(() -> {
            ((TextArea) front().lookup(".text-area")).setText(text);
            button("Send").fire();
        });
    }

    @Test
    void messagesAreSentAndReceivedAndSecretsStayCovered() {
        echo();
        openSocket();
        TestScreen.run(() -> button("Connect").fire());
        TestScreen.await("open", () -> texts(".live-state").contains("Open"));

        send("{\"say\":\"hello\",\"to\":[\"Anna\",\"Ben\"]}");
        TestScreen.await("the answer", () -> lines().toString().contains("{\"echo\":{\"say\""));
        send("\"region {{region}}\"");
        TestScreen.await("the variable", () -> lines().toString().contains("region north"));
        send("\"{{missing}}\"");
        TestScreen.await(
                "named", () -> texts(".request-broken").toString().contains("{{missing}}"));
        TestScreen.run(() -> button("Ping").fire());
        TestScreen.await("the pong", () -> lines().toString().contains("RECEIVED pong"));
        TestScreen.run(() -> {
            ComboBox<?> form = (ComboBox<?>) front().lookup(".socket-form");
            form.getSelectionModel().select(1);
        });
        send("00 ff 10 20");
        TestScreen.await("bytes", () -> lines().toString().contains("RECEIVED binary"));
        TestScreen.run(() -> messages().getSelectionModel().select(2));
        TestScreen.picture(desktop.scene(), "api-socket-light");
        dark("api-socket-dark");
        TestScreen.run(() -> messages().getSelectionModel().selectLast());

        TestScreen.run(() -> button("Close").fire());
        TestScreen.await("closed", () -> texts(".live-state").contains("Ended"));
        assertThat(TestScreen.on(() -> lines()))
                .contains("SENT close 1000 normal", "RECEIVED close 1000 normal");
        TestScreen.picture(desktop.scene(), "api-socket-closed-light");
        showPart("Opening and close");
        TestScreen.picture(desktop.scene(), "api-socket-opening-light");
    }

    @Test
    void aSecretThatIsSentIsCoveredInWhatIsShown() throws IOException {
        java.nio.file.Files.writeString(
                folder.resolve("environments/local.properties"), "token=hunter2\n");
        echo();
        openSocket();
        TestScreen.await(
                "the variable", () -> list("Variables").getItems().toString().contains("hunter2"));
        TestScreen.run(() -> button("Connect").fire());
        TestScreen.await("open", () -> texts(".live-state").contains("Open"));
        send("\"{{token}}\"");
        TestScreen.await("the answer", () -> lines().toString().contains("RECEIVED text"));

        assertThat(TestScreen.on(() -> lines()).toString())
                .contains("{\"echo\":\"•••\"}")
                .doesNotContain("hunter2");
    }

    @Test
    void aMessageTakesASecretForItsHostAndNoneForAnother() {
        secrets.keep(new Secret("harbour key", "hunter2", List.of(server.getHostName())));
        secrets.keep(new Secret("elsewhere", "other-secret", List.of("shop.example")));
        echo();
        openSocket();
        TestScreen.await(
                "the secrets", () -> list("Variables").getItems().toString().contains("elsewhere"));
        TestScreen.run(() -> button("Connect").fire());
        TestScreen.await("open", () -> texts(".live-state").contains("Open"));
        send("\"{{elsewhere}}\"");
        TestScreen.await(
                "the refusal",
                () ->
                        texts(".request-broken")
                                .toString()
                                .contains("The secret elsewhere is not for "));
        send("\"key {{vault:harbour key}}\"");
        TestScreen.await("the answer", () -> lines().toString().contains("RECEIVED text"));

        assertThat(TestScreen.on(() -> lines()).toString())
                .contains("{\"echo\":\"key •••\"}")
                .doesNotContain("hunter2", "other-secret");
        assertThat(TestScreen.on(() -> texts(".request-broken")).toString()).doesNotContain("BIN");
        assertThat(TestScreen.on(() -> button("Send").isDisabled())).isFalse();
    }

    @Test
    void aServerThatOpensNoneSaysWhatItAnswered() {
        server.enqueue(new MockResponse.Builder().code(404).build());
        openSocket();
        TestScreen.run(() -> button("Connect").fire());

        TestScreen.await("why", () -> texts(".request-broken").toString().contains("answered 404"));
        TestScreen.picture(desktop.scene(), "api-socket-refused-light");
        assertThat(TestScreen.on(() -> button("Connect").isDisabled())).isFalse();
    }

    @Test
    void anAddressOfAWebSocketInARequestIsOfferedAsOne() {
        echo();
        openRequest("slow.hurl");
        TestScreen.run(() -> url().setText(address()));
        pressSend();
        TestScreen.await("the offer", () -> offered("Open as a WebSocket"));
        TestScreen.run(() -> button("Open as a WebSocket").fire());

        TestScreen.await("the tab", () -> front().lookup(".live") != null);
        assertThat(TestScreen.on(() -> field("Address of the WebSocket").getText()))
                .isEqualTo(address());
    }

    private boolean offered(String verb) {
        return front().lookupAll(".button").stream()
                .anyMatch(each -> verb.equals(((Button) each).getText()));
    }

    @Test
    void whatTheTabRemembersHoldsNoSecret() {
        var text = "GET ws://a/?token=hunter2\nAuthorization: Bearer hunter2\nX-Plain: yes\n";
        TestScreen.run(() ->
                desktop.open(
                        new Target(
                                Target.Kind.REQUEST,
                                "",
                                Map.of(
                                        "socket",
                                        text,
                                        "message",
                                        "{\"password\":\"hunter2\",\"a\":\"b\"}",
                                        "id",
                                        "1"))));
        Target kept =
                TestScreen.on(() -> Objects.requireNonNull(desktop.frontProperty().get()).target());

        assertThat(kept.toString()).doesNotContain("hunter2").contains("X-Plain: yes", "\"b\"");
    }
}
