package dev.binnacle.api.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.api.collection.Environment;
import dev.binnacle.api.collection.EnvironmentFolder;
import dev.binnacle.api.collection.Examples;
import dev.binnacle.api.collection.RequestFolder;
import dev.binnacle.api.transfer.format.Importers;
import dev.binnacle.api.transfer.write.ImportWriter;
import dev.binnacle.api.transfer.write.Written;
import dev.binnacle.base.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/** What is written can be taken back, and what was there stays. */
class ImportWriterTest {
    private static final Imported TWO =
            new Imported(
                    List.of(
                            new ImportedFile("shop/in/a.hurl", "GET http://a\n"),
                            new ImportedFile("shop/b.hurl", "GET http://b\n")),
                    List.of(new Environment("local", Map.of("base", "http://a"))),
                    List.of());

    @TempDir Path folder;

    private RequestFolder requests() {
        return new RequestFolder(folder.resolve("requests"));
    }

    private EnvironmentFolder environments() {
        return new EnvironmentFolder(folder.resolve("environments"));
    }

    @Test
    void undoLeavesWhatWasThereBefore() {
        requests().create("shop/b", "GET http://mine\n");
        environments().create(new Environment("local", Map.of("mine", "1")));
        var writer = new ImportWriter(requests(), environments(), folder.resolve("apis"));
        Written written = writer.write(TWO, "", Progress.none());
        assertThat(written.requests()).containsExactly("shop/in/a.hurl", "shop/b 2.hurl");
        assertThat(environments().list()).hasSize(2);
        writer.undo(written, Progress.none());
        assertThat(requests().read("shop/b").text()).isEqualTo("GET http://mine\n");
        assertThat(requests().find("shop/b 2")).isEmpty();
        assertThat(folder.resolve("requests/shop/in")).doesNotExist();
        assertThat(environments().list())
                .containsExactly(new Environment("local", Map.of("mine", "1")));
    }

    @Test
    void theDescriptionOfAnApiIsKeptForAnswersToBeHeldAgainst() {
        String text =
                """
                openapi: 3.0.3
                info: {title: Shop, version: "1"}
                paths: {/orders: {get: {responses: {"200": {description: all}}}}}
                """;
        var writer = new ImportWriter(requests(), environments(), folder.resolve("apis"));
        Imported shop = Importers.of("shop.yaml", text);
        Written written = writer.write(shop, "", Progress.none());
        assertThat(written.requests()).hasSize(1);
        assertThat(folder.resolve("apis/shop.yaml")).hasContent(text.strip());
        Written again = writer.write(shop, "", Progress.none());
        assertThat(folder.resolve("apis/shop 2.yaml")).exists();
        writer.undo(again, Progress.none());
        assertThat(folder.resolve("apis/shop 2.yaml")).doesNotExist();
        assertThat(folder.resolve("apis/shop.yaml")).exists();
    }

    @Test
    void savedAnswersBecomeExamplesWithoutTheirSecretsAndGoWithTheRequest() {
        String collection =
                """
                {"info": {"name": "Shop", "schema":
                  "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
                 "item": [{"name": "orders", "request": {"method": "GET", "url": "http://a/orders"},
                  "response": [
                   {"name": "all: well", "code": 200, "status": "OK",
                    "header": [{"key": "Content-Type", "value": "application/json"},
                               {"key": "Set-Cookie", "value": "session=hunter2"}],
                    "body": "{\\"id\\": 7, \\"token\\": \\"hunter2\\"}"},
                   {"name": "All: well", "code": 404, "status": "Not Found", "body": null}]}]}
                """;
        var writer = new ImportWriter(requests(), environments(), folder.resolve("apis"));
        Imported imported = Importers.of("shop.json", collection);
        assertThat(imported.leftOut()).isEmpty();

        Written written = writer.write(imported, "", Progress.none());

        String path = written.requests().getFirst();
        var examples = new Examples(requests());
        assertThat(examples.names(path)).containsExactly("All- well 2", "all- well");
        Examples.Example first = examples.read(path, "all- well");
        assertThat(first.head())
                .startsWith("HTTP 200 OK\nContent-Type: application/json\nSet-Cookie: ")
                .doesNotContain("hunter2");
        assertThat(first.body()).contains("\"id\": 7").doesNotContain("hunter2");
        assertThat(examples.read(path, "All- well 2").head()).isEqualTo("HTTP 404 Not Found");
        writer.undo(written, Progress.none());
        assertThat(examples.names(path)).isEmpty();
        assertThat(folder.resolve("requests/Shop")).doesNotExist();
    }

    @Test
    void aCancelledImportLeavesNothing() {
        var cancelled =
                new Progress() {
                    private int seen;

                    @Override
                    public void at(double fraction, String message) {
                        seen++;
                    }

                    @Override
                    public void onCancel(Runnable hook) {}

                    @Override
                    public boolean cancelled() {
                        return seen > 0;
                    }
                };
        var writer = new ImportWriter(requests(), environments(), folder.resolve("apis"));
        assertThatThrownBy(() -> writer.write(TWO, "", cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(requests().list().children()).isEmpty();
    }
}
