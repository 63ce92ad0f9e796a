package dev.binnacle.testing;

import dev.binnacle.database.postgresql.PostgreSqlDialect;
import dev.binnacle.schema.h2.H2Migration;
import dev.binnacle.schema.migration.MigrationDialect;
import dev.binnacle.schema.migration.MigrationRunner;
import dev.binnacle.schema.migration.Pauses;
import dev.binnacle.schema.postgresql.PostgreSqlMigration;

import java.time.Clock;
import java.util.List;

/** Migrations on both engines, as the program joins them. */
public final class TestMigrations {
    private TestMigrations() {}

    public static List<MigrationDialect> dialects() {
        return List.of(new H2Migration(), new PostgreSqlMigration(new PostgreSqlDialect()));
    }

    public static MigrationRunner runner(Pauses pauses) {
        return new MigrationRunner(dialects(), Clock.systemUTC(), pauses);
    }
}
