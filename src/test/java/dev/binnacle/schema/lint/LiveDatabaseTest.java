package dev.binnacle.schema.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.Progress;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Database;
import dev.binnacle.database.Session;
import dev.binnacle.database.TableName;
import dev.binnacle.testing.Rows;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestPostgres;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

class LiveDatabaseTest {
    private static void run(Database database, String... statements) {
        for (String sql : statements) {
            database.with(Progress.none(), session -> session.execute(sql, 1, new Rows()));
        }
    }

    private static LiveFacts facts(Database database) {
        return LintBench.dialect(database.dialect().engine()).facts(database, Progress.none());
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void rowsAreKnownAndAskedAbout(ConnectionSettings settings) {
        try (Database database = TestDatabases.open(settings)) {
            run(
                    database,
                    "create table t (a int, \"B c\" text)",
                    "create table bare (a int)",
                    "insert into t values (1, 'x'), (1, null), (2, 'z')",
                    "analyze");
            LiveFacts facts = facts(database);
            TableName t = KnownFacts.name("t");
            assertThat(facts.version()).isPositive();
            assertThat(facts.table(t).orElseThrow().rows()).isEqualTo(3);
            assertThat(facts.table(KnownFacts.name("nowhere"))).isEmpty();
            assertThat(facts.holdsRows(t)).isEqualTo(Answer.YES);
            assertThat(facts.holdsRows(KnownFacts.name("bare"))).isEqualTo(Answer.NO);
            assertThat(facts.holdsRows(KnownFacts.name("nowhere"))).isEqualTo(Answer.UNKNOWN);
            assertThat(facts.holdsNull(t, List.of("a"))).isEqualTo(Answer.NO);
            assertThat(facts.holdsNull(t, List.of("a", "B c"))).isEqualTo(Answer.YES);
            assertThat(facts.holdsDuplicates(t, List.of("a"))).isEqualTo(Answer.YES);
            assertThat(facts.holdsDuplicates(t, List.of("a", "B c"))).isEqualTo(Answer.NO);
            assertThat(facts.holdsDuplicates(t, List.of("no such"))).isEqualTo(Answer.UNKNOWN);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void anOpenTransactionIsSeenToHoldItsTable(ConnectionSettings settings) {
        try (Database database = TestDatabases.open(settings)) {
            run(database, "create table t (a int)", "create table free (a int)");
            try (Session other = database.open("test")) {
                other.begin();
                other.execute("insert into t values (1)", 1, new Rows());
                LiveFacts facts = facts(database);
                assertThat(facts.holders(KnownFacts.name("t"))).hasSize(1);
                assertThat(facts.holders(KnownFacts.name("free"))).isEmpty();
                other.rollback();
            }
            assertThat(facts(database).holders(KnownFacts.name("t"))).isEmpty();
        }
    }

    @Test
    void whatStrangersReachIsRead() {
        try (Database database = TestDatabases.open(TestPostgres.newDatabase())) {
            run(
                    database,
                    "create table open_ (a int)",
                    "create table shut (a int)",
                    "create table part (a int, b int)",
                    "create schema inner_",
                    "create table inner_.t (a int)",
                    "create function f() returns int language sql as 'select 1'",
                    "drop role if exists lint_stranger",
                    "create role lint_stranger",
                    "grant select on open_ to public",
                    "grant select (b) on part to lint_stranger",
                    "grant select on inner_.t to lint_stranger");
            assertThat(facts(database).reach(List.of("lint_stranger", "nobody")))
                    .extracting(one -> one.privilege() + " " + one.object())
                    .containsExactlyInAnyOrder(
                            "SELECT public.open_", "SELECT public.part", "EXECUTE public.f");
            run(database, "drop owned by lint_stranger", "drop role lint_stranger");
        }
    }

    @Test
    void indexesAndExtensionsAreRead() {
        try (Database database = TestDatabases.open(TestPostgres.newDatabase())) {
            run(database, "create table t (a int)", "create index i on t (a)");
            LiveFacts facts = facts(database);
            assertThat(facts.index(KnownFacts.name("t"), "i").orElseThrow().scans()).isZero();
            assertThat(facts.index(KnownFacts.name("t"), "j")).isEmpty();
            assertThat(facts.extensions()).extracting(ExtensionFacts::name).contains("plpgsql");
        }
    }

    @Test
    void aTableWrittenOverAndOverIsSeenToHoldNothing() {
        try (Database database = TestDatabases.open(TestPostgres.newDatabase())) {
            run(
                    database,
                    "create table t (a int, b text) with (autovacuum_enabled = false)",
                    "insert into t select n, repeat('x', 200) from generate_series(1, 20000) n",
                    "analyze t");
            TableName t = KnownFacts.name("t");
            long before = facts(database).table(t).orElseThrow().wastedBytes();
            run(database, "delete from t where a > 1000", "analyze t");
            TableFacts after = facts(database).table(t).orElseThrow();
            assertThat(before).isLessThan(after.bytes() / 5);
            assertThat(after.wastedBytes()).isGreaterThan(after.bytes() / 2);
        }
    }
}
