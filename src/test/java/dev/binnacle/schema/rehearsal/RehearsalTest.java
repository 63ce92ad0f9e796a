package dev.binnacle.schema.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.base.Progress;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Database;
import dev.binnacle.database.Engine;
import dev.binnacle.database.Session;
import dev.binnacle.database.Sql;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Tier;
import dev.binnacle.schema.plan.Fingerprint;
import dev.binnacle.schema.plan.Lock;
import dev.binnacle.schema.plan.LockClaim;
import dev.binnacle.schema.plan.PlanStep;
import dev.binnacle.schema.plan.Work;
import dev.binnacle.testing.Material;
import dev.binnacle.testing.Rows;
import dev.binnacle.testing.TestBackend;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestPostgres;
import dev.binnacle.testing.TestRehearsals;
import dev.binnacle.testing.Variation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

class RehearsalTest {
    private static final TableName ORDERS = new TableName("public", "orders");
    private static final TableName LINES = new TableName("public", "lines");

    private final Rehearsal rehearsal = TestRehearsals.rehearsal();

    private static void run(Database database, String... statements) {
        for (String sql : statements) {
            database.with(Progress.none(), session -> session.update(Sql.of(sql)));
        }
    }

    private static String cell(Database database, String sql) {
        return database.with(Progress.none(), session -> String.valueOf(Rows.cell(session, sql)));
    }

    private static void shop(Database database) {
        run(
                database,
                "create table people (id integer primary key, boss integer references people (id))",
                "create table orders (id integer primary key, buyer integer not null references"
                        + " people (id), note varchar(20))",
                "create table lines (id integer generated always as identity primary key, of_order"
                        + " integer not null references orders (id), amount numeric(8,2))",
                "insert into people values (1, null), (2, 1), (3, 2)",
                "insert into orders values (10, 3, 'a'), (11, 2, null)",
                "insert into lines (of_order, amount) values (10, 1.50), (10, 2), (11, 3)");
    }

    private static PlanStep step(String sql, Lock lock, TableName table, Work work) {
        return new PlanStep(
                sql,
                table.toString(),
                List.of(new LockClaim(table, lock)),
                work,
                table,
                null,
                null,
                List.of(),
                false);
    }

