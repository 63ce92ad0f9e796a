package dev.binnacle.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.testing.TcpProxy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Hostile requests, and days on which the database is away. */
class ServerUnderFireTest {
    private static final String TOKEN = "kx7-never-to-be-seen";
    private static final String SCHEMA =
            """
            create role fire_login login noinherit;
            create role fire_anon;
            grant fire_anon to fire_login;
            create schema api;
            create table api.items (
                id int primary key, name text not null, price numeric(9, 2), tags text[],
                data jsonb, made timestamptz, hidden text default '%1$s');
            create table api.secret (id int primary key, item_id int references api.items, token text);
            create table api.notes (id int primary key, item_id int references api.items, body text);
            insert into api.items
                select i, 'item ' || i, i * 1.5, array['a', 'b' || i], '{"k": {"n": 1}}', now(), '%1$s'
                from generate_series(1, 20) i;
            insert into api.secret select i, i, '%1$s' from generate_series(1, 20) i;
            insert into api.notes select i, i, 'note ' || i from generate_series(1, 20) i;
            create function api.twice(n int) returns int language sql immutable as 'select n * 2';
            create function api.tokens() returns setof text language sql as 'select token from api.secret';
            revoke execute on function api.tokens() from public;
            grant usage on schema api to fire_anon;
            grant select (id, name, price, tags, data, made) on api.items to fire_anon;
            grant select on api.notes to fire_anon;
            """
                    .formatted(TOKEN);
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder().start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(SCHEMA);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    private static Map<String, String> settings() {
        return Map.of(
                "db-schemas", "api",
                "db-anon-role", "fire_anon",
                "db-pool", "4",
                "db-aggregates-enabled", "true",
                "db-plan-enabled", "true",
                "jwt-secret", "a secret of at least thirty-two bytes");
    }

    @Test
    void hostileRequestsChangeNothingAndLearnNothing() throws Exception {
        long seed = Long.getLong("seed", 4);
        int rounds = Integer.getInteger("rounds", 600);
        var random = new Random(seed);
        String before = contents();
        try (var served =
                new ServedDatabase(postgres.getPort(), "postgres", "fire_login", settings())) {
            var client = new WireClient(served.port());
            for (int round = 0; round < rounds; round++) {
                Hostile.Request request = Hostile.request(random);
                WireClient.Answer answer;
                try {
                    answer =
                            client.send(
                                    request.method(),
                                    request.path(),
                                    request.headers(),
                                    request.body());
                } catch (IOException closed) {
                    client.close();
                    client = new WireClient(served.port());
                    continue;
                }
                assertThat(answer.text())
                        .as("seed %d round %d: %s", seed, round, request)
                        .doesNotContain(TOKEN)
                        .doesNotContain("PGRSTX00");
                assertThat(answer.status()).as("%s", request).isNotEqualTo(500);
            }
            client.close();
        }
        assertThat(contents()).isEqualTo(before);
    }

