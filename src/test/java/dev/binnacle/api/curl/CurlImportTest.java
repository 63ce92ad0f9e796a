package dev.binnacle.api.curl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.api.call.CallLimits;
import dev.binnacle.api.call.RequestSender;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.api.hurl.RequestResolver;
import dev.binnacle.api.hurl.Variables;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.testing.Material;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Curl commands of others: each is read, and sends what curl was recorded to send. */
class CurlImportTest {
    /** Those that curl sends otherwise, with the reason. */
    private static final Map<String, String> OTHERWISE =
            Map.of(
                    "redirect_command_data", "a command in backquotes is not run",
                    "strange_http_method", "methods of Hurl are written in capitals");

    /** What curl adds to every request by itself. */
    private static final List<String> OWN =
            List.of("host", "content-length", "connection", "accept-encoding");

    @TempDir Path folder;

    private static List<String> names(String kind) {
        try (Stream<Path> files =
                Files.list(
                        Path.of(
                                CurlImportTest.class
                                        .getResource("/material/curl/" + kind)
                                        .toURI()))) {
            return files.map(each -> each.getFileName().toString().replace(".txt", ""))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<String> commands() {
        return names("commands");
    }

    static List<String> recorded() {
        return names("expected-http").stream()
                .filter(name -> !OTHERWISE.containsKey(name))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandIsRead(String name) {
        CurlImport read = CurlImport.of(Material.text("curl/commands/" + name + ".txt"));
        assertThat(HurlReading.of(read.hurl())).isInstanceOf(HurlFile.class);
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void whatIsSentIsWhatCurlSent(String name) throws Exception {
        String recorded = Material.text("curl/expected-http/" + name + ".txt");
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var sender = new RequestSender(CallLimits.defaults(), folder, Clock.systemUTC())) {
            String at = "localhost:" + server.getLocalPort();
            String command =
                    Material.text("curl/commands/" + name + ".txt")
                            .replace("localhost:28139", at)
                            .replace("httpbin.org", at);
            var file = (HurlFile) HurlReading.of(CurlImport.of(command).hurl());
            CompletableFuture<String> received =
                    CompletableFuture.supplyAsync(() -> received(server));
            sender.send(
                            new RequestResolver(folder)
                                    .resolve(
                                            file.entries().getFirst().request(),
                                            Variables.of(Map.of("DO_API_TOKEN", "$DO_API_TOKEN"))),
                            Progress.none())
                    .response()
                    .body()
                    .close();
            String sent = received.get();
            assertThat(firstLine(sent)).isEqualTo(firstLine(recorded));
            assertThat(headers(sent)).containsAll(headers(recorded));
            assertThat(body(sent)).isEqualTo(body(recorded));
        }
    }

    private static String received(ServerSocket server) {
        try (Socket socket = server.accept()) {
            InputStream in = socket.getInputStream();
            var text = new StringBuilder();
            while (text.indexOf("\r\n\r\n") < 0) {
                text.append((char) in.read());
            }
            int length =
                    text.toString()
                            .lines()
                            .filter(line ->
                                    line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                            .map(line -> Integer.parseInt(line.substring(15).strip()))
                            .findFirst()
                            .orElse(0);
            text.append(new String(in.readNBytes(length), StandardCharsets.UTF_8));
            socket.getOutputStream()
                    .write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return text.toString().replace("\r\n", "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A path may be left out where it is the root. */
    private static String firstLine(String request) {
        return request.lines().findFirst().orElse("").replace(" ?", " /?");
    }

    private static List<String> headers(String request) {
        List<String> headers = new ArrayList<>();
        for (String line : request.substring(0, request.indexOf("\n\n")).lines().skip(1).toList()) {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            boolean usual =
                    line.equalsIgnoreCase("User-Agent: curl/8.2.1")
                            || line.equalsIgnoreCase("Accept: */*");
            if (!OWN.contains(name) && !usual) {
                headers.add(name + ": " + line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static String body(String request) {
        return request.substring(request.indexOf("\n\n") + 2).strip();
    }

    @Test
    void whatHasNoPlaceIsListedAndNothingIsRun() {
        CurlImport read =
                CurlImport.of(
                        "curl -sSL --digest 'http://a/x y' -b jar.txt $(rm -rf /tmp/x) | jq .id\n"
                                + "wget http://b");
        assertThat(read.hurl()).startsWith("GET http://a/x%20y\n").contains("location: true");
        assertThat(read.leftOut())
                .contains(
                        "the option --digest",
                        "cookies of the file jar.txt",
                        "the command jq",
                        "the command wget");
    }

    @Test
    void browsersQuotingIsUnderstood() {
        CurlImport read =
                CurlImport.of(
                        "curl 'https://a/b' \\\n  -H 'accept: */*' \\\n"
                                + "  --data-raw $'it\\'s \\u00e9 \\n `{{`' --compressed");
        var file = (HurlFile) HurlReading.of(read.hurl());
        assertThat(file.entries().getFirst().request().method()).isEqualTo("POST");
        assertThat(read.hurl()).contains("`it's é \\n \\`\\{\\{\\``");
    }

    @Test
    void whatIsNoCurlIsRefused() {
        assertThat(CurlImport.looksLike("  curl http://a")).isTrue();
        assertThat(CurlImport.looksLike("curly")).isFalse();
        assertThatThrownBy(() -> CurlImport.of("curl --help")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> CurlImport.of("echo curl")).isInstanceOf(ProblemException.class);
    }
}