    private static PlanStep alone(String sql, Lock lock, TableName table) {
        return new PlanStep(
                sql,
                table.toString(),
                List.of(new LockClaim(table, lock)),
                Work.BUILDS_INDEX,
                table,
                null,
                null,
                List.of(),
                true);
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void rowsComeWithThoseTheyReferToAndTheLiveSideStaysAsItIs(ConnectionSettings settings) {
        try (Database live = TestDatabases.open(settings)) {
            shop(live);
            String before = Fingerprint.of(live.catalog(Progress.none()));
            RehearsalReport report =
                    rehearsal.run(
                            live,
                            List.of(
                                    List.of(
                                            step(
                                                    "delete from lines where of_order = 10",
                                                    Lock.ROW_EXCLUSIVE,
                                                    LINES,
                                                    Work.CHANGES_ROWS)),
                                    List.of(
                                            step(
                                                    "drop table lines",
                                                    Lock.ACCESS_EXCLUSIVE,
                                                    LINES,
                                                    Work.CATALOG_ONLY))),
                            Progress.none());
            assertThat(report.sampled())
                    .containsExactly(
                            "public.lines: 3 rows",
                            "public.orders: 2 rows",
                            "public.people: 3 rows");
            assertThat(report.steps())
                    .extracting(RehearsedStep::problem)
                    .containsExactly(null, null);
            assertThat(report.steps()).extracting(RehearsedStep::rowsLost).containsExactly(2L, 1L);
            assertThat(report.unproven()).hasSize(2);
            assertThat(Fingerprint.of(live.catalog(Progress.none()))).isEqualTo(before);
            assertThat(cell(live, "select count(*) from lines")).isEqualTo("3");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void aStepThatFailsIsSaidAndTheRestIsUnproven(ConnectionSettings settings) {
        try (Database live = TestDatabases.open(settings)) {
            shop(live);
            RehearsalReport report =
                    rehearsal.run(
                            live,
                            List.of(
                                    List.of(
                                            step(
                                                    "alter table orders alter column note set not"
                                                            + " null",
                                                    Lock.ACCESS_EXCLUSIVE,
                                                    ORDERS,
                                                    Work.SCANS),
                                            step(
                                                    "alter table orders drop column note",
                                                    Lock.ACCESS_EXCLUSIVE,
                                                    ORDERS,
                                                    Work.CATALOG_ONLY))),
                            Progress.none());
            assertThat(report.steps())
                    .extracting(RehearsedStep::verdict)
                    .containsExactly(Verdict.FAILED, Verdict.UNPROVEN);
            assertThat(report.holds()).isFalse();
        }
    }

    @Test
    void claimsAreComparedWithWhatPostgreSqlDoes() {
        try (Database live = TestDatabases.open(TestPostgres.newDatabase())) {
            shop(live);
            RehearsalReport report =
                    rehearsal.run(
                            live,
                            List.of(
                                    List.of(
                                            step(
                                                    "alter table orders add column x integer",
                                                    Lock.ACCESS_EXCLUSIVE,
                                                    ORDERS,
                                                    Work.CATALOG_ONLY),
                                            step(
                                                    "alter table orders add column y integer",
                                                    Lock.ACCESS_EXCLUSIVE,
                                                    ORDERS,
                                                    Work.CATALOG_ONLY),
                                            step(
                                                    "alter table orders alter column x type bigint",
                                                    Lock.ACCESS_EXCLUSIVE,
                                                    ORDERS,
                                                    Work.CATALOG_ONLY),
                                            step(
                                                    "create index i on lines (amount)",
                                                    Lock.SHARE_UPDATE_EXCLUSIVE,
                                                    LINES,
                                                    Work.BUILDS_INDEX),
                                            step(
                                                    "alter table lines set (fillfactor = 80)",
                                                    Lock.ACCESS_EXCLUSIVE,
                                                    LINES,
                                                    Work.CATALOG_ONLY)),
                                    List.of(
                                            alone(
                                                    "create index concurrently j on lines"
                                                            + " (of_order)",
                                                    Lock.SHARE_UPDATE_EXCLUSIVE,
                                                    LINES))),
                            Progress.none());
            assertThat(report.steps())
                    .extracting(RehearsedStep::verdict)
                    .containsExactly(
                            Verdict.HELD,
                            Verdict.HELD,
                            Verdict.EXCEEDED,
                            Verdict.EXCEEDED,
                            Verdict.OVERSTATED,
                            Verdict.HELD);
            assertThat(report.steps().get(2).rewritten()).containsExactly(ORDERS);
        }
    }

    /** The live tables are read beside whoever holds them, and never keep anyone out. */
    @Test
    void takesNoMoreThanAReadersLockOnTheLiveSide() {
        try (Database live = TestDatabases.open(TestPostgres.newDatabase());
                Session writer = live.open("writer")) {
            shop(live);
            writer.begin();
            writer.update(Sql.of("lock table lines in exclusive mode"));
            RehearsalReport report =
                    rehearsal.run(
                            live,
                            List.of(
                                    List.of(
                                            step(
                                                    "alter table lines add column x integer",
                                                    Lock.ACCESS_EXCLUSIVE,
                                                    LINES,
                                                    Work.CATALOG_ONLY))),
                            Progress.none());
            assertThat(report.holds()).isTrue();
            assertThat(report.sampled()).contains("public.lines: 3 rows");
        }
    }

    @Test
    void whereNoCopyCanBeMadeItSaysWhatStaysUnproven() {
        ConnectionSettings production = Variation.tier(TestPostgres.newDatabase(), Tier.PRODUCTION);
        try (Database live = TestDatabases.open(production)) {
            assertThatThrownBy(() -> rehearsal.run(live, List.of(), Progress.none()))
                    .hasMessageContaining("BIN-440")
                    .hasMessageContaining("unproven");
        }
    }

    @Test
    void aRealDatabaseIsRehearsed() {
        ConnectionSettings settings = TestPostgres.newDatabase();
        try (TestBackend backend = TestBackend.of(settings)) {
            backend.script(Material.text("db/postgres/pagila.sql.gz"));
        }
        try (Database live = TestDatabases.open(settings)) {
            assertThat(live.settings().engine()).isEqualTo(Engine.POSTGRESQL);
            var rental = new TableName("public", "rental");
            RehearsalReport report =
                    rehearsal.run(
                            live,
                            List.of(
                                    List.of(
                                            step(
                                                    "alter table rental add column note text",
                                                    Lock.ACCESS_EXCLUSIVE,
                                                    rental,
                                                    Work.CATALOG_ONLY))),
                            Progress.none());
            assertThat(report.steps().getFirst().verdict()).isEqualTo(Verdict.HELD);
            assertThat(report.sampled()).contains("public.rental: 500 rows");
            assertThat(report.unproven()).as("the copy is whole").hasSize(2);
        }
    }
}
