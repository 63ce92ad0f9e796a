package dev.binnacle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import picocli.CommandLine.Command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class RunCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final AtomicInteger tries = new AtomicInteger();
    private HttpServer server;
    @TempDir Path folder;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    /** An order can be made, read by who has the cookie, and is ready at the third question. */
    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String cookie = String.valueOf(exchange.getRequestHeaders().getFirst("Cookie"));
        String path = exchange.getRequestURI().getPath();
        int status = 200;
        String body = "{}";
        switch (path) {
            case "/orders" -> {
                exchange.getResponseHeaders().add("Set-Cookie", "visit=7; Path=/");
                status = 201;
                body = "{\"id\": 42, \"lines\": [{\"sku\": \"rope\"}, {\"sku\": \"tar\"}]}";
            }
            case "/orders/42" -> status = cookie.contains("visit=7") ? 200 : 403;
            case "/ready" -> status = tries.incrementAndGet() < 3 ? 503 : 200;
            case "/oauth" -> body = "{\"access_token\": \"given-7\", \"expires_in\": 60}";
            case "/old" -> {
                exchange.getResponseHeaders().add("Location", "/older?n=1");
                status = 301;
            }
            case "/older" -> {
                exchange.getResponseHeaders().add("Location", "/ready");
                status = 302;
            }
            case "/away" -> {
                exchange.getResponseHeaders().add("Location", "file:///etc/hosts");
                status = 302;
            }
            case "/who" ->
                    body = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            case "/token" -> body = "{\"token\": \"hush\"}";
            case "/echo" -> body = String.valueOf(exchange.getRequestHeaders().getFirst("X-Token"));
            default -> status = 404;
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private int run(String... arguments) {
        String base = "base=http://localhost:" + server.getAddress().getPort();
        var all = new ArrayList<>(List.of("run", "--variable", base));
        all.addAll(List.of(arguments));
        return new Commands(new RootCommand(), List.of(new RunCommand()))
                .to(new PrintWriter(out), new PrintWriter(err))
                .run(all.toArray(String[]::new));
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    @Test
    void requestsAreChainedByCapturesAndCookiesAndTriedAgain() throws IOException {
        String file =
                file(
                        "orders/create.hurl",
                        """
                        POST {{base}}/orders
                        HTTP 201
                        [Captures]
                        id: jsonpath "$.id"
                        [Asserts]
                        jsonpath "$.lines" count == 2
                        jsonpath "$.lines[*].sku" contains "rope"
                        cookie "visit[Path]" == "/"

                        GET {{base}}/orders/{{id}}
                        HTTP 200
                        [Asserts]
                        variable "id" == 42
                        variable "id" isInteger

                        GET {{base}}/ready
                        [Options]
                        retry: 5
                        retry-interval: 1ms
                        HTTP 200
                        """);
        Path report = folder.resolve("report.json");
        assertThat(run(file, "--report-json", report.toString())).as("%s%s", out, err).isZero();
        assertThat(out.toString())
                .contains("Success (5 request(s)")
                .contains("Failed files:      0");
        assertThat(Files.readString(report)).contains("\"value\" : \"42\"");
    }

    @Test
    void aFolderRunsAndABrokenFileStopsNoOther() throws IOException {
        file("a/good.hurl", "POST {{base}}/orders\nHTTP 201\n");
        file("a/broken.hurl", "GET {{base}}/x\n  [Qery]\n");
        file("a/deep/failing.hurl", "GET {{base}}/nothing\nHTTP 200\n");
        Path junit = folder.resolve("junit.xml");
        Path tap = folder.resolve("tap.txt");
        int code =
                run(
                        folder.resolve("a").toString(),
                        "--jobs",
                        "2",
                        "--report-junit",
                        junit.toString(),
                        "--report-tap",
                        tap.toString());
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("broken.hurl:2:4").contains("actual value is <404>");
        assertThat(Files.readString(junit))
                .contains("tests=\"3\" errors=\"1\" failures=\"1\"")
                .contains("Assert status code");
        assertThat(Files.readString(tap)).contains("ok 3 - ").contains("not ok 1 - ");
    }

    @Test
    void whatIsLackingIsSaidBeforeAnythingIsSent() throws IOException {
        String file = file("lacking.hurl", "POST {{base}}/orders\nX-Token: {{token}}\nHTTP 201\n");
        assertThat(run(file)).isEqualTo(3);
        assertThat(err.toString()).contains("lacking.hurl:2:12").contains("set the variable token");
        assertThat(tries.get()).isZero();
    }

    @Test
    void secretsAndWhatIsCapturedHiddenAreShownNowhere() throws IOException {
        String secrets = file("secrets.properties", "token=very-secret\n");
        String file =
                file(
                        "secret.hurl",
                        """
                        GET {{base}}/token
                        HTTP 200
                        [Captures]
                        hidden: jsonpath "$.token" redact

                        GET {{base}}/echo
                        X-Token: {{token}}
                        HTTP 200
                        [Asserts]
                        body == "other"
                        """);
        Path report = folder.resolve("report.json");
        int code = run(file, "--secrets-file", secrets, "--report-json", report.toString());
        assertThat(code).isEqualTo(4);
        assertThat(err.toString()).contains("string <•••>");
        assertThat(err + "" + out + Files.readString(report))
                .doesNotContain("very-secret")
                .doesNotContain("hush");
    }

    @Test
    void anUnknownVariableInTheExpectedBodyIsAFailedCheckOfTheAnswer() throws IOException {
        String file = file("body.hurl", "GET {{base}}/echo\nHTTP 200\n{\"a\": {{missing}}}\n");
        assertThat(run(file)).isEqualTo(4);
        assertThat(err.toString())
                .contains("Undefined variable")
                .contains("body.hurl:3:9")
                .contains("you must set the variable missing");
    }

    @Test
    void aFolderRunsOnceForEachRowOfData() throws IOException {
        file(
                "rows/one.hurl",
                "GET {{base}}/{{path}}\nHTTP {{status}}\n".replace("{{status}}", "*")
                        + "[Asserts]\nstatus == {{status}}\n");
        String csv = file("rows.csv", "path,status\norders,201\n\"no,where\",404\norders,404\n");
        Path html = folder.resolve("run.html");
        int code = run(folder.resolve("rows").toString(), "--data", csv, "--html", html.toString());
        assertThat(code).isEqualTo(4);
        assertThat(out.toString())
                .contains("one.hurl #1: Success")
                .contains("one.hurl #2: Success")
                .contains("one.hurl #3: Failure")
                .contains("Executed requests: 3");
        assertThat(Files.readString(html))
                .contains("<b class=\"bad\">1 failed</b> of 3 files")
                .contains("actual:   int &lt;201&gt;");
        String json =
                file(
                        "rows.json",
                        "[{\"path\": \"orders\", \"status\": 201}, {\"path\": \"x\", \"status\":"
                                + " 404}]");
        assertThat(run(folder.resolve("rows").toString(), "--data", json)).isZero();
    }

    @Test
    void dataThatIsNoneIsRefusedWithItsLine() throws IOException {
        String hurl = file("one.hurl", "GET {{base}}/orders\n");
        assertThat(run(hurl, "--data", file("a.csv", "path\na,b\n"))).isEqualTo(3);
        assertThat(err.toString()).contains("a.csv cannot be read as data").contains("line");
        assertThat(run(hurl, "--data", file("b.json", "[{\"a\": 1},\n 7]"))).isEqualTo(3);
        assertThat(err.toString()).contains("Its value 2 is no object");
        assertThat(run(hurl, "--data", file("c.json", "[{\"a\": 1},\n {]"))).isEqualTo(3);
        assertThat(err.toString()).contains("Line 2, column");
        assertThat(run(hurl, "--data", file("d.json", "[".repeat(5000)))).isEqualTo(3);
        assertThat(tries.get()).isZero();
    }

    @Test
    void dataComesAsSpreadsheetsWriteIt() throws IOException {
        String hurl =
                file(
                        "one.hurl",
                        "GET {{base}}/{{path}}\nHTTP *\n[Asserts]\nstatus == {{status}}\n");
        for (String csv :
                List.of(
                        "\uFEFFpath,status\r\n\"orders\",201\r\n\r\nx,404\r\n",
                        "\"path\";status\r\n\"orders\";201\r\nx,y;404",
                        "status\tpath\n201\torders\n")) {
            assertThat(run(hurl, "--data", file("a.csv", csv))).as("%s%s", csv, err).isZero();
        }
        assertThat(
                        run(
                                hurl,
                                "--data",
                                file("a.json", "\uFEFF[{\"path\": \"x\", \"status\": 404}]")))
                .isZero();
    }

    @Test
    void aRunOfNothingIsNoSuccess() throws IOException {
        String hurl = file("one.hurl", "GET {{base}}/ready\n");
        Files.createDirectory(folder.resolve("none"));

        assertThat(run(folder.resolve("none").toString())).isEqualTo(3);
        assertThat(run(hurl, "--tag", "slow")).isEqualTo(3);
        assertThat(run(hurl, "--data", file("a.csv", "path,status\n"))).isEqualTo(3);
        assertThat(run(hurl, "--data", file("a.json", "[]"))).isEqualTo(3);
        assertThat(err.toString())
                .contains("There is nothing to run.")
                .contains("It holds no row of values.");
        assertThat(tries.get()).isZero();
    }

    @Test
    void whatCouldNotBeSentCountsMoreThanAFailedCheck() throws IOException {
        file("a/failing.hurl", "GET {{base}}/nothing\nHTTP 200\n");
        file("a/lacking.hurl", "GET {{base}}/{{lacking}}\n");

        assertThat(run(folder.resolve("a").toString())).isEqualTo(3);
    }

    @Test
    void redirectsAreLookedAtByTheirLocations() throws IOException {
        String file =
                file(
                        "a.hurl",
                        """
                        GET {{base}}/old
                        [Options]
                        location: true
                        retry: 3
                        retry-interval: 1ms
                        HTTP 200
                        [Asserts]
                        redirects count == 2
                        redirects nth 0 location == "{{base}}/older?n=1"
                        redirects last location endsWith "/ready"

                        GET {{base}}/old
                        HTTP 301
                        [Asserts]
                        redirects count == 0
                        ip == "127.0.0.1"
                        """);

        assertThat(run(file)).as("%s%s", out, err).isZero();
    }

    @Test
    void aRedirectThatIsNotFollowedSaysWhy() throws IOException {
        String text = "GET {{base}}/away\n[Options]\nlocation: true\nHTTP 200\n";

        assertThat(run(file("a.hurl", text))).isEqualTo(4);
        assertThat(err.toString())
                .contains("actual value is <302>")
                .contains("Not followed: it is not an http or https address.")
                .contains("file:///etc/hosts");
        assertThat(run(file("b.hurl", text.replace("200", "302")))).isZero();
    }

    @Test
    void aRunStopsAtTheFirstFailureWhenAskedAndRepeats() throws IOException {
        file("s/a.hurl", "POST {{base}}/orders\nHTTP 201\n");
        file("s/b.hurl", "GET {{base}}/nothing\nHTTP 200\n");
        file("s/c.hurl", "POST {{base}}/orders\nHTTP 201\n");
        String folderName = folder.resolve("s").toString();
        assertThat(run(folderName, "--fail-fast")).isEqualTo(4);
        assertThat(out.toString()).contains("Executed files:    2").doesNotContain("c.hurl");
        assertThat(run(folder.resolve("s/a.hurl").toString(), "--repeat", "3")).isZero();
        assertThat(out.toString()).contains("a.hurl #3: Success");
    }

    @ParameterizedTest
    @CsvSource({
        "--jobs, 0",
        "--jobs, many",
        "--repeat, 0",
        "--repeat, -2",
        "--retry, -2",
        "--retry, 1.5",
        "--retry-interval, -1",
        "--delay, -5",
        "--delay, soon"
    })
    void anOptionThatCannotBeIsRefusedByNameWithWhatMay(String option, String value)
            throws IOException {
        String file = file("a.hurl", "GET {{base}}/ready\n");

        assertThat(run(file, option, value)).isEqualTo(2);
        assertThat(err.toString())
                .contains("'" + option + "'")
                .containsAnyOf("or more", "such as 500, 500ms");
        assertThat(tries.get()).isZero();
    }

    @Test
    void triesAnewComeAfterTheTimeThatIsAsked() throws IOException {
        String file = file("a.hurl", "GET {{base}}/ready\nHTTP 200\n");

        assertThat(run(file, "--retry", "-1", "--retry-interval", "1ms", "--delay", "1")).isZero();
        assertThat(tries.get()).isEqualTo(3);
    }

    @Test
    void jsonStandsAloneOnStandardOutput() throws IOException {
        assertThat(run(file("one.hurl", "POST {{base}}/orders\nHTTP 201\n"), "--json")).isZero();
        assertThat(out.toString()).startsWith("[").endsWith("]\n").contains("\"status\" : 201");
    }

    @Test
    void aSecretOfAFileOfVariablesIsLentAndShownNowhere() throws IOException {
        String file = file("a.hurl", "GET {{base}}/echo\nX-Token: {{key}}\nHTTP 200\n`no`\n");
        String variables = file("test.properties", "key={{vault:shop key}}\n");
        String secrets = file("secrets", "shop key=open-sesame\n");

        assertThat(run("--variables-file", variables, "--secrets-file", secrets, file))
                .isEqualTo(4);
        assertThat(err.toString()).contains("actual value is <•••>").doesNotContain("open-sesame");
        assertThat(run("--variables-file", variables, file)).isEqualTo(3);
        assertThat(err.toString()).contains("There is no secret shop key.");
    }

    @Test
    void aTokenIsFetchedForTheRequestsThatUseIt() throws IOException {
        file(
                "auth/shop.properties",
                """
                grant=client-credentials
                token-url={{base}}/oauth
                client-id=me
                client-secret={{vault:client}}
                """);
        String file =
                file("a.hurl", "GET {{base}}/echo\nX-Token: {{auth_shop}}\nHTTP 200\n`given-7`\n");
        String secrets = file("secrets", "client=hush\n");

        assertThat(
                        run(
                                "--auth",
                                folder.resolve("auth").toString(),
                                "--secrets-file",
                                secrets,
                                file))
                .as(err.toString())
                .isZero();
    }

    @Test
    void answersAreHeldAgainstADescription() throws IOException {
        String description =
                file(
                        "api.yaml",
                        """
                        openapi: 3.0.0
                        paths:
                          /orders:
                            post: {responses: {'201': {content: {text/plain: {}}}}}
                          /ready: {get: {responses: {'503': {}, '200': {}}}}
                        """);
        String file = file("a.hurl", "POST {{base}}/orders\nHTTP 201\n");
        String good = file("b.hurl", "GET {{base}}/ready\nHTTP 503\n");
        Path report = folder.resolve("report.json");
        int code = run(file, good, "--contract", description, "--report-json", report.toString());
        assertThat(code).isEqualTo(4);
        assertThat(err.toString())
                .contains("error: Assert contract")
                .contains("a.hurl:1:6")
                .contains("^ The body is not of a described type: no media type is named")
                .doesNotContain("b.hurl");
        assertThat(out.toString())
                .contains("Operations called: 2 of 2 (100.0%)")
                .contains("Statuses seen:     2 of 3 (66.7%)");
        assertThat(Files.readString(report)).contains("\"statuses_missed\" : [ \"200\" ]");
        assertThat(run(good, "--contract", folder.resolve("none.yaml").toString())).isEqualTo(3);
        assertThat(err.toString()).contains("BIN-660").contains("none.yaml cannot be read");
    }

    @Test
    void filesAreChosenByTheTagsOfTheirRequests() throws IOException {
        file("t/a.hurl", "# @tag smoke\nPOST {{base}}/orders\nHTTP 201\n");
        file("t/b.hurl", "# @tag slow\nGET {{base}}/nothing\nHTTP 200\n");
        file("t/c.hurl", "GET {{base}}/nothing\nHTTP 200\n");
        assertThat(run(folder.resolve("t").toString(), "--tag", "smoke")).isZero();
        assertThat(out.toString()).contains("Executed files:    1").contains("a.hurl: Success");
    }

    @Test
    void everyCommandSaysHowItIsUsed() {
        for (Object command :
                List.of(new RunCommand(), new LoadCommand(), new ImportCommand(() -> folder))) {
            String name = command.getClass().getAnnotation(Command.class).name();
            int code =
                    new Commands(new RootCommand(), List.of(command))
                            .to(new PrintWriter(out), new PrintWriter(err))
                            .run(name, "--help");
            assertThat(code).as(err.toString()).isZero();
            assertThat(out.toString()).contains("Usage: binnacle " + name);
        }
    }

    @Test
    void aRequestThatMeansARoleSignsInAsItOrIsRefusedBeforeItIsSent() throws IOException {
        String file =
                file("a.hurl", "# @role clerk\nGET {{base}}/who\nHTTP 200\n`Bearer given-7`\n");
        String shared = "grant=client-credentials\ntoken-url={{base}}/oauth\nclient-id=me\n";
        file("auth/clerk.properties", shared + "client-secret=x\n");
        String signIns = folder.resolve("auth").toString();

        assertThat(run("--variable", "token_clerk=given-7", file)).as(err.toString()).isZero();
        assertThat(run("--auth", signIns, file)).as(err.toString()).isZero();
        assertThat(run("--auth", folder.resolve("none").toString(), file)).isEqualTo(3);
        assertThat(err.toString())
                .contains("error: Unknown role", "a.hurl:2")
                .contains(
                        "nothing signs in as clerk: give the variable token_clerk, or describe"
                                + " auth/clerk.properties");
    }
}
