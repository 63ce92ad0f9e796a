package dev.binnacle.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Database;
import dev.binnacle.database.DatabaseConnector;
import dev.binnacle.database.Location;
import dev.binnacle.database.Secrets;
import dev.binnacle.database.Trust;
import dev.binnacle.database.url.ConnectionUrl;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestPostgres;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

class HeadStartTest {
    private final AtomicInteger opened = new AtomicInteger();
    private final DatabaseConnector usual =
            (settings, progress) -> {
                opened.incrementAndGet();
                return Engines.connector(Secrets.none(), Trust.files()).open(settings, progress);
            };

    static Stream<ConnectionSettings> each() {
        return TestDatabases.each();
    }

    @ParameterizedTest
    @MethodSource("each")
    void whatWasBegunIsHandedOverOnceAndOnlyToItsOwnConnection(ConnectionSettings settings) {
        DatabaseConnector connector = HeadStart.of(usual, settings).before(usual);
        ConnectionSettings other = TestPostgres.newH2();
        try (Database elsewhere = connector.open(other, Progress.none());
                Database first = connector.open(settings, Progress.none());
                Database second = connector.open(settings, Progress.none())) {
            assertThat(opened).hasValue(3);
            assertThat(elsewhere.settings()).isEqualTo(other);
            assertThat(second).isNotSameAs(first);
            Catalog begun = connector.catalog(first, Progress.none());
            assertThat(begun.defaultSchema()).isEqualTo(first.defaultSchema());
            first.with(
                    Progress.none(),
                    session ->
                            session.update(dev.binnacle.database.Sql.of("create table t (i int)")));
            assertThat(connector.catalog(first, Progress.none()).tables()).hasSize(1);
            assertThat(connector.catalog(elsewhere, Progress.none()).tables()).isEmpty();
        }
    }

    @org.junit.jupiter.api.Test
    void aHeadStartThatFailedSaysWhyWhereItIsAskedFor() {
        ConnectionSettings nobody =
                ConnectionUrl.parse("postgresql://nobody@127.0.0.1:1/none").settings();
        assertThat(nobody.location()).isInstanceOf(Location.PostgreSql.class);
        DatabaseConnector connector = HeadStart.of(usual, nobody).before(usual);
        assertThatThrownBy(() -> connector.open(nobody, Progress.none()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("127.0.0.1");
    }
}