    private static String contents() throws SQLException {
        var text = new StringBuilder();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("items", "secret", "notes")) {
                try (ResultSet rows =
                        statement.executeQuery(
                                "select t::text from api." + table + " t order by 1")) {
                    while (rows.next()) {
                        text.append(rows.getString(1)).append('\n');
                    }
                }
            }
        }
        return text.toString();
    }

    @Test
    void aHiddenColumnCannotBeInferred() throws Exception {
        try (var served =
                        new ServedDatabase(
                                postgres.getPort(), "postgres", "fire_login", settings());
                var client = new WireClient(served.port())) {
            for (String path :
                    List.of(
                            "/items?hidden=like.kx*",
                            "/items?select=id&order=hidden",
                            "/items?select=hidden.max()",
                            "/items?select=id&or=(hidden.eq.1,id.eq.1)",
                            "/notes?select=id,items(hidden)",
                            "/notes?select=id,items!inner(id)&items.hidden=like.k*",
                            "/notes?select=id,items(id)&order=items(hidden)",
                            "/items?select=*",
                            "/secret",
                            "/items?select=id,secret(token)",
                            "/items?select=id,secret!inner()")) {
                WireClient.Answer answer = client.send("GET", path, List.of(), new byte[0]);
                assertThat(answer.status()).as(path + " " + answer.text()).isIn(401, 400);
                assertThat(answer.text()).doesNotContain(TOKEN);
                WireClient.Answer counted =
                        client.send(
                                "GET",
                                path,
                                List.of(List.of("Prefer", "count=exact")),
                                new byte[0]);
                assertThat(counted.header("Content-Range")).isEmpty();
            }
            WireClient.Answer described =
                    client.send("GET", "/openapi.json", List.of(), new byte[0]);
            assertThat(described.text())
                    .contains("/items")
                    .doesNotContain("/secret")
                    .doesNotContain("/rpc/tokens");
        }
    }

    @Test
    void forgedTokensReachNoDatabase() throws Exception {
        try (var served =
                        new ServedDatabase(
                                postgres.getPort(), "postgres", "fire_login", settings());
                var client = new WireClient(served.port())) {
            String none = "eyJhbGciOiJub25lIn0.eyJyb2xlIjoicG9zdGdyZXMifQ.";
            for (String token :
                    List.of(
                            none,
                            none + "AAAA",
                            "a.b.c",
                            "eyJhbGciOiJIUzI1NiJ9.eyJyb2xlIjoicG9zdGdyZXMifQ.AAAA",
                            "x".repeat(20_000),
                            "..",
                            "eyJhbGciOiJSUzI1NiIsImp3ayI6e319.e30.AAAA")) {
                WireClient.Answer answer =
                        client.send(
                                "GET",
                                "/items?select=id",
                                List.of(List.of("Authorization", "Bearer " + token)),
                                new byte[0]);
                assertThat(answer.status()).as(token).isEqualTo(401);
                assertThat(answer.text()).contains("PGRST30");
            }
        }
    }

    @Test
    void comesBackWhenTheDatabaseDoes() throws Exception {
        var proxy = new TcpProxy(postgres.getPort());
        int port = proxy.port();
        try (var served = new ServedDatabase(port, "postgres", "fire_login", settings());
                var client = new WireClient(served.port())) {
            assertThat(read(client).status()).isEqualTo(200);
            proxy.close();
            WireClient.Answer away = read(client);
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.header("Retry-After")).isNotEmpty();
            proxy = new TcpProxy(postgres.getPort(), port);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            int status = 0;
            while (status != 200 && System.nanoTime() < end) {
                status = read(client).status();
            }
            assertThat(status).isEqualTo(200);
        } finally {
            proxy.close();
        }
    }

    @Test
    void seesANewColumnWhenTold() throws Exception {
        try (var served =
                        new ServedDatabase(
                                postgres.getPort(), "postgres", "fire_login", settings());
                var client = new WireClient(served.port());
                Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table api.later (id int primary key)");
            statement.execute("grant select on api.later to fire_anon");
            assertThat(client.send("GET", "/later", List.of(), new byte[0]).status())
                    .isEqualTo(404);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            int status = 404;
            while (status != 200 && System.nanoTime() < end) {
                statement.execute("notify pgrst, 'reload schema'");
                status = client.send("GET", "/later", List.of(), new byte[0]).status();
            }
            assertThat(status).isEqualTo(200);
        }
    }

    private static WireClient.Answer read(WireClient client) throws IOException {
        return client.send("GET", "/items?select=id&limit=1", List.of(), new byte[0]);
    }

    /** Requests that try to be more than requests. */
    private static final class Hostile {
        record Request(String method, String path, List<List<String>> headers, byte[] body) {
            @Override
            public String toString() {
                return method
                        + " "
                        + path
                        + " "
                        + headers
                        + " "
                        + new String(body, StandardCharsets.UTF_8);
            }
        }

        private static final List<String> POISON =
                List.of(
                        "'; drop table api.items; --",
                        "1) or (1=1",
                        "\"; select token from api.secret; --",
                        "$$; delete from api.items; $$",
                        "items where 1=0 union select token from api.secret",
                        "(select token from api.secret limit 1)",
                        "\\'; update api.items set name='x'; --",
                        "%27%3B%20drop%20table%20api.items%3B--",
                        "pg_catalog.pg_sleep(0)",
                        "id\"::text,(select token from api.secret limit 1),\"id",
                        "text) from api.secret --",
                        "{\"a\":1}",
                        "\u0000",
                        "%00",
                        "%ff%fe",
                        "?",
                        "{a,b",
                        "hidden",
                        "secret",
                        "token",
                        "?::text",
                        "*",
                        "\uD83D\uDE00",
                        "a".repeat(300));
        private static final List<String> PLACES =
                List.of(
                        "/items?id=eq.§",
                        "/items?§=eq.1",
                        "/items?id=§.1",
                        "/items?select=§",
                        "/items?select=id::§",
                        "/items?select=data->§",
                        "/items?select=data->>§::int",
                        "/items?select=§:id",
                        "/items?select=id,§(*)",
                        "/items?select=id,notes!§(*)",
                        "/items?select=id,...§(*)",
                        "/items?order=§",
                        "/items?order=id.§",
                        "/items?limit=§",
                        "/items?offset=§",
                        "/items?or=(id.eq.§,id.eq.2)",
                        "/items?and=(§)",
                        "/items?name=fts(§).x",
                        "/items?name=in.(§)",
                        "/items?name=like(any).{§}",
                        "/items?data->§=eq.1",
                        "/items?id=is.§",
                        "/items?tags=cs.{§}",
                        "/items?select=id,notes(*)&notes.§=eq.1",
                        "/items?columns=§",
                        "/items?on_conflict=§",
                        "/§",
                        "/rpc/§",
                        "/rpc/twice?n=§",
                        "/rpc/twice?§=1",
                        "/rpc/tokens?x=§");

        static Request request(Random random) {
            String place = pick(random, PLACES);
            String poison = pick(random, POISON);
            if (random.nextInt(4) == 0) {
                poison += pick(random, POISON);
            }
            List<List<String>> headers = new ArrayList<>();
            for (String name :
                    List.of(
                            "Prefer",
                            "Range",
                            "Accept",
                            "Accept-Profile",
                            "Content-Profile",
                            "Content-Type",
                            "Cookie",
                            "X-Odd")) {
                if (random.nextInt(6) == 0) {
                    headers.add(List.of(name, ascii(prefix(random, name) + pick(random, POISON))));
                }
            }
            String method =
                    pick(
                            random,
                            List.of(
                                    "GET", "GET", "GET", "HEAD", "POST", "PATCH", "DELETE", "PUT",
                                    "OPTIONS"));
            byte[] body =
                    Set.of("POST", "PATCH", "PUT").contains(method)
                            ? body(random).getBytes(StandardCharsets.UTF_8)
                            : new byte[0];
            return new Request(method, encoded(place.replace("§", poison)), headers, body);
        }

        private static String prefix(Random random, String name) {
            return switch (name) {
                case "Prefer" ->
                        pick(
                                random,
                                List.of("return=", "timezone=", "count=", "tx=", "max-affected="));
                case "Accept" ->
                        pick(
                                random,
                                List.of(
                                        "application/json, ",
                                        "application/vnd.pgrst.plan; options=",
                                        "text/"));
                default -> "";
            };
        }

        private static String body(Random random) {
            String poison =
                    pick(random, POISON)
                            .replace("\\", "\\\\")
                            .replace("\"", "\\\"")
                            .replace("\u0000", "\\u0000");
            return switch (random.nextInt(5)) {
                case 0 -> "{\"" + poison + "\": 1}";
                case 1 -> "[{\"id\": \"" + poison + "\"}]";
                case 2 -> "[".repeat(500);
                case 3 -> "{\"id\": 1, \"id\": \"" + poison + "\"}";
                default -> poison;
            };
        }

        private static <T> T pick(Random random, List<T> list) {
            return list.get(random.nextInt(list.size()));
        }

        private static String ascii(String text) {
            return text.replaceAll("[^\\x20-\\x7e]", "~");
        }

        private static String encoded(String path) {
            var encoded = new StringBuilder();
            for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
                char c = (char) (each & 0xff);
                encoded.append(
                        c > ' ' && c < 127 && c != '#'
                                ? String.valueOf(c)
                                : "%%%02X".formatted((int) c));
            }
            return encoded.toString();
        }
    }
}
