package dev.binnacle.api.transfer.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.Header;
import dev.binnacle.api.Payload;
import dev.binnacle.api.Request;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A request as a program: the Java one is compiled and run, of the others the text is read. */
class CodeLanguageTest {
    private static final String ODD = "a \"quoted\" \\ line\nü 世界 \u2028 ${x} {{y}} 'z' `w` \u0001";

    @TempDir Path folder;

    private static Request request(String url, Payload payload) {
        return new Request(
                "PATCH",
                url + "/a?x=[1]&y=%20ü",
                List.of(new Header("X-Odd", "it's \"so\" \\ $1"), new Header("X-Odd", "two")),
                payload,
                new Request.Rules(false, false, 50, true, Duration.ofSeconds(5)));
    }

    private Payload payload(String kind) throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "of a file");
        return switch (kind) {
            case "none" -> Payload.none();
            case "text" -> Payload.text(ODD, "");
            case "long" -> Payload.text(ODD.repeat(3_000), "text/plain");
            case "bytes" -> new Payload.Content(new byte[] {0, -1, 7}, "application/octet-stream");
            case "file" -> new Payload.FromFile(file, "text/plain");
            default ->
                    new Payload.Multipart(
                            List.of(
                                    new Payload.Part("n", "", Payload.text(ODD, "")),
                                    new Payload.Part(
                                            "f",
                                            "a.txt",
                                            new Payload.FromFile(file, "text/plain"))));
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "text", "long", "bytes", "file", "parts"})
    void theJavaProgramSendsTheRequest(String kind) throws Exception {
        try (var server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder().code(204).build());
            server.start();
            String base = "http://localhost:" + server.getPort();
            run(CodeLanguage.JAVA.write(request(base, payload(kind))));
            RecordedRequest sent = server.takeRequest();
            assertThat(sent.getMethod()).isEqualTo("PATCH");
            assertThat(sent.getTarget()).isEqualTo("/a?x=%5B1%5D&y=%20%C3%BC");
            assertThat(sent.getHeaders().values("X-Odd"))
                    .containsExactly("it's \"so\" \\ $1", "two");
            byte[] body = sent.getBody() == null ? new byte[0] : sent.getBody().toByteArray();
            String text = new String(body, StandardCharsets.UTF_8);
            switch (kind) {
                case "none" -> assertThat(text).isEmpty();
                case "text" -> assertThat(text).isEqualTo(ODD);
                case "long" -> assertThat(text).isEqualTo(ODD.repeat(3_000));
                case "bytes" -> assertThat(body).containsExactly(0, -1, 7);
                case "file" -> assertThat(text).isEqualTo("of a file");
                default ->
                        assertThat(text)
                                .contains("name=\"n\"\r\n\r\n" + ODD + "\r\n--")
                                .contains(
                                        "filename=\"a.txt\"\r\n"
                                                + "Content-Type: text/plain\r\n\r\n"
                                                + "of a file");
            }
        }
    }

    private void run(String code) throws Exception {
        Path source = Files.writeString(folder.resolve("Call.java"), code);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var errors = new java.io.ByteArrayOutputStream();
        int failed =
                compiler.run(
                        InputStream.nullInputStream(),
                        errors,
                        errors,
                        "-encoding",
                        "UTF-8",
                        "-d",
                        folder.toString(),
                        source.toString());
        assertThat(failed).as(errors + code).isZero();
        try (var loader =
                new URLClassLoader(
                        new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            loader.loadClass("Call")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[0]);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CURL")
    void everyTextIsALiteralThatEnds(CodeLanguage language) throws IOException {
        for (String kind : List.of("none", "text", "bytes", "file", "parts")) {
            String code = language.write(request("http://a", payload(kind)));
            assertThat(code).doesNotContain("\u0001", "\u2028");
            assertThat(withoutLiterals(code)).doesNotContain("\"", "ü", "quoted", "世界");
        }
    }

    /** The code with each text in double quotes taken out, as a reader of any of them would. */
    private static String withoutLiterals(String code) {
        var out = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (inside && c == '\\') {
                i++;
            } else if (c == '"') {
                inside = !inside;
            } else if (!inside) {
                out.append(c);
            } else {
                assertThat(c).as("a line break in a text").isNotEqualTo('\n');
            }
        }
        assertThat(inside).as(code).isFalse();
        return out.toString();
    }

    @Test
    void javaScriptAndPythonSayWhatIsSent() throws IOException {
        Request request = request("http://a", Payload.text("{\"a\": 1}", "application/json"));
        assertThat(CodeLanguage.JAVASCRIPT.write(request))
                .isEqualTo(
                        """
                        // The request leaves the certificate unchecked; this program checks it.
                        const response = await fetch("http://a/a?x=[1]&y=%20ü", {
                          method: "PATCH",
                          headers: [
                            ["X-Odd", "it's \\"so\\" \\\\ $1"],
                            ["X-Odd", "two"],
                            ["Content-Type", "application/json"],
                          ],
                          body: "{\\"a\\": 1}",
                          redirect: "manual",
                          signal: AbortSignal.timeout(5000),
                        });
                        console.log(response.status);
                        console.log(await response.text());
                        """);
        assertThat(CodeLanguage.PYTHON.write(request))
                .isEqualTo(
                        """
                        import requests

                        response = requests.request(
                            "PATCH",
                            "http://a/a?x=[1]&y=%20ü",
                            headers={
                                "X-Odd": "it's \\"so\\" \\\\ $1, two",
                                "Content-Type": "application/json",
                            },
                            data="{\\"a\\": 1}".encode("utf-8"),
                            allow_redirects=False,
                            verify=False,
                            timeout=5.0,
                        )
                        print(response.status_code)
                        print(response.text)
                        """);
    }
}
