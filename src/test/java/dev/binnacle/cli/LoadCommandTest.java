package dev.binnacle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

class LoadCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final List<String> logins = new CopyOnWriteArrayList<>();
    private HttpServer server;
    @TempDir Path folder;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext(
                "/",
                exchange -> {
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Key"))
                            .ifPresent(keys::add);
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                            .ifPresent(logins::add);
                    exchange.sendResponseHeaders(200, 2);
                    exchange.getResponseBody().write(new byte[] {'{', '}'});
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    private int load(String text, String... arguments) throws IOException {
        Path file = Files.writeString(folder.resolve("load.hurl"), text);
        String base = "base=http://localhost:" + server.getAddress().getPort();
        var all = new ArrayList<>(List.of("load", file.toString(), "--variable", base));
        all.addAll(List.of(arguments));
        return new Commands(new RootCommand(), List.of(new LoadCommand()))
                .to(new PrintWriter(out), new PrintWriter(err))
                .run(all.toArray(String[]::new));
    }

    @Test
    void figuresAreATableAndThresholdsThatHoldEndWell() throws IOException {
        int exit =
                load(
                        "GET {{base}}/\nHTTP 200\n",
                        "--users",
                        "2",
                        "--requests",
                        "50",
                        "--threshold",
                        "errors<1%",
                        "--threshold",
                        "p99<60s");

        assertThat(err.toString()).isEmpty();
        assertThat(exit).isEqualTo(Commands.DONE);
        assertThat(out.toString())
                .contains("requests  50 (", "statuses  200 × 50", "errors    0 (0.00 %)")
                .contains("p99.9", "✓ errors < 1%   found 0.00%", "✓ p99 < 60000 ms");
    }

    @Test
    void aSecretOfAFileIsSentAndNotShown() throws IOException {
        Path secrets = Files.writeString(folder.resolve("s.properties"), "shop=hunter2\n");

        int exit =
                load(
                        "GET {{base}}/\nX-Key: {{key}}\nHTTP 200\n",
                        "--variable",
                        "key={{vault:shop}}",
                        "--secrets-file",
                        secrets.toString(),
                        "--users",
                        "1",
                        "--requests",
                        "3");

        assertThat(err.toString()).isEmpty();
        assertThat(exit).isEqualTo(Commands.DONE);
        assertThat(keys).containsExactly("hunter2", "hunter2", "hunter2");
        assertThat(out.toString()).doesNotContain("hunter2");
    }

    @Test
    void aThresholdThatDoesNotHoldIsANo() throws IOException {
        int exit =
                load(
                        "GET {{base}}/\n",
                        "--users",
                        "1",
                        "--requests",
                        "5",
                        "--threshold",
                        "requests>=6");

        assertThat(exit).isEqualTo(Commands.NO);
        assertThat(out.toString()).contains("✗ requests >= 6   found 5");
    }

    @Test
    void jsonHoldsAllFiguresAndTheDistributionIsWritten() throws IOException {
        Path hdr = folder.resolve("times.hgrm");

        int exit =
                load(
                        "GET {{base}}/\n",
                        "--rate",
                        "100",
                        "--for",
                        "300ms",
                        "--json",
                        "--hdr",
                        hdr.toString());

        JsonNode json = JsonMapper.builder().build().readTree(out.toString());
        assertThat(exit).isEqualTo(Commands.DONE);
        int requests = json.path("requests").asInt();
        assertThat(requests + json.path("unsent").asInt()).isEqualTo(30);
        assertThat(json.path("statuses").path("200").asInt()).isEqualTo(requests).isPositive();
        assertThat(json.path("corrected").path("p99").asDouble()).isPositive();
        assertThat(json.path("series")).isNotEmpty();
        assertThat(hdr).content().contains("Percentile", "#[Mean");
    }

    @Test
    void whatIsWrittenWronglyIsWrongUsage() throws IOException {
        assertThat(load("GET {{base}}/\n", "--users", "1", "--for", "30"))
                .isEqualTo(Commands.USAGE);
        assertThat(load("GET {{base}}/\n", "--users", "1", "--for", "1s", "--threshold", "p99<5"))
                .isEqualTo(Commands.USAGE);
        assertThat(load("GET {{base}}/\n", "--users", "0", "--for", "1s"))
                .isEqualTo(Commands.USAGE);
        assertThat(load("GET {{base}}/\n", "--for", "1s")).isEqualTo(Commands.USAGE);
        assertThat(err.toString())
                .contains("'30' is no time", "'p99' is a time", "1 to 10000 users");
    }

    @Test
    void hostsElsewhereAreAProblemUnlessTheWorkspaceNamesThem() throws IOException {
        String file = "GET http://203.0.113.9:9/\n[Options]\nmax-time: 100ms\n";

        assertThat(load(file, "--users", "1", "--requests", "1")).isEqualTo(Commands.PROBLEM);
        assertThat(err.toString()).contains("BIN-670", "203.0.113.9", "load-hosts");

        Files.writeString(folder.resolve("load-hosts"), "203.0.113.9\n");
        assertThat(load(file, "--users", "1", "--requests", "1", "--workspace", folder.toString()))
                .isEqualTo(Commands.DONE);
    }

    @Test
    void loadSignsInAsTheRoleThatARequestMeansOrIsRefused() throws IOException {
        String text = "# @role clerk\nGET {{base}}/\nHTTP 200\n";
        String[] few = {"--users", "1", "--requests", "2", "--variable", "token_clerk=given-7"};

        assertThat(load(text, few)).as(err.toString()).isEqualTo(Commands.DONE);
        assertThat(logins).isNotEmpty().containsOnly("Bearer given-7");
        assertThat(load(text, "--users", "1", "--requests", "2")).isNotEqualTo(Commands.DONE);
        assertThat(err.toString()).contains("Nothing signs in as clerk");
    }

    @Test
    void aTokenThatIsASecretIsLentToEveryRequestUnderLoad() throws IOException {
        Path secrets = Files.writeString(folder.resolve("s.properties"), "token_clerk=hunter2\n");
        String text = "# @role clerk\nGET {{base}}/\nHTTP 200\n";

        int exit =
                load(text, "--users", "1", "--requests", "2", "--secrets-file", secrets.toString());

        assertThat(exit).as(err.toString()).isEqualTo(Commands.DONE);
        assertThat(logins).isNotEmpty().containsOnly("Bearer hunter2");
        assertThat(out.toString()).doesNotContain("hunter2");
    }
}
