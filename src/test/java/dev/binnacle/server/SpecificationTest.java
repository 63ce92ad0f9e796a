package dev.binnacle.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Location;
import dev.binnacle.database.Login;
import dev.binnacle.database.Secrets;
import dev.binnacle.database.postgresql.PostgreSqlSource;
import dev.binnacle.server.http.BackendServer;
import dev.binnacle.server.postgresql.Connections;
import dev.binnacle.server.postgresql.PostgreSqlExecutor;
import dev.binnacle.server.rest.Frames;
import dev.binnacle.server.rest.RestService;
import dev.binnacle.server.settings.ServerSettings;
import dev.binnacle.server.traffic.Traffic;
import dev.binnacle.testing.Material;
import dev.binnacle.testing.TestPostgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.junit.jupiter.api.Test;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The requests and answers of PostgREST's own specification, over HTTP. The server of the tests has
 * no PostGIS, so that what needs it is left out here.
 */
class SpecificationTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ORDINARY =
            "(Auth/AuthSpec|CorsSpec|OpenApi/OpenApiSpec|OptionsSpec|Query/(CustomMedia|AndOrParams|ComputedRels|Delete|EmbedDisambiguation|EmbedInnerJoin|Insert|JsonOperator|NullsStrip|Error|Preferences|Query|RawOutputTypes|RelatedQueries|Rpc|Singular|SpreadQueries|Update|Upsert|Range)Spec)\\.hs";

    /** Cases that pass nowhere here, by file and line, with the reason. */
    private static final Map<String, String> LEFT_OUT = reasons();

    /** Settings of a part of the specification, and which of its files they are for. */
    private record Group(String files, Map<String, String> settings) {}

    private static List<Group> groups() {
        String odd = "SPECIAL \"@/\\#~_-";
        return List.of(
                new Group(ORDINARY, Map.of()),
                new Group(".*QueryLimited.*", Map.of("db-max-rows", "2")),
                new Group(".*UnicodeSpec.*", Map.of("db-schemas", "تست")),
                new Group(".*NoAnonSpec.*", Map.of("db-anon-role", "")),
                new Group(".*NoJwtSecret.*", Map.of("jwt-secret", "")),
                new Group(
                        ".*BinaryJwt.*",
                        Map.of(
                                "jwt-secret", "cmVhbGx5cmVhbGx5cmVhbGx5cmVhbGx5dmVyeXNhZmU=",
                                "jwt-secret-is-base64", "true")),
                new Group(".*AudienceJwt.*", Map.of("jwt-aud", "youraudience")),
                new Group(
                        ".*ExtraSearchPath.*",
                        Map.of("db-extra-search-path", "public, extensions, EXTRA \"@/\\#~_-")),
                new Group(".*RootSpec.*", Map.of("db-root-spec", "root")),
                new Group(".*RpcPreRequestGucs.*", Map.of("db-pre-request", "custom_headers")),
                new Group(".*MultipleSchema.*", Map.of("db-schemas", "v1, v2, " + odd)),
                new Group(".*Observability.*", Map.of("server-trace-header", "X-Request-Id")),
                new Group(".*ServerTiming.*", Map.of("server-timing-enabled", "true")),
                new Group(".*AggregateFunctions.*", Map.of("db-aggregates-enabled", "true")));
    }

    @Test
    void answersAsPostgrestDoes() throws Exception {
        List<String> failed = new ArrayList<>();
        int passed = 0;
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            load(server);
            for (Group group : groups()) {
                passed += run(server, group, failed);
            }
        }
        assertThat(failed).as("cases that are answered otherwise").isEmpty();
        assertThat(passed).isGreaterThan(650);
    }

    private static void load(EmbeddedPostgres server) throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role \"" + Fixtures.LOGIN + "\" login noinherit");
            statement.execute("create database spec");
        }
        try (Connection connection = server.getDatabase("postgres", "spec").getConnection();
                Statement statement = connection.createStatement()) {
            List<String> left = Fixtures.load(connection, "spec");
            assertThat(left).as(String.join("\n\n", left)).hasSizeLessThan(40);
            statement.execute("analyze test.items");
            statement.execute("analyze test.child_entities");
        }
    }

    private static int run(EmbeddedPostgres server, Group group, List<String> failed)
            throws IOException {
        Map<String, String> values = new HashMap<>();
        values.put("db-schemas", "test");
        values.put("db-anon-role", "postgrest_test_anonymous");
        values.put("db-pre-request", "test.switch_role");
        values.put("db-tx-end", "rollback-allow-override");
        values.put("db-pool", "2");
        values.put("jwt-secret", "reallyreallyreallyreallyverysafe");
        values.put("app.settings.app_host", "localhost");
        values.put("app.settings.external_api_secret", "0123456789abcdef");
        values.putAll(group.settings());
        var settings = new ServerSettings(values);
        ConnectionSettings place =
                TestPostgres.settings(
                        new Location.PostgreSql("127.0.0.1", server.getPort(), "spec"),
                        Fixtures.LOGIN);
        var source =
                new PostgreSqlSource(
                        new Login(place, Secrets.none(), "127.0.0.1", server.getPort()));
        var connections =
                new Connections(source, Frames.first(settings), 2, Duration.ofSeconds(10));
        try (var executor =
                        new PostgreSqlExecutor(
                                connections, settings.schemas(), settings.furtherSchemas());
                BackendServer http =
                        BackendServer.start("127.0.0.1", 0, List.of(mount(executor, settings)))) {
            return replay(http.port(), group.files(), failed);
        }
    }

    private static BackendServer.Mount mount(PostgreSqlExecutor executor, ServerSettings settings) {
        var rest = new RestService(executor, settings, InstantSource.system(), new Traffic(100));
        return new BackendServer.Mount("", rest::answer);
    }

    private static int replay(int port, String files, List<String> failed) throws IOException {
        int passed = 0;
        try (var client = new WireClient(port)) {
            for (String line : Material.text("postgrest/cases.jsonl.gz").split("\n")) {
                JsonNode each = JSON.readTree(line);
                String place = each.path("file").asString() + ":" + each.path("line").asString();
                if (!each.path("file").asString().matches(files)
                        || LEFT_OUT.containsKey(place)
                        || each.path("body").isObject()) {
                    continue;
                }
                String wrong = differences(each.path("expect"), send(client, each));
                if (wrong.isEmpty()) {
                    passed++;
                } else {
                    failed.add(
                            place
                                    + " "
                                    + each.path("method").asString()
                                    + " "
                                    + each.path("path").asString()
                                    + wrong);
                }
            }
        }
        return passed;
    }

    private static WireClient.Answer send(WireClient client, JsonNode each) throws IOException {
        List<List<String>> headers = new ArrayList<>();
        boolean typed = false;
        for (JsonNode header : each.path("headers")) {
            headers.add(List.of(header.get(0).asString(), header.get(1).asString()));
            typed |= header.get(0).asString().equalsIgnoreCase("content-type");
        }
        byte[] body = each.path("body").asString().getBytes(StandardCharsets.UTF_8);
        if (body.length > 0 && !typed) {
            headers.add(List.of("Content-Type", "application/json"));
        }
        String path = encoded(each.path("path").asString());
        return client.send(each.path("method").asString(), path, headers, body);
    }

    /** Only what would end a request line or the path too early. */
    private static String encoded(String path) {
        var encoded = new StringBuilder();
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            boolean plain = c > ' ' && c < 127 && "#\"<>`\\^{}|".indexOf(c) < 0;
            encoded.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return encoded.toString();
    }

    private static String differences(JsonNode expected, WireClient.Answer answer) {
        var wrong = new StringBuilder();
        if (answer.status() != expected.path("status").intValue()) {
            wrong.append("\n  status ").append(answer.status()).append(" not ");
            wrong.append(expected.path("status"));
        }
        if (expected.has("json") && !sameJson(expected.path("json"), answer)) {
            wrong.append("\n  ").append(answer.text()).append("\n  not ");
            wrong.append(expected.path("json"));
        }
        if (expected.has("body") && !expected.path("body").asString().equals(answer.text())) {
            wrong.append("\n  ").append(answer.text()).append("\n  not ");
            wrong.append(expected.path("body"));
        }
        for (JsonNode header : expected.path("headers")) {
            List<String> sent = answer.header(header.get(0).asString());
            String value = header.get(1).asString();
            boolean json = value.equals("application/json");
            boolean same =
                    sent.contains(value)
                            || String.join(", ", sent).equals(value)
                            || json && sent.stream().anyMatch(each -> each.startsWith(value));
            if (!same) {
                wrong.append("\n  ").append(header).append(" but ").append(sent);
            }
        }
        for (JsonNode absent : expected.path("absent")) {
            if (!answer.header(absent.asString()).isEmpty()) {
                wrong.append("\n  has ").append(absent);
            }
        }
        return wrong.toString();
    }

    private static boolean sameJson(JsonNode expected, WireClient.Answer answer) {
        try {
            JsonNode got =
                    answer.body().length == 0 ? JSON.nullNode() : JSON.readTree(answer.body());
            return expected.equals(SpecificationTest::compared, got);
        } catch (JacksonException broken) {
            return false;
        }
    }

    private static int compared(JsonNode one, JsonNode other) {
        boolean numbers = one.isNumber() && other.isNumber();
        return numbers && one.decimalValue().compareTo(other.decimalValue()) == 0
                        || one.equals(other)
                ? 0
                : 1;
    }

    private static Map<String, String> reasons() {
        Map<String, String> reasons = new TreeMap<>();
        String without = "aggregates are on in the group that these cases are kept in";
        reasons.put("Query/AggregateFunctionsSpec.hs:324", without);
        reasons.put("Query/AggregateFunctionsSpec.hs:346", without);
        String gis = "needs PostGIS, which the server of the tests does not have";
        for (int line : new int[] {173, 192, 305, 313}) {
            reasons.put("Query/CustomMediaSpec.hs:" + line, gis);
        }
        reasons.put("Query/CustomMediaSpec.hs:62", gis);
        reasons.put("Query/RpcSpec.hs:1447", "a newer PostgreSQL says it in other words");
        return reasons;
    }
}
