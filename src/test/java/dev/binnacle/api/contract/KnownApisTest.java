package dev.binnacle.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.call.CallLimits;
import dev.binnacle.api.call.RequestSender;
import dev.binnacle.api.openapi.Operation;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class KnownApisTest {
    private static final String FILE =
            """
            openapi: 3.0.3
            info: {title: Shop, version: "1"}
            servers: [{url: "http://shop.invalid/v1"}]
            paths:
              /orders: {get: {responses: {"200": {description: all}}}}
            """;
    private final MockWebServer server = new MockWebServer();
    private final Map<String, String> given = new HashMap<>();
    private RequestSender sender;
    @TempDir Path folder;

    @BeforeEach
    void serve() throws IOException {
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        boolean clerk = request.getHeaders().get("Authorization") != null;
                        return new MockResponse.Builder().body(described(clerk)).build();
                    }
                });
        server.start();
        sender = new RequestSender(CallLimits.defaults(), folder, Clock.systemUTC());
        Files.createDirectories(folder.resolve("apis"));
        Files.writeString(folder.resolve("apis/shop.yaml"), FILE);
    }

    /** A role that may more is told more. */
    private static String described(boolean clerk) {
        String orders =
                "\"/orders\": {\"get\": {\"responses\": {\"200\": {\"description\": \"\"}}}}";
        return "{\"swagger\": \"2.0\", \"info\": {\"title\": \"t\", \"version\": \"1\"}, \"paths\":"
                + " {\"/products\": {\"get\": {\"responses\": {\"200\": {\"description\":"
                + " \"\"}}}}"
                + (clerk ? "," + orders : "")
                + "}}";
    }

    @AfterEach
    void end() {
        sender.close();
        server.close();
    }

    private KnownApis apis() {
        return new KnownApis(folder.resolve("apis"), sender, () -> given, Clock.systemUTC());
    }

    private static List<String> operations(KnownApis.Known known) {
        return known.contract().description().operations().stream().map(Operation::key).toList();
    }

    @Test
    void whatAnApiOnThisMachineSaysToEachRoleIsPutTogether() {
        given.put("base", "http://127.0.0.1:" + server.getPort());
        given.put("token_clerk", "abc");
        KnownApis apis = apis();
        assertThat(apis.list()).hasSize(2);
        assertThat(operations(apis.list().getFirst()))
                .containsExactly("GET /products", "GET /orders");
        assertThat(server.getRequestCount()).as("asked once, not each time").isEqualTo(2);
        assertThat(new KnownOperations(apis).list()).hasSize(3);
    }

    @Test
    void anApiElsewhereIsNotAskedUnasked() {
        given.put("base", "http://shop.invalid/v1");
        assertThat(apis().list()).extracting(KnownApis.Known::name).containsExactly("shop.yaml");
        assertThat(apis().problems()).isEmpty();
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
        Files.setLastModifiedTime(
                file,
                java.nio.file.attribute.FileTime.fromMillis(System.currentTimeMillis() + 5000));
        assertThat(operations(apis.list().getFirst())).containsExactly("GET /parcels");
    }
}
