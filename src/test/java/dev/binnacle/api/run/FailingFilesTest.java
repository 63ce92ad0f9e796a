package dev.binnacle.api.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.binnacle.api.call.CallLimits;
import dev.binnacle.api.call.RequestSender;
import dev.binnacle.api.check.RunVariables;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.base.Progress;
import dev.binnacle.testing.Material;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/** Files of Hurl's own suite that must fail, each with the words that were recorded. */
class FailingFilesTest {
    private static final Map<String, String> BODIES =
            Map.ofEntries(
                    Map.entry("/error-assert-base64", "line1\nline2\r\nline3\n"),
                    Map.entry("/error-assert-file", "Hello"),
                    Map.entry("/error-assert-newline", "<p>Hello</p>\n\n"),
                    Map.entry(
                            "/error-assert-value",
                            "{ \"values\": [1,2,3], \"count\": 2, \"line_terminator\": \"\\n\"}"),
                    Map.entry(
                            "/error-filter",
                            "{\"id\": \"123x\", \"status\": true, \"list\": [1, 2, 3]}"),
                    Map.entry("/error-filter-in-capture", "{\"id\": \"123x\"}"),
                    Map.entry(
                            "/predicate/error/type",
                            """
                            {"status": true, "count": 1, "message": "0", "empty": "", "number": 1.0,
                             "list": [1, 2, 3], "not_a_date": "2018",
                             "is_a_date": "2018-12-10T13:45:00.000Z"}\
                            """),
                    Map.entry("/error-assert-xpath", "<html><head><title>A</title></head></html>"),
                    Map.entry("/error-invalid-jsonpath", "{\"tags\": [1]}"));

    /** Since then {@code contains} looks into lists too, so that this assert holds. */
    private static final Pattern BEFORE_VERSION_5 =
            Pattern.compile("(?s)error: [^\n]*\n[^\n]*assert_value_error.hurl:8:.*?\n\n");

    private HttpServer server;
    @TempDir Path folder;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/", FailingFilesTest::answer);
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        exchange.getRequestBody().readAllBytes();
        int status = path.equals("/not_found") || path.equals("/undefined") ? 404 : 200;
        byte[] body = BODIES.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
        if (path.equals("/error-query-invalid-utf8")) {
            body = HexFormat.of().parseHex("ff");
        }
        if (path.startsWith("/redirect/")) {
            int left = Integer.parseInt(path.substring("/redirect/".length()));
            exchange.getResponseHeaders().add("Location", "/redirect/" + (left - 1));
            status = 302;
        }
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        if (path.equals("/error/content-encoding")) {
            exchange.getResponseHeaders().add("Content-Encoding", "unknown");
            body = "Hello World!".getBytes(StandardCharsets.UTF_8);
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assert_base64",
                "assert_content_encoding",
                "assert_file",
                "assert_header_value",
                "assert_invalid_predicate_type",
                "assert_newline",
                "assert_query_invalid_regex",
                "assert_status",
                "assert_value_error",
                "continue_on_error",
                "file_read_access",
                "filter",
                "filter_in_capture",
                "http_connection",
                "invalid_jsonpath",
                "invalid_url_1",
                "key_template",
                "max_redirect_option",
                "options_template",
                "predicate",
                "query_header_not_found",
                "query_invalid_utf8",
                "template_variable_not_found"
            })
    void itFailsWithTheWordsRecorded(String name) throws IOException {
        FileResult result = run(name);
        String recorded = here(Material.text("hurl/failing/" + name + ".err"));
        if (name.equals("assert_value_error")) {
            recorded = BEFORE_VERSION_5.matcher(recorded).replaceFirst("");
        }
        assertThat(told(result.told())).isEqualTo(told(recorded));
        assertThat(result.exitCode())
                .isEqualTo(
                        Integer.parseInt(Material.text("hurl/failing/" + name + ".exit").strip()));
    }

    private FileResult run(String name) throws IOException {
        Files.writeString(folder.resolve("data.txt"), "Hello World!");
        var file = (HurlFile) HurlReading.of(here(Material.text("hurl/failing/" + name + ".hurl")));
        var variables =
                new RunVariables(Map.of("host", "localhost:8000"), Map.of(), Clock.systemUTC());
        try (var sender = new RequestSender(CallLimits.defaults(), folder, Clock.systemUTC())) {
            return new FileRunner(
                            sender,
                            RunChoice.of(name.equals("continue_on_error"), 0, Duration.ZERO),
                            Clock.systemUTC())
                    .run(
                            "tests_failed/" + name + ".hurl",
                            file,
                            folder,
                            variables,
                            Progress.none(),
                            tried -> {});
        }
    }

    /** Of this server; and with names in paths as RFC 9535 has them. */
    private String here(String text) {
        return text.replace(
                        "http://localhost:8000",
                        "http://localhost:" + server.getAddress().getPort())
                .replace("$.not-exist", "$.not_exist");
    }

    /** How far a URL is underlined depends on the port's digits. */
    private static String told(String text) {
        return text.replace("\r", "")
                .replaceAll("\\^+", "^")
                .replaceAll("(?m)[ \\t]+$", "")
                .strip();
    }
}
