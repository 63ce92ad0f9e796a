package dev.binnacle.workspace.store;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Location;
import dev.binnacle.database.Secrets;
import dev.binnacle.database.Tls;

import org.postgresql.ds.PGSimpleDataSource;

import java.util.Locale;
import java.util.regex.Pattern;

import javax.sql.DataSource;

/**
 * A PostgreSQL database that holds the store of a team, in a schema of its own.
 *
 * @param connection a login that owns, or may create, the schema {@code binnacle}; its tunnel and
 *     session settings are not used
 */
public record SharedPlace(ConnectionSettings connection, Secrets secrets) {
    // the driver puts the host into a URL as it is, so nothing else may pass as one
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}._:%-]+");
    private static final int CONNECT_SECONDS = 5;
    private static final int LOGIN_SECONDS = 10;

    String display() {
        return connection.location().display();
    }

    DataSource database() {
        if (!(connection.location() instanceof Location.PostgreSql place)
                || !HOST.matcher(place.host()).matches()) {
            throw Problem.of(
                            ProblemCode.STORE_UNREACHABLE,
                            display() + " is not a PostgreSQL server's address.")
                    .exception();
        }
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {place.host()});
        source.setPortNumbers(new int[] {place.port()});
        source.setDatabaseName(place.database());
        source.setUser(connection.user());
        source.setPassword(secrets.find(connection, Secrets.Purpose.DATABASE_PASSWORD));
        source.setApplicationName("Binnacle store");
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setLoginTimeout(LOGIN_SECONDS);
        source.setTcpKeepAlive(true);
        encrypt(source, connection.tls());
        return source;
    }

    private static void encrypt(PGSimpleDataSource source, Tls tls) {
        source.setSslMode(tls.mode().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (tls.rootCertificate() != null) {
            source.setSslRootCert(tls.rootCertificate());
        }
        if (tls.clientCertificate() != null) {
            source.setSslCert(tls.clientCertificate());
        }
        if (tls.clientKey() != null) {
            source.setSslKey(tls.clientKey());
        }
    }
}
