package dev.binnacle.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Location;
import dev.binnacle.database.Secrets;
import dev.binnacle.database.Tls;
import dev.binnacle.database.Tls.Mode;
import dev.binnacle.database.Trust;
import dev.binnacle.database.session.EngineParts;
import dev.binnacle.database.session.JdbcConnector;
import dev.binnacle.database.session.Timing;
import dev.binnacle.testing.GuardedPostgres;
import dev.binnacle.testing.Rows;
import dev.binnacle.testing.TestPostgres;
import dev.binnacle.testing.Variation;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

@TestInstance(Lifecycle.PER_CLASS)
class ConnectFailureTest {
    private static final Patience SHORT =
            new Patience(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1));

    private GuardedPostgres server;

    @BeforeAll
    void guard(@TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.NEVER) Path folder) {
        server = new GuardedPostgres(folder);
    }

    private static JdbcConnector connector(Secrets secrets, Patience patience) {
        var parts = new EngineParts(new PostgreSqlConnector(patience), new PostgreSqlSupport());
        return new JdbcConnector(List.of(parts), secrets, Trust.files(), Timing.standard());
    }

    private static Secrets password(String password) {
        return (connection, purpose) ->
                purpose == Secrets.Purpose.DATABASE_PASSWORD ? password : null;
    }

    private static Problem refused(ConnectionSettings settings, Secrets secrets) {
        ProblemException refused =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> connector(secrets, SHORT).open(settings, Progress.none()).close());
        assertThat(refused).isNotNull();
        assertThat(refused.problem().hint()).isNotEmpty();
        return refused.problem();
    }

    private static ProblemCode code(ConnectionSettings settings) {
        return refused(settings, Secrets.none()).code();
    }

    @Test
    void anUnknownNameIsSaid() {
        var settings = Variation.at(TestPostgres.newDatabase(), "no-such-host.invalid", 5432);
        assertThat(code(settings)).isEqualTo(ProblemCode.NAME_NOT_FOUND);
    }

    @Test
    void aPortWhereNothingListensIsSaid() throws Exception {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        var settings = Variation.at(TestPostgres.newDatabase(), "127.0.0.1", free);
        assertThat(code(settings)).isEqualTo(ProblemCode.CONNECTION_REFUSED);
    }

    @Test
    void aServerThatNeverAnswersIsSaid() throws Exception {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var settings =
                    Variation.at(TestPostgres.newDatabase(), "127.0.0.1", silent.getLocalPort());
            assertThat(code(settings)).isEqualTo(ProblemCode.CONNECTION_TIMEOUT);
        }
    }

    @Test
    void aWrongPasswordAndAMissingOneAreSaidAndNeverRepeated() {
        ConnectionSettings settings = server.as("guarded_password");
        assertThat(refused(settings, Secrets.none()).code()).isEqualTo(ProblemCode.LOGIN_REFUSED);
        Problem wrong = refused(settings, password("not the word"));
        assertThat(wrong.code()).isEqualTo(ProblemCode.LOGIN_REFUSED);
        assertThat(wrong.text()).doesNotContain("not the word");
        connector(password(GuardedPostgres.PASSWORD), Patience.standard())
                .open(settings, Progress.none())
                .close();
    }

    @Test
    void aDatabaseThatIsNotThereAndAFullServerAreSaid() {
        var nowhere = new Location.PostgreSql("127.0.0.1", TestPostgres.port(), "nowhere");
        assertThat(code(TestPostgres.settings(nowhere, "postgres")))
                .isEqualTo(ProblemCode.NO_SUCH_DATABASE);
        assertThat(code(server.as("guarded_full"))).isEqualTo(ProblemCode.TOO_MANY_CONNECTIONS);
        assertThat(code(server.as("nobody_at_all"))).isEqualTo(ProblemCode.LOGIN_REFUSED);
    }

    @Test
    void settingsThatAreNotAllowedAreSaid() {
        var settings =
                TestPostgres.newDatabase().withSession(Map.of("session_preload_libraries", "evil"));
        Problem problem = refused(settings, Secrets.none());
        assertThat(problem.code()).isEqualTo(ProblemCode.SETTING_NOT_ALLOWED);
        assertThat(problem.detail()).contains("session_preload_libraries");
    }

    @Test
    void aServerThatWantsEncryptionIsSaidAndThenServed() {
        ConnectionSettings settings = server.as("guarded_tls");
        assertThat(code(settings)).isEqualTo(ProblemCode.TLS_FAILED);
        assertThat(encrypted(Variation.tls(settings, new Tls(Mode.REQUIRE, null, null, null))))
                .isEqualTo("true");
    }

    @Test
    void aCertificateIsCheckedAgainstTheAuthorityAndTheName() {
        ConnectionSettings settings = server.as("postgres");
        Tls full = new Tls(Mode.VERIFY_FULL, server.authorityFile(), null, null);
        assertThat(encrypted(Variation.tls(settings, full))).isEqualTo("true");
        Tls strange = new Tls(Mode.VERIFY_CA, server.strangerFile(), null, null);
        assertThat(code(Variation.tls(settings, strange))).isEqualTo(ProblemCode.TLS_FAILED);
        Tls system = new Tls(Mode.VERIFY_FULL, null, null, null);
        assertThat(code(Variation.tls(settings, system))).isEqualTo(ProblemCode.TLS_FAILED);
        Tls missing = new Tls(Mode.VERIFY_FULL, "/nowhere/ca.pem", null, null);
        assertThat(code(Variation.tls(settings, missing))).isEqualTo(ProblemCode.TLS_FAILED);
        var otherName =
                Variation.at(Variation.tls(settings, full), "127.0.0.1", TestPostgres.port());
        assertThat(code(otherName)).isEqualTo(ProblemCode.TLS_FAILED);
    }

    @Test
    void aClientCertificateOpensTheDoor() {
        ConnectionSettings settings = server.as("guarded_certificate");
        Tls without = new Tls(Mode.VERIFY_FULL, server.authorityFile(), null, null);
        assertThat(code(Variation.tls(settings, without)))
                .isIn(ProblemCode.TLS_FAILED, ProblemCode.LOGIN_REFUSED);
        Tls with =
                new Tls(
                        Mode.VERIFY_FULL,
                        server.authorityFile(),
                        server.clientCertificateFile(),
                        server.clientKeyFile());
        assertThat(encrypted(Variation.tls(settings, with))).isEqualTo("true");
    }

    private static String encrypted(ConnectionSettings settings) {
        try (var database =
                        connector(Secrets.none(), Patience.standard())
                                .open(settings, Progress.none());
                var session = database.open("test")) {
            return String.valueOf(
                    Rows.cell(
                            session,
                            "select ssl::text from pg_stat_ssl where pid = pg_backend_pid()"));
        }
    }
}
