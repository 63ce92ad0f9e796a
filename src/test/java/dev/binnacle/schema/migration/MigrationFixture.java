package dev.binnacle.schema.migration;

import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Database;
import dev.binnacle.database.Engine;
import dev.binnacle.database.Location;
import dev.binnacle.database.Sql;
import dev.binnacle.schema.plan.Bookkeeping;
import dev.binnacle.testing.Rows;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestMigrations;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One database, one folder of migrations, and what happened when they were applied. */
final class MigrationFixture implements AutoCloseable {
    static final MigrationSettings SETTINGS =
            new MigrationSettings(
                    Duration.ofMillis(300), Duration.ZERO, 3, Duration.ofSeconds(20), false);

    final ConnectionSettings settings;
    final Database database;
    final Path folder;
    final List<MigrationEvent> events = new CopyOnWriteArrayList<>();

    MigrationFixture(ConnectionSettings settings, Path folder) {
        this.settings = settings;
        this.database = TestDatabases.open(settings);
        this.folder = folder;
    }

    static MigrationDialect dialect(ConnectionSettings settings) {
        return TestMigrations.dialects().stream()
                .filter(each -> each.engine() == settings.engine())
                .findFirst()
                .orElseThrow();
    }

    boolean h2() {
        return settings.engine() == Engine.H2;
    }

    MigrationFixture file(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    MigrationRun apply() {
        return apply(Pauses.real(), SETTINGS);
    }

    MigrationRun apply(Pauses pauses, MigrationSettings how) {
        return apply(pauses, how, Progress.none());
    }

    MigrationRun apply(Pauses pauses, MigrationSettings how, Progress progress) {
        return TestMigrations.runner(pauses)
                .apply(database, MigrationFolder.read(folder), how, events::add, progress);
    }

    MigrationState state() {
        return TestMigrations.runner(Pauses.real())
                .state(database, MigrationFolder.read(folder), Progress.none());
    }

    List<String> scripts() {
        return state().rows().stream()
                .filter(row -> !row.note())
                .map(row -> row.script() + (row.success() ? "" : " failed"))
                .toList();
    }

    Catalog catalog() {
        return Bookkeeping.without(database.catalog(Progress.none()));
    }

    List<String> tables() {
        return catalog().tables().stream().map(table -> table.name().name()).toList();
    }

    void run(String... statements) {
        for (String sql : statements) {
            database.with(Progress.none(), session -> session.update(Sql.of(sql)));
        }
    }

    String cell(String sql) {
        return database.with(Progress.none(), session -> String.valueOf(Rows.cell(session, sql)));
    }

    <T extends MigrationEvent> List<T> told(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Flyway itself on the same database and folder. */
    FluentConfiguration flyway() {
        String url =
                switch (settings.location()) {
                    case Location.H2Memory(String name) ->
                            "jdbc:h2:mem:"
                                    + name
                                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
                                    + ";DEFAULT_NULL_ORDERING=HIGH";
                    default -> "jdbc:postgresql://" + settings.location().display();
                };
        return Flyway.configure()
                .dataSource(url, settings.user(), "")
                .locations("filesystem:" + folder)
                .validateMigrationNaming(true);
    }

    @Override
    public void close() {
        database.close();
    }
}
