package dev.binnacle.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Engine;
import dev.binnacle.database.Schema;
import dev.binnacle.database.Table;
import dev.binnacle.schema.print.SchemaPrinter;
import dev.binnacle.testing.Material;
import dev.binnacle.testing.TestBackend;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The DDL of everything in a database that nobody here made, run on an empty one, makes it again.
 */
class RoundTripTest {
    private static final Pattern GEOGRAPHIC = Pattern.compile("(?i)postgis|geom|shop|lines");
    private static final Pattern EXTENSION = Pattern.compile("(?i)create extension [^;]+");

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "postgres/pagila.sql.gz, POSTGRESQL",
        "postgres/edfi-ods-5.2.0.sql.gz, POSTGRESQL",
        "postgres/Chinook_PostgreSql.sql.gz, POSTGRESQL",
        "postgres/northwind.sql.gz, POSTGRESQL",
        "postgres/periodic_table.sql, POSTGRESQL",
        "postgres/happiness_index.sql, POSTGRESQL",
        "postgres/danbooru-structure.sql.gz, POSTGRESQL",
        "both/camunda-7.23-postgres.sql, POSTGRESQL",
        "both/quartz-2.5.0-postgres.sql, POSTGRESQL",
        "both/spring-batch-5.2.2-postgres.sql, POSTGRESQL",
        "both/spring-session-3.5.0-postgres.sql, POSTGRESQL",
        "both/petclinic-postgres-schema.sql, POSTGRESQL",
        "h2/chinook-h2.sql.gz, H2",
        "h2/northwind-h2.sql.gz, H2",
        "both/camunda-7.23-h2.sql, H2",
        "both/quartz-2.5.0-h2.sql, H2",
        "both/spring-batch-5.2.2-h2.sql, H2",
        "both/spring-session-3.5.0-h2.sql, H2",
        "both/petclinic-h2-schema.sql, H2",
    })
    void theWholeStructureIsMadeAgain(String file, Engine engine) {
        String script = Material.text("db/" + file);
        try (TestBackend first = open(engine, file);
                TestBackend second = open(engine, file)) {
            first.script(script);
            Matcher extension = EXTENSION.matcher(script);
            while (extension.find()) {
                second.run(extension.group());
            }
            madeAgain(first, second, engine);
        }
    }

    @Test
    void oneOfEverythingIsMadeAgain() throws IOException {
        try (TestBackend first = TestBackend.open(Engine.POSTGRESQL);
                TestBackend second = TestBackend.open(Engine.POSTGRESQL)) {
            first.script(everything());
            madeAgain(first, second, Engine.POSTGRESQL);
        }
    }

    static String everything() throws IOException {
        try (var file = RoundTripTest.class.getResourceAsStream("/schema/everything.sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Aggregates, domains with casts, functions over tables that come later, odd schemas. */
    @Test
    void theFixturesOfAnApiServerAreMadeAgain() {
        try (TestBackend first = TestBackend.open(Engine.POSTGRESQL);
                TestBackend second = TestBackend.open(Engine.POSTGRESQL)) {
            first.run("drop schema public cascade");
            for (String file : List.of("schema", "jwt", "jsonschema")) {
                lenient(first, Material.text("postgrest/" + file + ".sql.gz"));
            }
            assertThat(first.catalog().tables()).hasSizeGreaterThan(200);
            madeAgain(first, second, Engine.POSTGRESQL);
        }
    }

    /** What needs an extension that is not there is left out. */
    private static void lenient(TestBackend backend, String script) {
        for (String statement : backend.split(script)) {
            if (!GEOGRAPHIC.matcher(statement).find()) {
                backend.run(statement);
            }
        }
    }

    @Test
    void whatPostgreSqlHasBesidesIsMadeAgain() {
        try (TestBackend first = TestBackend.open(Engine.POSTGRESQL);
                TestBackend second = TestBackend.open(Engine.POSTGRESQL)) {
            first.run(
                    "create type size as (w integer, h text)",
                    "create domain code as text collate \"C\" default 'it''s; x' not null"
                            + " constraint short check (length(value) < 9)",
                    "create type span as range (subtype = integer)",
                    "create sequence \"Odd ones\" as smallint start with 7 increment by -2 minvalue"
                            + " -99 maxvalue 9 cache 5 cycle",
                    "create table parent (id integer generated always as identity (start with 1000"
                            + " increment by 5 maxvalue 99999 cycle) primary key, a integer, b"
                            + " text collate \"C\", odd smallint default nextval('\"Odd ones\"'),"
                            + " constraint ab unique nulls not distinct (a, b) include (odd)"
                            + " deferrable initially deferred)",
                    "create unlogged table \"Child; x\" (s smallserial, p integer, q text, c code,"
                        + " d size, note text default 'a; b', constraint pq foreign key (p)"
                        + " references parent (id) on delete set null (p) deferrable initially"
                        + " deferred, constraint pos check (p > 0) no inherit) with (fillfactor ="
                        + " 70)",
                    "alter table \"Child; x\" add constraint late check (s > 0) not valid",
                    "alter table \"Child; x\" replica identity full",
                    "create table pair (a integer, b text, primary key (a, b))",
                    "create table two (x integer, y text)",
                    "alter table two add constraint xy foreign key (x, y) references pair (a, b)"
                            + " match full on update cascade not valid",
                    "create table a_whole (id bigint generated by default as identity, at date not"
                        + " null, v integer default 1, constraint whole_pk primary key (id, at),"
                        + " constraint v_ok check (v > 0)) partition by range (at)");
            whatPostgreSqlHasMore(first);
            madeAgain(first, second, Engine.POSTGRESQL);
        }
    }

    private static void whatPostgreSqlHasMore(TestBackend first) {
        first.run(
                "create function f() returns trigger language plpgsql as 'begin return new; end'",
                "create trigger stamp before insert on a_whole for each row execute function f()",
                "create index whole_v on a_whole (v) where v > 5",
                "create table part1 partition of a_whole (v default 9) for values from"
                        + " ('2020-01-01') to ('2021-01-01')",
                "create index part1_own on part1 (v desc)",
                "create table part2 partition of a_whole for values from ('2021-01-01') to"
                        + " ('2022-01-01') partition by list (at)",
                "create table part2_rest partition of part2 default",
                "create view safe with (security_invoker = true, check_option = local) as select"
                        + " id, v from a_whole where v > 1",
                "create table docs (owner text, body text)",
                "alter table docs enable row level security",
                "alter table docs force row level security",
                "create policy \"own; ones\" on docs for select to public using (owner ="
                        + " current_user)",
                "comment on policy \"own; ones\" on docs is 'whose'",
                "comment on constraint whole_pk on a_whole is 'key'",
                "comment on index whole_v is 'fast'",
                "comment on trigger stamp on a_whole is 'stamps'",
                "comment on column safe.v is 'seen'",
                "comment on schema public is 'ours'",
                "alter table docs alter body set storage external, alter body set statistics 500,"
                        + " alter owner set (n_distinct = -0.5)",
                "alter table docs alter body set compression pglz",
                "create unique index docs_owner on docs (owner)",
                "alter table docs alter owner set not null",
                "alter table docs replica identity using index docs_owner",
                "alter table docs cluster on docs_owner",
                "create table rooms (id integer, during tsrange, constraint free exclude using gist"
                        + " (during with &&))",
                "grant select, update (body) on docs to pg_monitor with grant option",
                "grant insert on docs to public",
                "revoke execute on function f() from public",
                "alter table rooms owner to pg_database_owner",
                "alter function f() owner to pg_database_owner",
                "create materialized view sums as select owner, count(*) n from docs group by"
                        + " owner",
                "create unique index sums_owner on sums (owner)",
                "create function twice(x integer, y integer default 2) returns integer language sql"
                        + " immutable return x * y",
                "comment on function twice(integer, integer) is 'doubles'",
                "grant execute on function twice(integer, integer) to pg_monitor",
                "create procedure clean() language sql as 'delete from docs'",
                "create aggregate total(integer) (sfunc = int4pl, stype = integer, initcond = '0')",
                "comment on aggregate total(integer) is 'sum'",
                "create policy adds on docs as restrictive for insert to pg_monitor with check"
                        + " (owner <> 'x;y')");
    }

    @Test
    void whatH2HasBesidesIsMadeAgain() {
        try (TestBackend first = TestBackend.open(Engine.H2);
                TestBackend second = TestBackend.open(Engine.H2)) {
            first.run(
                    "create domain code as varchar(9) default 'it''s; x' check (length(value) < 9)",
                    "create sequence \"Odd ones\" as smallint start with 7 increment by -2 minvalue"
                            + " -99 maxvalue 9 cache 5 cycle",
                    "create table parent (id bigint generated always as identity (start with 1000"
                            + " increment by 5) primary key, a integer, b varchar(20), odd smallint"
                            + " default next value for \"Odd ones\", constraint ab unique nulls not"
                            + " distinct (a, b))",
                    "create table \"Child; x\" (p bigint, c code, e enum('a', 'b; c'), note varchar"
                        + " default 'a; b', seen timestamp default current_timestamp on update"
                        + " current_timestamp, n integer default 5 default on null, constraint pq"
                        + " foreign key (p) references parent (id) on delete set null)",
                    "create unique index once on \"Child; x\" (note desc nulls last)",
                    "comment on table \"Child; x\" is 'it''s; so'",
                    "create view safe as select id from parent");
            madeAgain(first, second, Engine.H2);
        }
    }

    private static void madeAgain(TestBackend first, TestBackend second, Engine engine) {
        Catalog before = first.catalog();
        second.script(new SchemaPrinter(first.objectText()).print(before));
        List<Object> made = things(second.catalog(), engine);
        List<Object> wanted = things(before, engine);
        assertThat(made).hasSameSizeAs(wanted);
        List<Object> strange = new ArrayList<>(made);
        strange.removeAll(wanted);
        wanted.removeAll(made);
        assertThat(strange).containsExactlyElementsOf(wanted);
    }

    private static TestBackend open(Engine engine, String file) {
        return engine == Engine.H2 && file.startsWith("both/")
                ? TestBackend.openH2("")
                : TestBackend.open(engine);
    }

    private static List<Object> things(Catalog catalog, Engine engine) {
        List<Object> things = new ArrayList<>();
        things.add(catalog.surroundings().owners());
        things.add(catalog.surroundings().remarks());
        things.add(catalog.surroundings().rights());
        things.addAll(Objects.requireNonNull(catalog.surroundings().others()));
        for (Schema schema : catalog.schemas()) {
            things.add(schema.name());
            things.add(String.valueOf(schema.comment()));
            things.addAll(schema.types());
            things.addAll(schema.sequences());
            things.addAll(schema.routines());
            schema.tables().forEach(table -> things.add(steady(table, engine)));
        }
        return things;
    }

    /** Without the estimate, which statistics make, and the indexes that H2 names by chance. */
    private static Table steady(Table table, Engine engine) {
        return new Table(
                table.name(),
                table.kind(),
                0,
                table.columns(),
                table.keys(),
                table.foreignKeys(),
                table.indexes().stream()
                        .filter(index -> engine != Engine.H2 || !index.constraint())
                        .toList(),
                table.checks(),
                table.triggers(),
                table.query(),
                table.storage(),
                table.comment(),
                table.lineage(),
                table.security(),
                table.settings());
    }
}
