package dev.binnacle.schema.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Database;
import dev.binnacle.database.Engine;
import dev.binnacle.database.Location;
import dev.binnacle.database.Sql;
import dev.binnacle.database.Tier;
import dev.binnacle.testing.Rows;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestPostgres;
import dev.binnacle.testing.TestScratch;
import dev.binnacle.testing.Variation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

class ScratchDatabaseTest {
    private final ScratchDatabases scratches = TestScratch.databases();

    private static void run(Database database, String sql) {
        database.with(Progress.none(), session -> session.update(Sql.of(sql)));
    }

    private static String cell(Database database, String sql) {
        return database.with(Progress.none(), session -> String.valueOf(Rows.cell(session, sql)));
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void isEmptyAndTouchesNothingOfTheOriginal(ConnectionSettings settings) {
        try (Database original = TestDatabases.open(settings)) {
            run(original, "create table kept (id integer primary key)");
            try (ScratchDatabase scratch = scratches.like(original, Progress.none())) {
                assertThat(scratch.database().catalog(Progress.none()).tables()).isEmpty();
                run(scratch.database(), "create table tried (id integer primary key)");
                assertThat(scratch.database().defaultSchema()).isEqualTo("public");
            }
            assertThat(original.catalog(Progress.none()).tables())
                    .extracting(table -> table.name().name())
                    .containsExactly("kept");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"REGULAR", "Oracle", "PostgreSQL"})
    void readsNamesAsTheOriginalDoes(String mode) {
        ConnectionSettings settings =
                TestPostgres.newH2()
                        .withSession(
                                Map.of(
                                        "MODE",
                                        mode,
                                        "DATABASE_TO_LOWER",
                                        "FALSE",
                                        "NON_KEYWORDS",
                                        "KEY,VALUE"));
        try (Database original = TestDatabases.open(settings);
                ScratchDatabase scratch = scratches.like(original, Progress.none())) {
            String how =
                    "select listagg(setting_name || '=' || setting_value, ' ') within group (order"
                            + " by setting_name) from information_schema.settings where"
                            + " setting_name in ('MODE', 'DATABASE_TO_LOWER', 'DATABASE_TO_UPPER',"
                            + " 'NON_KEYWORDS', 'DEFAULT_NULL_ORDERING')";
            assertThat(cell(scratch.database(), how))
                    .contains(mode, "VALUE")
                    .isEqualTo(cell(original, how));
            run(scratch.database(), "create table named (value integer)");
            assertThat(scratch.database().catalog(Progress.none()).tables().getFirst().name())
                    .hasToString("PUBLIC.NAMED");
        }
    }

    @Test
    void hasTheOrderEncodingAndSearchPathOfTheOriginal() {
        String odd = "scratch_source_" + System.nanoTime();
        ConnectionSettings server = TestPostgres.newDatabase();
        try (Database admin = TestDatabases.open(server)) {
            run(
                    admin,
                    "create database "
                            + odd
                            + " template template0 encoding 'UTF8' locale_provider builtin"
                            + " builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C'");
            run(admin, "alter database " + odd + " set search_path = \"Odd; one\", public");
        }
        var at = new Location.PostgreSql("127.0.0.1", TestPostgres.port(), odd);
        String how =
                "select datlocprovider::text || ' ' || datlocale || ' ' || datcollate || ' ' ||"
                        + " pg_encoding_to_char(encoding) || ' ' || current_setting('search_path')"
                        + " from pg_database where datname = current_database()";
        try (Database original = TestDatabases.open(TestPostgres.settings(at, "postgres"));
                ScratchDatabase scratch = scratches.like(original, Progress.none())) {
            assertThat(cell(scratch.database(), how))
                    .isEqualTo("b C.UTF-8 C UTF8 \"Odd; one\", public");
        }
    }

    @Test
    void hasTheExtensionsOfTheOriginalWhenAsked() {
        try (Database original = TestDatabases.open(TestPostgres.newDatabase())) {
            run(original, "create schema parts");
            run(original, "create extension pg_trgm schema parts");
            String which =
                    "select extname || extversion from pg_extension where extname <> 'plpgsql'";
            try (ScratchDatabase scratch = scratches.furnishedLike(original, Progress.none())) {
                assertThat(cell(scratch.database(), which)).isEqualTo(cell(original, which));
                assertThat(scratch.missing()).isEmpty();
            }
        }
    }

    @Test
    void isGoneWhenClosedThoughSomeoneIsStillInIt() {
        try (Database original = TestDatabases.open(TestPostgres.newDatabase())) {
            ScratchDatabase scratch = scratches.like(original, Progress.none());
            String name = cell(scratch.database(), "select current_database()");
            try (Database other = TestDatabases.open(scratch.database().settings())) {
                assertThat(cell(other, "select 1")).isEqualTo("1");
                scratch.close();
                scratch.close();
                assertThat(
                                cell(
                                        original,
                                        "select count(*) from pg_database where datname = '"
                                                + name
                                                + "'"))
                        .isEqualTo("0");
            }
        }
    }

    @Test
    void whatADeadRunLeftIsFoundAndDropped() {
        Clock later = Clock.fixed(Instant.now().plus(Duration.ofHours(1)), ZoneOffset.UTC);
        try (Database original = TestDatabases.open(TestPostgres.newDatabase())) {
            String left = "binnacle_scratch_left" + System.nanoTime();
            run(original, "create database " + left);
            run(
                    original,
                    "comment on database "
                            + left
                            + " is 'Binnacle''s throw-away copy of shop, made "
                            + Instant.now()
                            + "'");
            assertThat(scratches.stale(original, Progress.none()))
                    .extracting(StaleScratch::name)
                    .as("it may still be on its way")
                    .doesNotContain(left);
            try (ScratchDatabase inUse = scratches.like(original, Progress.none())) {
                List<StaleScratch> stale =
                        TestScratch.databases(later).stale(original, Progress.none());
                String used = cell(inUse.database(), "select current_database()");
                assertThat(stale)
                        .extracting(StaleScratch::name)
                        .contains(left)
                        .doesNotContain(used);
                StaleScratch dead =
                        stale.stream()
                                .filter(each -> each.name().equals(left))
                                .findFirst()
                                .orElseThrow();
                assertThat(dead.original()).isEqualTo("shop");
                scratches.drop(original, dead, Progress.none());
            }
            assertThat(TestScratch.databases(later).stale(original, Progress.none()))
                    .extracting(StaleScratch::name)
                    .doesNotContain(left);
        }
    }

    @Test
    void isRefusedWithWordsWhereItMustNotBe() {
        ConnectionSettings settings = TestPostgres.newDatabase();
        ConnectionSettings production = Variation.tier(settings, Tier.PRODUCTION);
        try (Database original = TestDatabases.open(production)) {
            refused(original, "production server");
        }
        try (Database original = TestDatabases.open(Variation.readOnly(settings))) {
            refused(original, "read-only");
        }
        try (Database admin = TestDatabases.open(settings)) {
            run(
                    admin,
                    "do $$ begin create role scratch_none login; exception when duplicate_object"
                            + " then null; end $$");
        }
        try (Database original = TestDatabases.open(Variation.user(settings, "scratch_none"))) {
            refused(original, "scratch_none may not create databases");
        }
        assertThatThrownBy(() -> scratches.alone(Engine.POSTGRESQL, Progress.none()))
                .hasMessageContaining("BIN-440");
    }

    private void refused(Database original, String why) {
        assertThatThrownBy(() -> scratches.like(original, Progress.none()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("BIN-440")
                .hasMessageContaining(why)
                .hasMessageContaining("unproven");
    }

    @Test
    void h2NeedsNoOther() {
        try (ScratchDatabase scratch = scratches.alone(Engine.H2, Progress.none())) {
            run(scratch.database(), "create table t (id integer)");
            assertThat(scratch.database().catalog(Progress.none()).tables()).hasSize(1);
        }
    }
}
