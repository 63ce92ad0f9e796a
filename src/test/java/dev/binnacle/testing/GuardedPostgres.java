package dev.binnacle.testing;

import dev.binnacle.base.Progress;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Session;
import dev.binnacle.database.Sql;

import okhttp3.tls.HeldCertificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Objects;

/**
 * The test server, made to speak TLS and to ask some roles for more: {@code guarded_password} for
 * its password, {@code guarded_tls} for an encrypted connection, {@code guarded_certificate} for a
 * client certificate. All other roles come in as before.
 */
public final class GuardedPostgres {
    public static final String PASSWORD = "open sesame";

    private static final String RULES =
            "host all guarded_password all scram-sha-256\n"
                    + "hostnossl all guarded_tls all reject\n"
                    + "hostssl all guarded_certificate all cert\n"
                    + "hostnossl all guarded_certificate all reject\n";

    private final HeldCertificate authority =
            new HeldCertificate.Builder()
                    .certificateAuthority(0)
                    .commonName("Test CA")
                    .rsa2048()
                    .build();
    private final HeldCertificate stranger =
            new HeldCertificate.Builder()
                    .certificateAuthority(0)
                    .commonName("Other CA")
                    .rsa2048()
                    .build();
    private final HeldCertificate client = signed("guarded_certificate");
    private final Path folder;

    /**
     * @param folder for the certificate files of the client
     */
    public GuardedPostgres(Path folder) {
        this.folder = folder;
        HeldCertificate server = signed("localhost");
        try (var database = TestDatabases.open(TestPostgres.newDatabase())) {
            database.with(
                    Progress.none(),
                    session -> {
                        arrange(session, server);
                        return true;
                    });
        }
    }

    private HeldCertificate signed(String name) {
        return new HeldCertificate.Builder()
                .signedBy(authority)
                .commonName(name)
                .addSubjectAlternativeName(name)
                .rsa2048()
                .build();
    }

    private void arrange(Session session, HeldCertificate server) {
        write(session, "guarded.crt", server.certificatePem());
        write(session, "guarded.key", server.privateKeyPkcs8Pem());
        write(session, "guarded-ca.crt", authority.certificatePem());
        String rules = Objects.requireNonNull(Rows.cell(session, "show hba_file"));
        String old =
                Objects.requireNonNull(Rows.cell(session, "select pg_read_file('" + rules + "')"));
        if (!old.startsWith(RULES)) {
            write(session, rules, RULES + old);
        }
        session.update(
                Sql.of(
                        "do $$ begin create role guarded_password login superuser password '"
                                + PASSWORD
                                + "'; create role guarded_tls login; create role"
                                + " guarded_certificate login; create role guarded_full login"
                                + " connection limit 0; exception when duplicate_object then null;"
                                + " end $$"));
        session.update(Sql.of("alter system set ssl_cert_file = 'guarded.crt'"));
        session.update(Sql.of("alter system set ssl_key_file = 'guarded.key'"));
        session.update(Sql.of("alter system set ssl_ca_file = 'guarded-ca.crt'"));
        session.update(Sql.of("alter system set ssl = on"));
        Rows.of(session, "select pg_reload_conf()");
    }

    /** The server writes its own files, so that they are its own and private. */
    private static void write(Session session, String file, String text) {
        String coded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        session.update(
                Sql.of(
                        "copy (select '"
                                + coded
                                + "') to program 'umask 077; base64 -d > \""
                                + file
                                + "\"'"));
    }

    public String authorityFile() {
        return file("ca.pem", authority.certificatePem());
    }

    /** Of an authority that signed nothing here. */
    public String strangerFile() {
        return file("stranger.pem", stranger.certificatePem());
    }

    public String clientCertificateFile() {
        return file("client.pem", client.certificatePem());
    }

    public String clientKeyFile() {
        String pem = client.privateKeyPkcs8Pem();
        String body =
                pem.lines().filter(line -> !line.startsWith("-----")).reduce("", String::concat);
        return file("client.pk8", Base64.getDecoder().decode(body));
    }

    private String file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private String file(String name, byte[] bytes) {
        try {
            Path file = Files.write(folder.resolve(name), bytes);
            // drivers refuse a key that others can read
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            return file.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public ConnectionSettings as(String role) {
        return Variation.at(
                Variation.user(TestPostgres.newDatabase(), role), "localhost", TestPostgres.port());
    }
}
