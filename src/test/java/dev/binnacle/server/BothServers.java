package dev.binnacle.server;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Engine;
import dev.binnacle.database.Location;
import dev.binnacle.server.h2.H2Executor;
import dev.binnacle.server.h2.RoleConnections;
import dev.binnacle.server.postgresql.Connections;
import dev.binnacle.server.postgresql.PostgreSqlExecutor;
import dev.binnacle.server.query.Executor;
import dev.binnacle.server.request.HeaderFields;
import dev.binnacle.server.request.HttpAnswer;
import dev.binnacle.server.request.HttpCall;
import dev.binnacle.server.rest.RestService;
import dev.binnacle.server.settings.ServerSettings;
import dev.binnacle.server.traffic.Traffic;
import dev.binnacle.testing.TestBackend;
import dev.binnacle.testing.TestPostgres;

import org.postgresql.ds.PGSimpleDataSource;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The same tables and rows in H2 and in PostgreSQL, each behind the REST interface. */
final class BothServers implements AutoCloseable {
    private static final List<String> SCHEMAS = List.of("public");
    private static final String SECRET = "the secret of both servers, which is long";
    private final TestBackend h2Backend;
    private final TestBackend postgresBackend;
    private final H2Executor h2;
    private final Executor postgres;
    private final RestService onH2;
    private final RestService onPostgres;

    private final Map<String, String> further;

    private BothServers(
            TestBackend h2Backend, TestBackend postgresBackend, Map<String, String> further)
            throws SQLException {
        this.further = further;
        this.h2Backend = h2Backend;
        this.postgresBackend = postgresBackend;
        this.h2 = h2(h2Backend.connection());
        this.postgres = postgres(postgresBackend.connection());
        this.onH2 = service(h2, "web_anon");
        this.onPostgres = service(postgres, "web_anon");
    }

    private RestService service(Executor executor, String anonymous) {
        Map<String, String> settings = new HashMap<>(further);
        settings.put("db-anon-role", anonymous);
        settings.put("jwt-secret", SECRET);
        settings.put("db-tx-end", "rollback-allow-override");
        settings.put("db-aggregates-enabled", "true");
        return new RestService(
                executor, new ServerSettings(settings), InstantSource.system(), new Traffic(100));
    }

    /** Both with the scripts run, and a role {@code web_anon} that may do everything. */
    static BothServers of(String h2Script, String postgresScript) throws SQLException {
        return of(h2Script, postgresScript, Map.of());
    }

    /**
     * @param further settings of both
     */
    static BothServers of(String h2Script, String postgresScript, Map<String, String> further)
            throws SQLException {
        TestBackend h2 = TestBackend.open(Engine.H2);
        h2.script(h2Script);
        h2.run("create role web_anon", "grant all on schema public to web_anon");
        TestBackend postgres = byCode();
        postgres.script(postgresScript);
        postgres.run(
                "do $$ begin create role web_anon; exception when duplicate_object then null; end"
                        + " $$",
                "grant usage on schema public to web_anon",
                "grant all on all tables in schema public to web_anon",
                "grant all on all sequences in schema public to web_anon");
        return new BothServers(h2, postgres, further);
    }

    /** A database that compares text by its characters' codes, as H2 does. */
    private static TestBackend byCode() {
        ConnectionSettings made = TestPostgres.newDatabase();
        var place = (Location.PostgreSql) made.location();
        String name = place.database() + "_by_code";
        try (TestBackend first = TestBackend.of(made)) {
            first.run(
                    "create database "
                            + name
                            + " template template0 locale_provider builtin builtin_locale 'C.UTF-8'"
                            + " locale 'C'");
        }
        return TestBackend.of(
                TestPostgres.settings(
                        new Location.PostgreSql(place.host(), place.port(), name), made.user()));
    }

    private static H2Executor h2(Connection admin) throws SQLException {
        String url = admin.getMetaData().getURL();
        return new H2Executor(
                new RoleConnections(
                        (user, password) -> DriverManager.getConnection(url, user, password),
                        DriverManager.getConnection(url, "sa", ""),
                        4,
                        Duration.ofSeconds(10)),
                SCHEMAS);
    }

    private static Executor postgres(Connection admin) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setURL(admin.getMetaData().getURL());
        source.setUser("postgres");
        source.setProperty("stringtype", "unspecified");
        source.setProperty("prepareThreshold", "1");
        return new PostgreSqlExecutor(
                new Connections(
                        source,
                        "SET search_path = public; SET request.cookies = '{}'",
                        4,
                        Duration.ofSeconds(10)),
                SCHEMAS,
                List.of());
    }

    static HttpCall call(String method, String address, String body, String... headers) {
        var fields = new HeaderFields();
        for (String header : headers) {
            int colon = header.indexOf(':');
            fields.add(header.substring(0, colon), header.substring(colon + 1).strip());
        }
        int question = address.indexOf('?');
        return new HttpCall(
                method,
                question < 0 ? address : address.substring(0, question),
                question < 0 ? "" : address.substring(question + 1),
                fields,
                body.getBytes(UTF_8));
    }

    /** The answer of both. */
    String same(HttpCall call) {
        String actual = text(onH2(call));
        assertThat(actual).isEqualTo(text(onPostgres(call)));
        return actual;
    }

    static String text(HttpAnswer answer) {
        return answer.status() + " " + answer.headers() + "\n" + new String(answer.body(), UTF_8);
    }

    HttpAnswer onH2(HttpCall call) {
        return onH2.answer(call);
    }

    HttpAnswer onPostgres(HttpCall call) {
        return onPostgres.answer(call);
    }

    /** The value of a header that says who calls, by claims as JSON. */
    static String bearer(String claims) {
        try {
            var signer = Mac.getInstance("HmacSHA256");
            signer.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
            var base64 = Base64.getUrlEncoder().withoutPadding();
            String head = base64.encodeToString("{\"alg\":\"HS256\"}".getBytes(UTF_8));
            String signed = head + "." + base64.encodeToString(claims.getBytes(UTF_8));
            byte[] signature = signer.doFinal(signed.getBytes(UTF_8));
            return "Bearer " + signed + "." + base64.encodeToString(signature);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Both answers to a caller without a token who has this role. */
    List<HttpAnswer> as(String role, HttpCall call) {
        return List.of(service(h2, role).answer(call), service(postgres, role).answer(call));
    }

    /** Both behind services with these settings: H2 first. */
    List<RestService> with(Map<String, String> values) {
        var settings = new ServerSettings(values);
        return List.of(
                new RestService(h2, settings, InstantSource.system(), new Traffic(100)),
                new RestService(postgres, settings, InstantSource.system(), new Traffic(100)));
    }

    H2Executor h2() {
        return h2;
    }

    Executor postgres() {
        return postgres;
    }

    TestBackend h2Backend() {
        return h2Backend;
    }

    TestBackend postgresBackend() {
        return postgresBackend;
    }

    @Override
    public void close() {
        h2.close();
        postgres.close();
        h2Backend.close();
        postgresBackend.close();
    }
}
