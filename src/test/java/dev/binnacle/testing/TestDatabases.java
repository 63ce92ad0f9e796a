package dev.binnacle.testing;

import dev.binnacle.base.Progress;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Database;
import dev.binnacle.database.Secrets;
import dev.binnacle.database.Trust;
import dev.binnacle.database.h2.H2Connector;
import dev.binnacle.database.h2.H2Support;
import dev.binnacle.database.postgresql.PostgreSqlConnector;
import dev.binnacle.database.postgresql.PostgreSqlSupport;
import dev.binnacle.database.session.EngineParts;
import dev.binnacle.database.session.JdbcConnector;
import dev.binnacle.database.session.Timing;

import java.util.List;
import java.util.stream.Stream;

/** Real databases, opened as the product opens them. */
public final class TestDatabases {
    private TestDatabases() {}

    /** A new empty database of each engine, for {@code @MethodSource}. */
    public static Stream<ConnectionSettings> each() {
        return Stream.of(TestPostgres.newH2(), TestPostgres.newDatabase());
    }

    public static Database open(ConnectionSettings settings) {
        return connector(Secrets.none(), Trust.files(), Timing.standard())
                .open(settings, Progress.none());
    }

    public static JdbcConnector connector(Secrets secrets, Trust trust, Timing timing) {
        return new JdbcConnector(
                List.of(
                        new EngineParts(new H2Connector(trust), new H2Support()),
                        new EngineParts(new PostgreSqlConnector(), new PostgreSqlSupport())),
                secrets,
                trust,
                timing);
    }
}
