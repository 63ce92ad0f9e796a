package dev.binnacle.schema.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Database;
import dev.binnacle.database.Engine;
import dev.binnacle.database.Table;
import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.testing.Material;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestPostgres;
import dev.binnacle.testing.TestScratch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/** A definition is said in the database's own words, and runs nothing but what defines. */
class SettlingTest {
    private final Settling settling = new Settling(TestScratch.databases());

    static Stream<ConnectionSettings> each() {
        return TestDatabases.each();
    }

    private Settling.Settled settle(Database like, String text) {
        return settling.settle(
                like.dialect().engine(), List.of(text), Catalog.empty(), like, Progress.none());
    }

    @ParameterizedTest
    @MethodSource("each")
    void typesAndExpressionsAreTheDatabasesOwn(ConnectionSettings settings) {
        try (Database like = TestDatabases.open(settings)) {
            Settling.Settled settled =
                    settle(
                            like,
                            "create schema s; create table s.t (id int primary key, n dec(10,2)"
                                    + " check (n>0)); create view s.v as select id from s.t;"
                                    + " create index i on s.t (n); comment on table s.t is 'x'");
            assertThat(settled.note()).isNull();
            Table table =
                    settled.catalog().tables().stream()
                            .filter(each -> each.name().name().equals("t"))
                            .findFirst()
                            .orElseThrow();
            assertThat(table.columns())
                    .extracting(Column::type)
                    .allMatch(type -> !type.contains("dec(") && !type.equals("int"));
            assertThat(table.comment()).isEqualTo("x");
        }
    }

    @ParameterizedTest
    @MethodSource("each")
    void rightsAreSettledToo(ConnectionSettings settings) {
        try (Database like = TestDatabases.open(settings)) {
            run(like, "create role settling_reader");
            run(like, "create table t (id integer)");
            run(like, "grant select on t to settling_reader");
            run(like, "grant select on t to public");
            Settling.Settled settled =
                    settle(
                            like,
                            "create table t (id int);"
                                    + " grant select on t to settling_reader;"
                                    + " grant select on t to public");
            assertThat(settled.note()).isNull();
            assertThat(settled.catalog().surroundings())
                    .isEqualTo(like.catalog(Progress.none()).surroundings());
            run(like, "drop table t");
            run(like, "drop role settling_reader");
        }
    }

    private static void run(Database database, String sql) {
        database.with(
                Progress.none(), session -> session.update(dev.binnacle.database.Sql.of(sql)));
    }

    @ParameterizedTest
    @MethodSource("each")
    void whatDefinesNoStructureIsNotRun(ConnectionSettings settings) {
        try (Database like = TestDatabases.open(settings)) {
            for (String sql :
                    List.of(
                            "select 1",
                            "do $$ begin end $$",
                            "call boom()",
                            "copy t from program 'id'",
                            "create alias boom as 'void boom() { }'",
                            "create or replace language x",
                            "alter system set fsync = off",
                            "runscript from 'x.sql'")) {
                assertThat(settle(like, sql).note()).as(sql).contains("not run");
            }
        }
    }

    @Test
    void whatADumpBeginsWithIsNoStranger() {
        try (Database like = TestDatabases.open(TestPostgres.newDatabase())) {
            Settling.Settled settled =
                    settle(
                            like,
                            "set check_function_bodies = false; select"
                                + " pg_catalog.set_config('search_path', '', false); create table"
                                + " public.t (id int); create aggregate public.total(integer)"
                                + " (sfunc = int4pl, stype = integer); create function public.f()"
                                + " returns event_trigger language plpgsql as 'begin raise; end';"
                                + " create event trigger e on ddl_command_end execute function"
                                + " public.f(); comment on event trigger e is 'x'; create table"
                                + " public.u (id int)");
            assertThat(settled.note()).isNull();
            assertThat(settled.catalog().tables()).hasSize(2);
            assertThat(settled.catalog().surroundings().others()).isNull();
        }
    }

    @Test
    void aDefinitionOnH2HasNoAdministratorsRights() {
        for (String sql :
                List.of(
                        "create table t (id int); create trigger x before insert on t call 'a.B'",
                        "create view v as select * from csvread('some.csv')",
                        "create table t (id int) engine \"a.B\"")) {
            Settling.Settled settled =
                    settling.settle(
                            Engine.H2, List.of(sql), Catalog.empty(), null, Progress.none());
            assertThat(settled.note()).as(sql).isNotNull();
        }
    }

    @Test
    void whatMayBeTriedUnaskedRunsNoQueryAndNoRoutine() {
        ScriptSyntax syntax = ScriptSyntax.POSTGRESQL;
        assertThat(
                        Harmless.quiet(
                                List.of("create table t (a int); create view v as select 1"),
                                syntax))
                .isTrue();
        assertThat(Harmless.quiet(List.of("create type e as enum ('a')"), syntax)).isTrue();
        assertThat(Harmless.quiet(List.of("create sequence s as bigint"), syntax)).isTrue();
        assertThat(
                        Harmless.quiet(
                                List.of("create table t (a int generated always as identity)"),
                                syntax))
                .isTrue();
        assertThat(Harmless.quiet(List.of("create function f() returns int as 'x'"), syntax))
                .isFalse();
        assertThat(Harmless.quiet(List.of("create table t as select f()"), syntax)).isFalse();
        assertThat(Harmless.quiet(List.of("create materialized view m as select 1"), syntax))
                .isFalse();
    }

    @Test
    void aRealDefinitionSettlesWithoutAnAdministrator() {
        Settling.Settled settled =
                settling.settle(
                        Engine.H2,
                        List.of(
                                Material.text("db/both/quartz-2.5.0-postgres.sql")
                                        .replaceAll("(?i)commit;|drop table[^;]*;", "")),
                        Catalog.empty(),
                        null,
                        Progress.none());
        assertThat(settled.note()).isNull();
        assertThat(settled.catalog().tables()).hasSize(11);
    }
}
