package dev.binnacle.testing;

import dev.binnacle.database.DatabaseConnector;
import dev.binnacle.database.Secrets;
import dev.binnacle.database.Trust;
import dev.binnacle.database.session.Timing;
import dev.binnacle.schema.h2.H2Scratch;
import dev.binnacle.schema.postgresql.PostgreSqlScratch;
import dev.binnacle.schema.scratch.ScratchDatabases;

import java.time.Clock;
import java.util.List;

/** Throw-away databases on both engines, as the program joins them. */
public final class TestScratch {
    private TestScratch() {}

    public static ScratchDatabases databases() {
        return databases(Clock.systemUTC());
    }

    /**
     * The same.
     *
     * @param made called for each one that is opened
     */
    static ScratchDatabases databases(Runnable made) {
        DatabaseConnector connector =
                TestDatabases.connector(Secrets.none(), Trust.files(), Timing.standard());
        DatabaseConnector counting =
                (settings, progress) -> {
                    made.run();
                    return connector.open(settings, progress);
                };
        return new ScratchDatabases(
                List.of(
                        new H2Scratch(counting),
                        new PostgreSqlScratch(counting, Clock.systemUTC())));
    }

    public static ScratchDatabases databases(Clock clock) {
        DatabaseConnector connector =
                TestDatabases.connector(Secrets.none(), Trust.files(), Timing.standard());
        return new ScratchDatabases(
                List.of(new H2Scratch(connector), new PostgreSqlScratch(connector, clock)));
    }
}
