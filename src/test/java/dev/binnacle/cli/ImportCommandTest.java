package dev.binnacle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.testing.Material;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class ImportCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    @TempDir Path folder;

    private int run(String... arguments) {
        var all = new ArrayList<>(List.of("import"));
        all.addAll(List.of(arguments));
        return new Commands(new RootCommand(), List.of(new ImportCommand(() -> folder)))
                .to(new PrintWriter(out), new PrintWriter(err))
                .run(all.toArray(String[]::new));
    }

    private String given(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(path -> path.startsWith("requests/") || path.startsWith("env"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void whatComesIsWrittenAndToldAndNothingIsWrittenOver() throws IOException {
        String file =
                given(
                        "c.json",
                        Material.text(
                                "postman/petclinic-nonregressiontests.postman_collection.json"));
        assertThat(run(file)).isEqualTo(Commands.DONE);
        assertThat(written())
                .hasSize(38)
                .contains(
                        "environments/Petclinic - Non Regression Tests.properties",
                        "requests/Petclinic - Non Regression Tests/01 - First Visit/Schedule a"
                                + " Visit.hurl");
        assertThat(out.toString())
                .contains("7 files, 30 saved answers and 1 environment came.")
                .doesNotContain("Not carried over");
        assertThat(run(file, "--into", "requests/again")).isEqualTo(Commands.DONE);
        assertThat(run(file)).isEqualTo(Commands.DONE);
        assertThat(written())
                .hasSize(114)
                .contains(
                        "environments/Petclinic - Non Regression Tests 3.properties",
                        "requests/Petclinic - Non Regression Tests/01 - First Visit/Schedule a"
                                + " Visit 2.hurl");
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        String file = given("c.txt", "curl http://a");
        assertThat(run("--dry-run", file)).isEqualTo(Commands.DONE);
        assertThat(out.toString()).contains("requests/c.hurl\n1 file would come.");
        assertThat(written()).isEmpty();
    }

    @Test
    void whatAFileSaysDoesNotSteerTheTerminal() throws IOException {
        String file =
                given(
                        "i.json",
                        """
                        {"_type": "export", "__export_format": 4, "resources": [{"_type":
                         "request", "_id": "req_1", "name": "r", "method": "GET", "url": "http://a",
                         "parameters": [{"name": "\\u001b[2Jq", "value": "1", "disabled": true}]}]}
                        """);
        assertThat(run("--dry-run", file)).isEqualTo(Commands.DONE);
        assertThat(out.toString()).contains("[2Jq is switched off").doesNotContain("\u001b");
    }

    @Test
    void oneRefusedFileKeepsAllFromBeingWritten() throws IOException {
        String good = given("c.txt", "curl http://a");
        String bad = given("b.json", "{\"info\": {}, \"item\": [");
        assertThat(run(good, bad)).isEqualTo(Commands.PROBLEM);
        assertThat(err.toString()).contains("BIN-651 b.json is broken at line 1, column");
        assertThat(written()).isEmpty();
        assertThat(run(folder.resolve("missing.json").toString())).isEqualTo(Commands.PROBLEM);
    }

    @Test
    void aFolderThatLeavesTheWorkspaceIsRefused() throws IOException {
        assertThat(run(given("c.txt", "curl http://a"), "--into", "../out"))
                .isEqualTo(Commands.PROBLEM);
        assertThat(err.toString()).contains("BIN-630");
        assertThat(written()).isEmpty();
    }

    private static final String API =
            "openapi: 3.0.0\ninfo: {title: Shop}\nservers: [{url: 'http://a'}]\npaths:\n"
                    + "  /orders: {get: {tags: [orders]}}\n";

    @Test
    void aKeptDescriptionIsReplacedAndOnlyWhatIsNewComes() throws IOException {
        assertThat(run(given("shop.yaml", API), "--into", "all")).isEqualTo(Commands.DONE);
        Path list = folder.resolve("requests/all/orders/GET-orders.hurl");
        Files.writeString(list, Files.readString(list) + "# mine\n");
        String next =
                API.replace(
                                "tags: [orders]",
                                "tags: [orders], parameters: [{name: q, in: query, required:"
                                        + " true}]")
                        + "  /orders/{id}: {get: {tags: [orders]}}\n";
        String file = given("shop.yaml", next);
        assertThat(run("--check", file)).isEqualTo(Commands.NO);
        assertThat(written()).hasSize(2);
        assertThat(out.toString())
                .contains(
                        "Since the kept description:\n  GET /orders: query q is new and required"
                                + " (breaks all/orders/GET-orders.hurl)\n"
                                + "  GET /orders/{id}: is new\n1 file breaks.\n");
        assertThat(run(file)).isEqualTo(Commands.DONE);
        assertThat(written())
                .containsExactly(
                        "environments/Shop.properties",
                        "requests/all/orders/GET-orders-id.hurl",
                        "requests/all/orders/GET-orders.hurl");
        assertThat(list).content().endsWith("# mine\n");
        assertThat(folder.resolve("apis/shop.yaml")).hasContent(next);
        assertThat(folder.resolve("apis")).isDirectoryContaining("glob:**shop.yaml");
        assertThat(run("--check", file)).isEqualTo(Commands.DONE);
        assertThat(out.toString()).endsWith("The kept description says the same.\n");
        assertThat(run(file)).isEqualTo(Commands.DONE);
        assertThat(written()).hasSize(3);
        assertThat(run("--all", file)).isEqualTo(Commands.DONE);
        assertThat(written()).hasSize(6);
    }

    @Test
    void whatIsNotKeptIsNotCompared() throws IOException {
        assertThat(run("--check", given("shop.yaml", API))).isEqualTo(Commands.DONE);
        assertThat(out.toString())
                .isEqualTo("No description of it is kept: nothing is compared.\n");
        assertThat(written()).isEmpty();
    }

    @Test
    void anotherApiInAFileOfTheSameNameIsNotTheSame() throws IOException {
        assertThat(run(given("openapi.yaml", API))).isEqualTo(Commands.DONE);
        String other = API.replace("Shop", "Mail").replace("orders", "letters");
        assertThat(run(given("openapi.yaml", other))).isEqualTo(Commands.DONE);
        assertThat(out.toString()).doesNotContain("Since the kept description");
        assertThat(folder.resolve("apis/openapi.yaml")).hasContent(API);
        assertThat(folder.resolve("apis/openapi 2.yaml")).hasContent(other);
        assertThat(run("--check", given("openapi.yaml", other.replace("letters", "mails"))))
                .isEqualTo(Commands.NO);
    }
}
