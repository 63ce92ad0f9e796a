package dev.binnacle.desktop.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.desktop.control.TextViewer;
import dev.binnacle.testing.TestScreen;

import javafx.scene.control.ComboBox;
import javafx.scene.image.ImageView;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import okio.Buffer;

import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

class AnswerScreenTest extends ApiScreenCase {
    private static final List<String> PHASES =
            List.of("queue", "DNS", "connect", "TLS", "request", "first byte", "body", "total");

    @Test
    void everyPhaseIsNamedAndThoseThatWereNotNeededSayWhy() {
        openRequest("shop/create.hurl");
        pressSend();
        awaitStatus("200 OK");
        showPart("Timing");
        TestScreen.await("rows", () -> count(".waterfall-row") == 7);
        assertThat(TestScreen.on(() -> texts(".waterfall-name"))).containsExactlyElementsOf(PHASES);
        assertThat(TestScreen.on(() -> texts(".waterfall .secondary")))
                .contains("none: the address is a number", "none: plain http");
        TestScreen.picture(desktop.scene(), "api-phases-light");

        pressSend();
        TestScreen.await(
                "a connection used again",
                () ->
                        texts(".waterfall .secondary").stream()
                                        .filter("none: the connection was open already"::equals)
                                        .count()
                                == 3);
        TestScreen.picture(desktop.scene(), "api-phases-reused-light");
        showPart("Connection");
        TestScreen.picture(desktop.scene(), "api-connection-light");
        showPart("As sent");
        dark("api-sent-dark");
    }

    @Test
    void aPictureIsShownAndItsBytesAndHeadersAreAtHand() throws IOException {
        try (var server = new MockWebServer()) {
            server.start();
            server.enqueue(
                    new MockResponse.Builder()
                            .setHeader("Content-Type", "image/png")
                            .addHeader("Set-Cookie", "sid=abc; Path=/; HttpOnly")
                            .body(new Buffer().write(png()))
                            .build());
            requests.create("logo", "GET " + server.url("/logo.png") + "\n");
            openRequest("logo.hurl");
            pressSend();
            awaitStatus("200 OK");

            var image = (ImageView) front().lookup(".answer-picture .image-view");
            assertThat(TestScreen.on(() -> image.getImage().getWidth())).isEqualTo(320);
            dark("api-picture-dark");
            assertThat(TestScreen.on(() -> List.copyOf(forms().getItems())))
                    .isEqualTo(List.of(BodyForm.PICTURE, BodyForm.HEX));
            TestScreen.run(() -> forms().getSelectionModel().select(1));
            var body = (TextViewer) node(".text-viewer");
            TestScreen.await("hex", () -> body.text().startsWith("00000000  89 50 4e 47"));
            TestScreen.picture(desktop.scene(), "api-hex-light");
            showPart("Cookies (1)");
            TestScreen.picture(desktop.scene(), "api-cookies-light");
        }
    }

    @Test
    void anUncheckedCertificateIsSaidInRedAndACheckedOneFailsWithWhatToDo() throws IOException {
        var own = new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
        try (var server = new MockWebServer()) {
            server.useHttps(
                    new HandshakeCertificates.Builder()
                            .heldCertificate(own)
                            .build()
                            .sslSocketFactory());
            server.start();
            server.enqueue(new MockResponse.Builder().body("hello").build());
            String line = "GET https://localhost:" + server.getPort() + "/\n";
            requests.create("checked", line);
            requests.create("unchecked", line + "[Options]\ninsecure: true\n");
            openRequest("checked.hurl");
            pressSend();
            TestScreen.await("the problem", () -> texts(".state-code").contains("BIN-613"));
            TestScreen.picture(desktop.scene(), "api-tls-failed-light");

            openRequest("unchecked.hurl");
            pressSend();
            awaitStatus("200 OK");
            assertThat(TestScreen.on(() -> texts(".answer-alarm").toString()))
                    .contains("not checked");
            showPart("Connection");
            TestScreen.picture(desktop.scene(), "api-tls-unchecked-light");
        }
    }

    private ComboBox<?> forms() {
        return (ComboBox<?>)
                front().lookupAll(".combo-box").stream()
                        .filter(node -> "How the body is shown".equals(node.getAccessibleText()))
                        .findFirst()
                        .orElseThrow();
    }

    private static byte[] png() throws IOException {
        var picture = new BufferedImage(320, 120, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 320; x++) {
            for (int y = 0; y < 120; y++) {
                picture.setRGB(x, y, (x * 255 / 320) << 16 | (y * 2) << 8 | 90);
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    @SuppressWarnings("unchecked")
    void anAnswerIsKeptAsAnExampleAndALaterOneComparedWithIt() {
        requests.create("changing", "GET {{base}}/echo?n={{newUuid}}\nX-Fixed: yes\n");
        openRequest("changing.hurl");
        pressSend();
        awaitStatus("200 OK");
        showPart("Compare");
        TestScreen.await("the tab", () -> shown(".compare-lines"));
        TestScreen.run(() -> {
            field("Name of an example").setText("first try");
            button("Keep as example").fire();
        });
        Path kept = folder.resolve("requests/changing.examples/first try.http");
        TestScreen.await("the example", () -> Files.exists(kept));
        pressSend();
        var earlier = (ComboBox<Comparing.Earlier>) node(".compare-earlier");
        TestScreen.await(
                "the examples", () -> earlier.getItems().toString().startsWith("[first try"));
        TestScreen.run(() -> earlier.getSelectionModel().select(0));
        TestScreen.await(
                "the differences", () -> texts(".secondary").toString().contains("differ"));
        TestScreen.await(
                "the line that differs",
                () -> texts(".line-added").toString().contains("\"n\": \""));
        TestScreen.picture(desktop.scene(), "api-compare-light");
        dark("api-compare-dark");
        assertThat(requests.list().children()).noneMatch(each -> each.path().contains("examples"));
        assertThat(requests.rename("changing.hurl", "moved")).isEqualTo("moved.hurl");
        assertThat(folder.resolve("requests/moved.examples/first try.http")).exists();
    }
}
