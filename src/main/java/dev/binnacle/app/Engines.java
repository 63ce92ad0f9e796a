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
import dev.binnacle.schema.definition.Definitions;
import dev.binnacle.schema.h2.H2Definition;
import dev.binnacle.schema.lint.LintDialects;
import dev.binnacle.schema.lint.h2.H2Lint;
import dev.binnacle.schema.lint.postgresql.PostgreSqlLint;
import dev.binnacle.schema.postgresql.PostgreSqlDefinition;

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

    static LintDialects lintDialects() {
        return new LintDialects(List.of(new PostgreSqlLint(), new H2Lint()));
    }

    static Definitions definitions() {
        return new Definitions(
                List.of(
                        new PostgreSqlDefinition(),
                        new H2Definition(false),
                        new H2Definition(true)));
    }
}
