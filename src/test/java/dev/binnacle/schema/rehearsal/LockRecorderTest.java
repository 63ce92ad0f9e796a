package dev.binnacle.schema.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.Progress;
import dev.binnacle.database.Database;
import dev.binnacle.database.Sql;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestPostgres;
import dev.binnacle.testing.TestRehearsals;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.Collectors;

/** What PostgreSQL 18 itself locks and rewrites: the manual's table, measured. */
class LockRecorderTest {
    private static Database postgres;
    private static Database h2;

    private static void run(Database database, String... statements) {
        for (String sql : statements) {
            database.with(Progress.none(), session -> session.update(Sql.of(sql)));
        }
    }

    @BeforeAll
    static void open() {
        postgres = TestDatabases.open(TestPostgres.newDatabase());
        h2 = TestDatabases.open(TestPostgres.newH2());
    }

    @AfterAll
    static void close() {
        postgres.close();
        h2.close();
    }

    private static void fresh(Database database) {
        run(
                database,
                "drop schema if exists s cascade",
                "create schema s",
                "create table s.t (id integer primary key, a integer, b varchar(10), c text not"
                        + " null default 'x', d numeric(8,2) check (d > 0))",
                "create table s.f (id integer primary key, t integer references s.t (id), u"
                        + " integer)",
                "insert into s.t (id, a, b) values (1, 1, 'x'), (2, 2, 'y')",
                "insert into s.f values (1, 1, 2)");
    }

    private static Observed observed(Database database, String sql, boolean alone) {
        RehearsalDialect dialect =
                TestRehearsals.dialects().stream()
                        .filter(each -> each.engine() == database.settings().engine())
                        .findFirst()
                        .orElseThrow();
        try (LockRecorder recorder = dialect.record(database, Progress.none())) {
            if (!alone) {
                recorder.begin();
            }
            Observed seen = recorder.run(sql, alone);
            if (!alone && seen.problem() == null) {
                recorder.commit();
            }
            return seen;
        }
    }

