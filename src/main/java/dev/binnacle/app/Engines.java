package dev.binnacle.app;

import dev.binnacle.data.DataDialects;
import dev.binnacle.data.h2.H2Data;
import dev.binnacle.data.postgresql.PostgreSqlData;
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

/** The one place that says which databases there are. */
final class Engines {
    private Engines() {}

    static JdbcConnector connector(Secrets secrets, Trust trust) {
        return new JdbcConnector(
                List.of(
                        new EngineParts(new H2Connector(trust), new H2Support()),
                        new EngineParts(new PostgreSqlConnector(), new PostgreSqlSupport())),
                secrets,
                trust,
                Timing.standard());
    }

    static DataDialects dataDialects() {
        return new DataDialects(List.of(new H2Data(), new PostgreSqlData()));
    }
}
