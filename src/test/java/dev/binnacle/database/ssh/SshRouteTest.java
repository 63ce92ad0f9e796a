package dev.binnacle.database.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Secrets;
import dev.binnacle.database.Secrets.Purpose;
import dev.binnacle.database.SshTunnel;
import dev.binnacle.database.Trust;
import dev.binnacle.database.session.Timing;
import dev.binnacle.testing.Rows;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestPostgres;
import dev.binnacle.testing.Variation;

import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.forward.AcceptAllForwardingFilter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;

class SshRouteTest {
    private static final Secrets PASSWORD =
            (connection, purpose) -> purpose == Purpose.SSH_PASSWORD ? "right" : null;

    @TempDir Path folder;
    private final KeyPair hostKey = pair();
    private final KeyPair userKey = pair();
    private final SshServer server = SshServer.setUpDefaultServer();
    private final List<String> asked = new ArrayList<>();

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (java.security.GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @BeforeEach
    void start() throws Exception {
        server.setHost("127.0.0.1");
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPasswordAuthenticator(
                (user, password, session) -> user.equals("ann") && password.equals("right"));
        server.setPublickeyAuthenticator((user, key, session) ->
                user.equals("ann") && KeyUtils.compareKeys(key, userKey.getPublic()));
        server.setForwardingFilter(AcceptAllForwardingFilter.INSTANCE);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop(true);
    }

    private String fingerprint() {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, hostKey.getPublic());
    }

    private Trust answering(boolean yes) {
        return new Trust() {
            @Override
            public boolean file(ConnectionSettings connection) {
                return false;
            }

            @Override
            public boolean hostKey(ConnectionSettings connection, String shown) {
                asked.add(shown);
                return yes;
            }
        };
    }

    private ConnectionSettings through(@Nullable String keyFile, @Nullable String accepted) {
        return Variation.tunnel(
                TestPostgres.newDatabase(),
                new SshTunnel("127.0.0.1", server.getPort(), "ann", keyFile, accepted));
    }

    private static String select(ConnectionSettings settings, Secrets secrets, Trust trust) {
        try (var database =
                TestDatabases.connector(secrets, trust, Timing.standard())
                        .open(settings, Progress.none())) {
            return database.with(
                    Progress.none(), session -> String.valueOf(Rows.cell(session, "select 6 * 7")));
        }
    }

    private static ProblemCode refused(ConnectionSettings settings, Secrets secrets, Trust trust) {
        ProblemException refused =
                catchThrowableOfType(
                        ProblemException.class, () -> select(settings, secrets, trust));
        assertThat(refused).isNotNull();
        assertThat(refused.problem().text()).doesNotContain("wrong word");
        return refused.problem().code();
    }

    @Test
    void aTunnelWithAKnownKeyAsksNothingAndLeadsToTheDatabase() {
        assertThat(select(through(null, fingerprint()), PASSWORD, answering(false)))
                .isEqualTo("42");
        assertThat(asked).isEmpty();
    }

    @Test
    void anUnknownKeyIsAskedAboutBeforeAnythingIsSent() {
        assertThat(refused(through(null, null), PASSWORD, answering(false)))
                .isEqualTo(ProblemCode.SSH_HOST_KEY);
        assertThat(asked).containsExactly(fingerprint());
        assertThat(select(through(null, null), PASSWORD, answering(true))).isEqualTo("42");
    }

    @Test
    void anotherKeyThanTheAcceptedOneIsRefusedWithoutAsking() {
        var settings = through(null, "SHA256:somethingelse");
        assertThat(refused(settings, PASSWORD, answering(true)))
                .isEqualTo(ProblemCode.SSH_HOST_KEY);
        assertThat(asked).isEmpty();
    }

    @Test
    void aKeyFileLogsInAndAWrongPasswordDoesNot() throws Exception {
        Path file = folder.resolve("id");
        try (OutputStream out = Files.newOutputStream(file)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(userKey, "test", null, out);
        }
        assertThat(
                        select(
                                through(file.toString(), fingerprint()),
                                Secrets.none(),
                                answering(false)))
                .isEqualTo("42");
        Secrets wrong = (connection, purpose) -> "wrong word";
        assertThat(refused(through(null, fingerprint()), wrong, answering(false)))
                .isEqualTo(ProblemCode.SSH_LOGIN_REFUSED);
        assertThat(
                        refused(
                                through(folder.resolve("none").toString(), fingerprint()),
                                wrong,
                                answering(false)))
                .isEqualTo(ProblemCode.SSH_LOGIN_REFUSED);
    }

    @Test
    void aHostThatIsNotThereAndADatabaseBehindItThatIsNotThereAreSaid() throws Exception {
        var unknown = new SshTunnel("no-such-host.invalid", 22, "ann", null, fingerprint());
        assertThat(
                        refused(
                                Variation.tunnel(TestPostgres.newDatabase(), unknown),
                                PASSWORD,
                                answering(false)))
                .isEqualTo(ProblemCode.NAME_NOT_FOUND);
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        var closed = new SshTunnel("127.0.0.1", free, "ann", null, fingerprint());
        assertThat(
                        refused(
                                Variation.tunnel(TestPostgres.newDatabase(), closed),
                                PASSWORD,
                                answering(false)))
                .isEqualTo(ProblemCode.CONNECTION_REFUSED);
        var nothingBehind = Variation.at(through(null, fingerprint()), "127.0.0.1", free);
        assertThat(refused(nothingBehind, PASSWORD, answering(false)))
                .isEqualTo(ProblemCode.SSH_FAILED);
    }

    @Test
    void aTunnelThatBrokeIsOpenedAgain() {
        var settings = through(null, fingerprint());
        try (var database =
                TestDatabases.connector(PASSWORD, answering(false), Timing.standard())
                        .open(settings, Progress.none())) {
            server.getActiveSessions().forEach(session -> session.close(true));
            try {
                database.with(
                        Progress.none(), session -> String.valueOf(Rows.cell(session, "select 1")));
            } catch (ProblemException lost) {
                assertThat(lost.problem().code()).isEqualTo(ProblemCode.CONNECTION_LOST);
            }
            String again =
                    database.with(
                            Progress.none(),
                            session -> String.valueOf(Rows.cell(session, "select 1")));
            assertThat(again).isEqualTo("1");
        }
    }
}