    private static String words(Observed seen) {
        String locks =
                seen.locks().stream()
                        .map(claim -> claim.table().name() + " " + claim.lock().words())
                        .sorted()
                        .collect(Collectors.joining("; "));
        return seen.problem() != null
                ? seen.problem().text()
                : locks + (seen.rewritten().isEmpty() ? "" : "; rewritten");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter table s.t add column e integer | t ACCESS EXCLUSIVE",
                "alter table s.t add column e integer default 5 not null | t ACCESS EXCLUSIVE",
                "alter table s.t add column e double precision default random() | t ACCESS"
                        + " EXCLUSIVE; rewritten",
                "alter table s.t add column e integer generated always as identity | t ACCESS"
                        + " EXCLUSIVE; rewritten",
                "alter table s.t add column e integer generated always as (a + 1) stored | t ACCESS"
                        + " EXCLUSIVE; rewritten",
                "alter table s.t add column e integer generated always as (a + 1) virtual | t"
                        + " ACCESS EXCLUSIVE",
                "alter table s.t drop column a | t ACCESS EXCLUSIVE",
                "alter table s.t alter column b type varchar(20) | t ACCESS EXCLUSIVE",
                "alter table s.t alter column b type text | t ACCESS EXCLUSIVE",
                "alter table s.t alter column b type varchar(5) | t ACCESS EXCLUSIVE; rewritten",
                "alter table s.t alter column a type bigint | t ACCESS EXCLUSIVE; rewritten",
                "alter table s.t alter column d type numeric(10,2) | t ACCESS EXCLUSIVE",
                "alter table s.t alter column d type numeric(10,3) | t ACCESS EXCLUSIVE; rewritten",
                "alter table s.t alter column a set default 7 | t ACCESS EXCLUSIVE",
                "alter table s.t alter column c drop default | t ACCESS EXCLUSIVE",
                "alter table s.t alter column a set not null | t ACCESS EXCLUSIVE",
                "alter table s.t alter column c drop not null | t ACCESS EXCLUSIVE",
                "alter table s.t alter column a set statistics 10 | t SHARE UPDATE EXCLUSIVE",
                "alter table s.t alter column c set storage external | t ACCESS EXCLUSIVE",
                "alter table s.t alter column c set compression pglz | t ACCESS EXCLUSIVE",
                "alter table s.t set (fillfactor = 70) | t SHARE UPDATE EXCLUSIVE",
                "alter table s.t set unlogged | ERROR",
                "alter table s.f set unlogged | f ACCESS EXCLUSIVE; rewritten",
                "alter table s.t add constraint k unique (a) | t ACCESS EXCLUSIVE",
                "alter table s.t add constraint k check (a > 0) | t ACCESS EXCLUSIVE",
                "alter table s.t add constraint k check (a > 0) not valid | t ACCESS EXCLUSIVE",
                "alter table s.t add constraint k not null a not valid | t ACCESS EXCLUSIVE",
                "alter table s.f add constraint k foreign key (u) references s.t (id) | f SHARE ROW"
                        + " EXCLUSIVE; t SHARE ROW EXCLUSIVE",
                "alter table s.f add constraint k foreign key (u) references s.t (id) not valid | f"
                        + " SHARE ROW EXCLUSIVE; t SHARE ROW EXCLUSIVE",
                "alter table s.f drop constraint f_t_fkey | f ACCESS EXCLUSIVE; t ACCESS EXCLUSIVE",
                "alter table s.t drop constraint t_d_check | t ACCESS EXCLUSIVE",
                "alter table s.t validate constraint t_d_check | t SHARE UPDATE EXCLUSIVE",
                "alter table s.f validate constraint f_t_fkey | f SHARE UPDATE EXCLUSIVE",
                "alter table s.t rename column a to z | t ACCESS EXCLUSIVE",
                "alter table s.t rename to z | t ACCESS EXCLUSIVE",
                "alter table s.t rename constraint t_d_check to z | t ACCESS EXCLUSIVE",
                "alter table s.t set schema public | t ACCESS EXCLUSIVE",
                "alter table s.t enable row level security | t ACCESS EXCLUSIVE",
                "alter table s.t disable trigger user | t SHARE ROW EXCLUSIVE",
                "alter table s.t replica identity full | t ACCESS EXCLUSIVE",
                "alter table s.t cluster on t_pkey | t SHARE UPDATE EXCLUSIVE",
                "alter table s.t owner to current_user | t ACCESS EXCLUSIVE",
                "create index i on s.t (a) | t SHARE",
                "drop table s.f | f ACCESS EXCLUSIVE; t ACCESS EXCLUSIVE",
                "truncate s.f | f ACCESS EXCLUSIVE; rewritten",
                "create table s.n (t integer references s.t (id)) | t SHARE ROW EXCLUSIVE",
                "create view s.v as select a from s.t | t ACCESS SHARE",
                "create trigger g before insert on s.t for each row execute function"
                        + " suppress_redundant_updates_trigger() | t SHARE ROW EXCLUSIVE",
                "create policy p on s.t | t ACCESS EXCLUSIVE",
                "comment on table s.t is 'x' | t SHARE UPDATE EXCLUSIVE",
                "create statistics s.st on a, b from s.t | t SHARE UPDATE EXCLUSIVE",
                "update s.t set a = 3 | t ROW EXCLUSIVE",
                "analyze s.t | t SHARE UPDATE EXCLUSIVE",
            })
    void inATransaction(String sql, String expected) {
        fresh(postgres);
        String words = words(observed(postgres, sql, false));
        if (expected.equals("ERROR")) {
            assertThat(words).startsWith("BIN-");
        } else {
            assertThat(words).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create index concurrently i on s.t (a) | t SHARE UPDATE EXCLUSIVE",
                "drop index concurrently s.x | t SHARE UPDATE EXCLUSIVE",
                "reindex index concurrently s.x | t SHARE UPDATE EXCLUSIVE",
                "reindex table concurrently s.t | t SHARE UPDATE EXCLUSIVE",
                "alter table s.p detach partition s.p1 concurrently | p SHARE UPDATE EXCLUSIVE; p1"
                        + " ACCESS EXCLUSIVE",
            })
    void alone(String sql, String expected) {
        fresh(postgres);
        run(
                postgres,
                "create index x on s.t (a)",
                "create table s.p (i integer) partition by list (i)",
                "create table s.p1 partition of s.p for values in (1)");
        assertThat(words(observed(postgres, sql, true))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter table s.t add column e integer | f ACCESS EXCLUSIVE; t ACCESS EXCLUSIVE",
                "alter table s.t alter column a set default 7 | t ACCESS EXCLUSIVE",
                "create index i on s.t (a) | t ACCESS EXCLUSIVE",
                "alter table s.f add constraint k foreign key (u) references s.t (id) | f ACCESS"
                        + " EXCLUSIVE",
                "comment on table s.t is 'x' | ''",
                "create view s.v as select a from s.t | ''",
                "drop table s.f | f ACCESS EXCLUSIVE",
            })
    void onH2(String sql, String expected) {
        fresh(h2);
        assertThat(words(observed(h2, sql, false)).replace("; rewritten", "")).isEqualTo(expected);
    }
}
