package dev.binnacle.database.postgresql;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.HostName;
import dev.binnacle.database.Location;
import dev.binnacle.database.Login;
import dev.binnacle.database.Secrets.Purpose;
import dev.binnacle.database.Tls;

import org.postgresql.Driver;
import org.postgresql.PGProperty;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What the driver is told: a URL of host, port and database alone, and properties that are all set
 * here. Nothing a person typed is read as an option.
 */
final class PostgreSqlProperties {
    static final String APPLICATION = "Binnacle";
    private static final int CANCEL_SECONDS = 3;

    private PostgreSqlProperties() {}

    /** Only letters and digits stay as they are, so that nothing can end the name. */
    static String url(Location.PostgreSql location) {
        String host = HostName.check(location.host());
        int port = HostName.checkPort(location.port());
        String database = location.database();
        if (database.isEmpty() || database.indexOf('\0') >= 0) {
            throw refused("A database needs a name.");
        }
        String url =
                "jdbc:postgresql://"
                        + HostName.bracketed(host)
                        + ":"
                        + port
                        + "/"
                        + escaped(database);
        Properties read = Driver.parseURL(url, new Properties());
        if (read == null
                || read.size() != 3
                || !Objects.equals(PGProperty.PG_DBNAME.getOrDefault(read), database)) {
            throw refused("\"" + database + "\" cannot be written in a URL.");
        }
        return url;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain =
                    each >= '0' && each <= '9'
                            || each >= 'a' && each <= 'z'
                            || each >= 'A' && each <= 'Z';
            if (plain) {
                escaped.append((char) each);
            } else {
                escaped.append(String.format(Locale.ROOT, "%%%02X", each & 0xff));
            }
        }
        return escaped.toString();
    }

    static Properties of(Login login, Patience patience) {
        ConnectionSettings settings = login.settings();
        var properties = new Properties();
        if (!settings.user().isEmpty()) {
            PGProperty.USER.set(properties, settings.user());
        }
        String password = login.secrets().find(settings, Purpose.DATABASE_PASSWORD);
        if (password != null) {
            PGProperty.PASSWORD.set(properties, password);
        }
        PGProperty.APPLICATION_NAME.set(properties, APPLICATION);
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "9.4");
        PGProperty.CONNECT_TIMEOUT.set(properties, (int) patience.connect().toSeconds());
        PGProperty.LOGIN_TIMEOUT.set(properties, (int) patience.login().toSeconds());
        PGProperty.CANCEL_SIGNAL_TIMEOUT.set(properties, CANCEL_SECONDS);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        PGProperty.PREFER_QUERY_MODE.set(properties, "extended");
        PGProperty.GSS_ENC_MODE.set(properties, "disable");
        PGProperty.JAAS_LOGIN.set(properties, false);
        // values come as the server writes them, not as the driver would rewrite them
        PGProperty.BINARY_TRANSFER.set(properties, false);
        PGProperty.SOCKET_FACTORY.set(properties, SteadySocketFactory.class.getName());
        PGProperty.SOCKET_FACTORY_ARG.set(
                properties, login.tunnelled() ? login.host() + ":" + login.port() : "");
        tls(settings.tls(), login, properties);
        session(settings, properties);
        return properties;
    }

    private static void tls(Tls tls, Login login, Properties properties) {
        PGProperty.SSL_MODE.set(
                properties, tls.mode().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        boolean verified = tls.mode() == Tls.Mode.VERIFY_CA || tls.mode() == Tls.Mode.VERIFY_FULL;
        if (tls.rootCertificate() != null) {
            PGProperty.SSL_ROOT_CERT.set(properties, tls.rootCertificate());
        } else if (verified && tls.clientCertificate() == null && tls.clientKey() == null) {
            // the system's authorities, where the driver would look for ~/.postgresql/root.crt
            PGProperty.SSL_FACTORY.set(properties, "org.postgresql.ssl.DefaultJavaSSLFactory");
        }
        if (tls.clientCertificate() != null) {
            PGProperty.SSL_CERT.set(properties, tls.clientCertificate());
        }
        if (tls.clientKey() != null) {
            PGProperty.SSL_KEY.set(properties, tls.clientKey());
            String passphrase = login.secrets().find(login.settings(), Purpose.TLS_KEY_PASSPHRASE);
            PGProperty.SSL_PASSWORD.set(properties, passphrase == null ? "" : passphrase);
        }
    }

    private static void session(ConnectionSettings settings, Properties properties) {
        List<String> refused = new ArrayList<>(settings.session().keySet());
        refused.removeIf(PostgreSqlSettings::allowed);
        if (!refused.isEmpty()) {
            throw Problem.of(ProblemCode.SETTING_NOT_ALLOWED, String.join(", ", refused))
                    .exception();
        }
        Map<String, String> asked = new TreeMap<>(settings.session());
        if (settings.readOnly()) {
            asked.put("default_transaction_read_only", "on");
            PGProperty.READ_ONLY.set(properties, true);
            PGProperty.READ_ONLY_MODE.set(properties, "always");
        }
        if (!asked.isEmpty()) {
            PGProperty.OPTIONS.set(properties, PostgreSqlSettings.options(asked));
        }
    }

    private static RuntimeException refused(String detail) {
        return Problem.of(ProblemCode.ADDRESS_NOT_VALID, detail).exception();
    }
}
