package dev.binnacle.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.openapi.Operation;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

class KnownApisTest {
    private static final String FILE =
            """
            openapi: 3.0.3
            info: {title: Shop, version: "1"}
            servers: [{url: "http://shop.invalid/v1"}]
            paths:
              /orders: {get: {responses: {"200": {description: all}}}}
            """;
    private static final String SAID =
            """
            {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {
              "/products": {"get": {"responses": {"200": {"description": "some"}}}},
              "/orders": {"get": {"responses": {"200": {"description": "mine"}}}}}}
            """;
    private final AtomicReference<KnownApis.@Nullable Told> own = new AtomicReference<>();
    @TempDir Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("apis"));
        Files.writeString(folder.resolve("apis/shop.yaml"), FILE);
    }

    private KnownApis apis() {
        return new KnownApis(folder.resolve("apis"), own::get);
    }

    private static List<String> operations(KnownApis.Known known) {
        return known.contract().description().operations().stream().map(Operation::key).toList();
    }

    @Test
    void whatTheServedApiSaysComesFirstAndIsReadOnce() {
        own.set(new KnownApis.Told("http://127.0.0.1:8055/rest/v1", SAID));
        KnownApis apis = apis();
        List<KnownApis.Known> known = apis.list();
        assertThat(known).hasSize(2);
        Contract served = known.getFirst().contract();
        assertThat(operations(known.getFirst())).containsExactly("GET /products", "GET /orders");
        assertThat(served.operation("GET", "http://127.0.0.1:8055/rest/v1/orders")).isPresent();
        assertThat(apis.list().getFirst().contract()).isSameAs(served);
        assertThat(new KnownOperations(apis).list()).hasSize(3);
        own.set(null);
        assertThat(apis.list()).extracting(KnownApis.Known::name).containsExactly("shop.yaml");
    }

    @Test
    void aServedApiThatCannotSayWhatItOffersCostsNothingElse() {
        own.set(new KnownApis.Told("http://127.0.0.1:8055/rest/v1", "no description"));
        KnownApis apis = apis();
        assertThat(apis.list()).extracting(KnownApis.Known::name).containsExactly("shop.yaml");
        assertThat(apis.problems()).hasSize(1);
    }

    @Test
    void aBrokenFileIsToldAndTheOthersAreRead() throws IOException {
        Files.writeString(folder.resolve("apis/a.yaml"), "openapi: 3.0.0\npaths: [\n");
        KnownApis apis = apis();
        assertThat(apis.list()).extracting(KnownApis.Known::name).containsExactly("shop.yaml");
        assertThat(apis.problems()).hasSize(1);
        assertThat(apis.problems().getFirst().text()).contains("a.yaml");
    }

    @Test
    void aFileThatChangedIsReadAnew() throws IOException {
        KnownApis apis = apis();
        assertThat(operations(apis.list().getFirst())).containsExactly("GET /orders");
        Path file = folder.resolve("apis/shop.yaml");
        Files.writeString(file, FILE.replace("/orders", "/parcels"));
        Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() + 5000));
        assertThat(operations(apis.list().getFirst())).containsExactly("GET /parcels");
    }
}
