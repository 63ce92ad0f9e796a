package dev.binnacle.workspace.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Location;
import dev.binnacle.database.SshTunnel;
import dev.binnacle.database.Tier;
import dev.binnacle.database.Tls;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class StoreTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource
    void connectionsComeBackWithEveryFieldAndInTheirOrder(StoreKind kind) {
        Path place = kind.newPlace(folder);
        ConnectionSettings shop = everyField("shop");
        ConnectionSettings file = at("b file", new Location.H2File("/data/é ü/x"));
        ConnectionSettings memory = at("a memory", new Location.H2Memory("m"));
        ConnectionSettings server = at("server", new Location.H2Server("h2.local", 9092, "~/x"));
        try (Store store = kind.open(place)) {
            List.of(shop, file, memory, server).forEach(store.connections()::save);
        }
        try (Store store = kind.open(place)) {
            assertThat(store.connections().all()).containsExactly(shop, file, memory, server);
            assertThat(store.connections().find(shop.id())).contains(shop);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionCanBeChangedArrangedAndDeleted(StoreKind kind) {
        try (Store store = kind.open(kind.newPlace(folder))) {
            Connections connections = store.connections();
            ConnectionSettings first = everyField("first");
            ConnectionSettings second = everyField("second");
            connections.save(first);
            connections.save(second);
            ConnectionSettings changed =
                    new ConnectionSettings(
                            first.id(),
                            "renamed",
                            new Location.H2Memory("m"),
                            "sa",
                            Tier.TEST,
                            false,
                            Tls.none(),
                            null,
                            Map.of("lock_timeout", "1s"),
                            null);
            connections.save(changed);
            assertThat(connections.all()).containsExactly(changed, second);
            connections.arrange(List.of(second.id(), first.id()));
            assertThat(connections.all()).containsExactly(second, changed);
            connections.delete(second.id());
            assertThat(connections.all()).containsExactly(changed);
            assertThat(connections.find(second.id())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void watchersSeeTheConnectionsAfterEachChange(StoreKind kind) {
        try (Store store = kind.open(kind.newPlace(folder))) {
            var seen = new java.util.ArrayList<Integer>();
            store.connections().watch(all -> seen.add(all.size()));
            ConnectionSettings one = everyField("one");
            store.connections().save(one);
            store.connections().save(everyField("two"));
            store.connections().delete(one.id());
            assertThat(seen).containsExactly(1, 2, 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void sqlHistoryIsFoundByTextNewestFirstWithoutPasswords(StoreKind kind) {
        try (Store store = kind.open(kind.newPlace(folder))) {
            SqlHistory history = store.sqlHistory();
            SqlRun select = run("c1", "select * from \"Orders\" -- 100% 'é'", NOON);
            SqlRun failing =
                    new SqlRun(
                            "c1", NOON.plusSeconds(1), "ana", "selec", Duration.ZERO, -1, "syntax");
            SqlRun secret =
                    run("c1", "create user x PASSWORD 'o''pen sesame'", NOON.plusSeconds(2));
            history.add(List.of(select, failing, secret, run("c2", "select 2", NOON)));
            assertThat(history.recent("c1", "", 10))
                    .containsExactly(
                            run("c1", "create user x PASSWORD '•••'", NOON.plusSeconds(2)),
                            failing,
                            select);
            assertThat(history.recent("c1", "ORDERS\" -- 100%", 10)).containsExactly(select);
            assertThat(history.recent("c1", "", 1)).hasSize(1);
            history.forgetBefore(NOON.plusSeconds(1));
            assertThat(history.recent("c1", "", 10)).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void callsAreKeptWithoutCredentialsAndCutWhenHuge(StoreKind kind) {
        try (Store store = kind.open(kind.newPlace(folder))) {
            String huge = "x".repeat(Call.KEPT - 1) + "😀tail";
            Call call =
                    new Call(
                            0,
                            "orders/list.hurl",
                            NOON,
                            "GET",
                            "https://me:pw@api.test/orders?token=abc&page=2",
                            200,
                            Duration.ofMillis(12),
                            0,
                            999_999,
                            "GET /orders\nAuthorization: Bearer abc\nX-Api-Key: {{key}}\n",
                            "HTTP/1.1 200\nSet-Cookie: s=1\nServer: x\n",
                            huge,
                            null);
            store.callHistory().add(call);
            Call kept = store.callHistory().recent("orders/list.hurl", 5).getFirst();
            assertThat(kept.url()).isEqualTo("https://me:•••@api.test/orders?token=•••&page=2");
            assertThat(kept.requestText())
                    .isEqualTo("GET /orders\nAuthorization: •••\nX-Api-Key: {{key}}\n");
            assertThat(kept.responseHead()).isEqualTo("HTTP/1.1 200\nSet-Cookie: •••\nServer: x\n");
            assertThat(kept.responseBody()).isEqualTo("x".repeat(Call.KEPT - 1));
            assertThat(kept.duration()).isEqualTo(call.duration());
            assertThat(kept.responseBytes()).isEqualTo(999_999);
            assertThat(store.callHistory().recent(5)).containsExactly(kept);
            store.callHistory().forgetBefore(NOON.plusSeconds(1));
            assertThat(store.callHistory().recent(5)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void callsAreFoundByAnyWordAndOnlyTheNewestAreKept(StoreKind kind) {
        try (Store store = kind.open(kind.newPlace(folder))) {
            CallHistory history = store.callHistory();
            for (int i = 1; i <= CallHistory.MOST + 2; i++) {
                history.add(call(i));
            }

            assertThat(history.find("", 2_000)).hasSize(CallHistory.MOST);
            Call found = history.find("BODY of 77_", 10).getFirst();
            assertThat(found.url()).isEqualTo("http://a.test/77");
            assertThat(found.responseBody()).isEmpty();
            assertThat(history.whole(found.id()).orElseThrow().responseBody())
                    .isEqualTo("body of 77_");
            assertThat(history.find("a.test/1", 2_000)).hasSize(111 + 3 - 1);
            assertThat(history.find("%", 10)).isEmpty();
            assertThat(history.whole(-1)).isEmpty();
        }
    }

    private static Call call(int number) {
        return new Call(
                0,
                "",
                NOON.plusSeconds(number),
                "GET",
                "http://a.test/" + number,
                200,
                Duration.ZERO,
                0,
                0,
                "GET {{base}}/" + number,
                "HTTP/1.1 200",
                "body of " + number + "_",
                null);
    }

    @ParameterizedTest
    @EnumSource
    void theJournalKeepsTheLastTextUnderEachKey(StoreKind kind) {
        Path place = kind.newPlace(folder);
        String large = "{\"v\":\"" + "é\n".repeat(1_500_000) + "\"}";
        try (Store store = kind.open(place)) {
            Journal journal = store.journal();
            journal.put("edits/c1/orders", "[]");
            journal.put("edits/c1/orders", large);
            journal.put("edits/c1/items", "[1]");
            journal.put("edits/c2/items", "[2]");
            journal.put("edits/%", "[3]");
            journal.remove("edits/c2/items");
        }
        try (Store store = kind.open(place)) {
            Journal journal = store.journal();
            assertThat(journal.get("edits/c1/orders")).contains(large);
            assertThat(journal.get("edits/c2/items")).isEmpty();
            assertThat(journal.under("edits/c1/"))
                    .isEqualTo(Map.of("edits/c1/orders", large, "edits/c1/items", "[1]"));
            assertThat(journal.keys("edits/c"))
                    .containsExactly("edits/c1/items", "edits/c1/orders");
            assertThat(journal.under("edits/%")).isEqualTo(Map.of("edits/%", "[3]"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theAuditTellsWhoDidWhat(StoreKind kind) {
        try (Store store = kind.open(kind.newPlace(folder))) {
            var act =
                    new Act(
                            NOON,
                            "ana",
                            "c1",
                            "Shop (localhost:5432/shop)",
                            "grant",
                            "grant select on orders to clerk",
                            -1,
                            Act.Outcome.DONE);
            var later =
                    new Act(
                            NOON.plusSeconds(9),
                            "bo",
                            null,
                            "none",
                            "import",
                            "",
                            3,
                            Act.Outcome.UNKNOWN);
            store.audit().add(act);
            store.audit().add(later);
            assertThat(store.audit().recent(10)).containsExactly(later, act);
        }
    }

    private static SqlRun run(String connection, String sql, Instant at) {
        return new SqlRun(connection, at, "ana", sql, Duration.ofMillis(7), 3, null);
    }

    private static ConnectionSettings at(String name, Location location) {
        return new ConnectionSettings(
                UUID.randomUUID().toString(),
                name,
                location,
                "",
                Tier.DEVELOPMENT,
                false,
                Tls.none(),
                null,
                Map.of(),
                null);
    }

    static ConnectionSettings everyField(String name) {
        return new ConnectionSettings(
                UUID.randomUUID().toString(),
                name,
                new Location.PostgreSql("db.example", 6432, "shop; --'\" é"),
                "ana",
                Tier.PRODUCTION,
                true,
                new Tls(Tls.Mode.VERIFY_FULL, "/ca.pem", "/me.pem", "/me.p12"),
                new SshTunnel("jump.example", 2222, "hop", "/id", "SHA256:abc"),
                Map.of("search_path", "a, \"b c\"", "statement_timeout", "5s"),
                "https://api.example/v1");
    }
}
