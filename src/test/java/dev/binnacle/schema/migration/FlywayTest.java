package dev.binnacle.schema.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.testing.TestPostgres;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A team that has Flyway goes on with it, and one that starts here can leave. */
class FlywayTest {
    @TempDir Path folder;

    private MigrationFixture fixture(ConnectionSettings settings) {
        return new MigrationFixture(settings, folder)
                .file("V1__one.sql", "create table one (id integer primary key);\n")
                .file(
                        "V1.1__with__two_words.sql",
                        "\uFEFF-- h\u00e9, \u65e5\u672c\r\ncreate table two (id integer);\r\n"
                                + "insert into two values (1);\n\n-- no end of line")
                .file("V01.2__dollar.sql", "create table odd (t varchar(9) default '${x}');")
                .file("V01.2__dollar.sql.conf", "placeholderReplacement=false\n")
                .file("later/V2__in_a_folder.sql", "create table three (id integer);")
                .file("R__view.sql", "create or replace view seen as select id from one;\n")
                .file("undo/U1__one.sql.txt", "drop table one;\n");
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void flywayAcceptsWhatWasAppliedHereAndGoesOn(ConnectionSettings settings) {
        try (MigrationFixture fixture = fixture(settings)) {
            assertThat(fixture.apply().applied()).hasSize(5);
            Flyway flyway = fixture.flyway().load();
            flyway.validate();
            assertThat(flyway.info().pending()).isEmpty();
            assertThat(flyway.info().applied())
                    .extracting(MigrationInfo::getState)
                    .containsOnly(MigrationState.SUCCESS);
            assertThat(flyway.info().applied())
                    .extracting(MigrationInfo::getScript)
                    .containsExactly(
                            "V1__one.sql",
                            "V1.1__with__two_words.sql",
                            "V01.2__dollar.sql",
                            "later/V2__in_a_folder.sql",
                            "R__view.sql");
            fixture.file("V3__by_flyway.sql", "create table four (id integer);");
            assertThat(flyway.migrate().migrationsExecuted).isOne();
            fixture.file("V4__by_us.sql", "create table five (id integer);");
            assertThat(fixture.apply().applied()).hasToString("[V4__by_us.sql]");
            flyway.validate();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void whatFlywayHasAppliedIsNotAppliedAgain(ConnectionSettings settings) {
        try (MigrationFixture fixture = fixture(settings)) {
            assertThat(fixture.flyway().load().migrate().migrationsExecuted).isEqualTo(5);
            assertThat(fixture.state().pending()).isEmpty();
            assertThat(fixture.state().highest()).hasToString("Optional[2]");
            assertThat(fixture.apply().applied()).isEmpty();
            fixture.file("R__view.sql", "create or replace view seen as select 2 as id;\n");
            assertThat(fixture.apply().applied()).hasToString("[R__view.sql]");
            fixture.flyway().load().validate();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void theHistoryMadeHereIsFlywaysToTheColumn(ConnectionSettings settings) {
        String columns =
                "select string_agg(column_name || ' ' || data_type || ' ' || is_nullable || ' '"
                        + " || coalesce(character_maximum_length, 0), ', ' order by"
                        + " ordinal_position) from information_schema.columns where table_name ="
                        + " 'flyway_schema_history'";
        try (MigrationFixture ours = fixture(settings);
                MigrationFixture theirs =
                        new MigrationFixture(
                                ours.h2() ? TestPostgres.newH2() : TestPostgres.newDatabase(),
                                folder)) {
            ours.apply();
            theirs.flyway().load().migrate();
            assertThat(ours.cell(columns)).isEqualTo(theirs.cell(columns));
            String rows =
                    "select string_agg(\"installed_rank\" || ' ' || coalesce(\"version\", '-') ||"
                            + " \"description\" || \"type\" || \"script\" ||"
                            + " coalesce(\"checksum\", 0) || \"installed_by\" || \"success\", ', '"
                            + " order by \"installed_rank\") from flyway_schema_history";
            assertThat(ours.cell(rows)).isEqualTo(theirs.cell(rows));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void aBaselineOfFlywaysIsKept(ConnectionSettings settings) {
        try (MigrationFixture fixture = fixture(settings)) {
            fixture.run("create table one (id integer primary key)");
            fixture.flyway().baselineVersion("1").load().baseline();
            assertThat(fixture.apply().applied())
                    .extracting(MigrationFile::script)
                    .doesNotContain("V1__one.sql")
                    .hasSize(4);
            fixture.flyway().load().validate();
        }
    }

    /** While Flyway migrates, the lock that this program would take is not to be had. */
    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void flywaysLockIsOurs(ConnectionSettings settings) {
        try (MigrationFixture fixture = fixture(settings)) {
            List<Boolean> had = new ArrayList<>();
            fixture.flyway().load().migrate();
            fixture.file("V5__more.sql", "create table more (id integer);");
            fixture.flyway()
                    .callbacks(new During(() -> had.add(lockable(fixture))))
                    .load()
                    .migrate();
            assertThat(had).containsExactly(false);
            assertThat(lockable(fixture)).isTrue();
        }
    }

    private static boolean lockable(MigrationFixture fixture) {
        MigrationDialect dialect = MigrationFixture.dialect(fixture.settings);
        try (var session = fixture.database.open("test")) {
            return dialect.lock(session, History.of(dialect, fixture.database).table());
        }
    }

    private record During(Runnable look) implements Callback {
        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.BEFORE_EACH_MIGRATE;
        }

        @Override
        public boolean canHandleInTransaction(Event event, Context context) {
            return true;
        }

        @Override
        public void handle(Event event, Context context) {
            look.run();
        }

        @Override
        public String getCallbackName() {
            return "look";
        }
    }
}
