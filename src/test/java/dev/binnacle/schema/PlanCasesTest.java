package dev.binnacle.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Engine;
import dev.binnacle.schema.chance.NoTrigger;
import dev.binnacle.schema.chance.RandomSchema;
import dev.binnacle.schema.diff.Decisions;
import dev.binnacle.schema.plan.PlanStep;
import dev.binnacle.schema.plan.Planner;
import dev.binnacle.testing.TestBackend;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.stream.Stream;

/** Changes of which each once led to a plan that failed or made something else. */
class PlanCasesTest {
    private static final String TRIGGER = "call '" + NoTrigger.class.getName() + "'";

    /**
     * What a structure is and what it is to be.
     *
     * @param both the statements that make what both have
     */
    record Case(String name, List<String> both, List<String> first, List<String> second) {}

    private static Case of(String name, List<String> both, List<String> first, String... second) {
        return new Case(name, both, first, List.of(second));
    }

    private static Stream<Case> postgres() {
        return Stream.of(
                        postgresTypes(),
                        InheritanceCases.all(),
                        partitions(),
                        PartitionCases.all(),
                        postgresRest(),
                        rights())
                .flatMap(cases -> cases);
    }

    private static Stream<Case> postgresTypes() {
        String f = "create function f(a bigint%s) returns bigint language sql immutable return a";
        return Stream.of(
                of(
                        "a range type over another type",
                        List.of(),
                        List.of("create type r as range (subtype = date)", "create table t (a r)"),
                        "create type r as range (subtype = integer)",
                        "create table t (a r)"),
                of(
                        "a range type with a collation and an operator class",
                        List.of(),
                        List.of(),
                        "create type r as range (subtype = text, collation = \"C\","
                                + " subtype_opclass = text_pattern_ops)"),
                of(
                        "an argument that can no longer be left out",
                        List.of(),
                        List.of(f.formatted(" default 3")),
                        f.formatted("")),
                of(
                        "an argument of another name",
                        List.of(),
                        List.of(f.formatted("")),
                        f.formatted("")
                                .replace("a bigint", "b bigint")
                                .replace("return a", "return b")),
                of(
                        "a table named as a type that goes while another type still has it",
                        List.of(),
                        List.of(
                                "create domain code as text",
                                "create type p as (a code)",
                                "create table t (x p)"),
                        "create table code (id integer)",
                        "create type p as (b integer)",
                        "create table t (x p)"),
                of(
                        "a domain that takes less, within an array and a composite",
                        List.of(),
                        List.of(
                                "create domain d as integer",
                                "create type p as (x d)",
                                "create table t (a d[], b p, c d)"),
                        "create domain d as integer not null check (value > 3)",
                        "create type p as (x d)",
                        "create table t (a d[], b p, c d)"),
                of(
                        "a routine over a type that is made anew",
                        List.of(),
                        List.of(
                                "create type m as enum ('a', 'b')",
                                "create function g(x m) returns m language sql return x"),
                        "create type m as enum ('b')"));
    }

    private static Stream<Case> partitions() {
        List<String> whole =
                List.of("create table w (id bigint not null, z integer) partition by hash (id)");
        String part = "create table p partition of w for values with (modulus 2, remainder 0)";
        String other = "create table o (id bigint, z integer) partition by list (z)";
        return Stream.of(
                of(
                        "a partition of another table",
                        whole,
                        List.of(other, part, "alter table w add primary key (id)"),
                        other,
                        "create table p partition of o default"),
                of(
                        "a partition that goes while its whole is referred to",
                        whole,
                        List.of(
                                part,
                                "alter table w add primary key (id)",
                                "create table r (id bigint references w)"),
                        "alter table w add primary key (id)",
                        "create table r (id bigint references w)"),
                of(
                        "a foreign key to a key that carries a column of another type",
                        List.of(),
                        List.of(
                                "create table a (id integer, x integer,"
                                        + " primary key (id) include (x))",
                                "create table b (id integer references a)"),
                        "create table a (id integer, x bigint, primary key (id) include (x))",
                        "create table b (id integer references a)"),
                of(
                        "two keys that are alike",
                        List.of(),
                        List.of(),
                        "create table t (id bigint)",
                        "alter table t add constraint u1 unique (id)",
                        "alter table t add constraint u2 unique (id)"),
                of(
                        "a table that is not logged any more, and its storage options in their"
                                + " order",
                        List.of(),
                        List.of("create table t (a integer) with (fillfactor = 50)"),
                        "create unlogged table t (a integer)"
                                + " with (autovacuum_enabled = false, fillfactor = 40)"));
    }

    private static Stream<Case> postgresRest() {
        List<String> tables =
                List.of("create table a (x integer)", "create table \"check\" (v integer, w text)");
        return Stream.of(
                of(
                        "a policy that asks a table that goes too",
                        List.of(),
                        List.of(
                                "create table z (x integer)",
                                "create table b (y integer)",
                                "create policy q on b using (exists (select from z where x > y))")),
                of(
                        "a routine whose body is bound to a column that changes",
                        List.of(),
                        List.of(
                                "create table a (x integer)",
                                "create function r() returns bigint language sql"
                                        + " begin atomic select count(x) from a; end"),
                        "create table a (x text)",
                        "create function r() returns bigint language sql"
                                + " begin atomic select count(x) from a; end"),
                of(
                        "a view over a column that is computed otherwise",
                        List.of(),
                        List.of(
                                "create table a (x integer, y integer generated always as (x)"
                                        + " stored)",
                                "create view v as select y from a"),
                        "create table a (x integer, y integer generated always as (x + 1) stored)",
                        "create view v as select y from a"),
                of(
                        "arrays of one type that become arrays of another",
                        List.of("create type m as enum ('a')", "create type n as enum ('a')"),
                        List.of("create table a (x m[], y date)"),
                        "create table a (x n[], y \"char\")"),
                of(
                        "a sequence that goes with its column while another draws on it",
                        List.of("create table a (x integer)"),
                        List.of(
                                "create table b (y integer)",
                                "create sequence s owned by b.y",
                                "alter table a add z integer default nextval('s')")),
                of(
                        "an identity whose least number grows",
                        List.of(),
                        List.of("create table a (id bigint generated always as identity)"),
                        "create table a (id bigint generated always as identity (minvalue 5))"),
                of(
                        "a view named as a column and a table named as a keyword",
                        tables,
                        List.of(
                                "alter table \"check\" add check (v > 1)",
                                "create view v as select w from \"check\""),
                        "alter table \"check\" add check (v > 2)"));
    }

    private static Stream<Case> rights() {
        List<String> table = List.of("create table a (x integer)");
        return Stream.of(
                of(
                        "a right that is no longer for passing on",
                        table,
                        List.of("grant select on a to pg_monitor with grant option"),
                        "grant select on a to pg_monitor"),
                of(
                        "a right to a column that was one to the whole table too",
                        table,
                        List.of(
                                "grant select (x) on a to pg_monitor",
                                "grant select on a to pg_monitor"),
                        "grant select (x) on a to pg_monitor"));
    }

    private static Stream<Case> h2() {
        return Stream.concat(h2Comments(), h2Keys());
    }

    private static Stream<Case> h2Comments() {
        String table = "create table t (id bigint primary key, a integer, b varchar(9))";
        String domain = "create domain d as integer";
        return Stream.of(
                of(
                        "comments on constraints, triggers and aliases",
                        List.of(
                                table,
                                "alter table t add constraint c check (a > 3)",
                                "create trigger g before insert on t for each row " + TRIGGER,
                                "create alias f for 'java.lang.Long.signum'"),
                        List.of(
                                "comment on constraint c is 'x'",
                                "comment on trigger g is 'x'",
                                "comment on alias f is 'x'"),
                        "comment on constraint c is 'it''s'",
                        "comment on alias f is 'y'"),
                of(
                        "a trigger's comment where the table is written anew",
                        List.of(),
                        List.of(
                                table,
                                "create trigger g before insert on t for each row " + TRIGGER,
                                "comment on trigger g is 'x'"),
                        table.replace(", b varchar(9)", ""),
                        "create trigger g before insert on t for each row " + TRIGGER,
                        "comment on trigger g is 'x'"),
                of(
                        "a type's comment is not a column's",
                        List.of(domain),
                        List.of("create table t (a d, b integer)", "comment on domain d is 'x'"),
                        "create table t (a d)",
                        "comment on domain d is 'x'"));
    }

    private static Stream<Case> h2Keys() {
        String domain = "create domain d as integer";
        return Stream.of(
                of(
                        "a unique key over the columns of a primary key that goes",
                        List.of("create table t (id bigint not null, a integer)"),
                        List.of(
                                "alter table t add constraint p primary key (id)",
                                "alter table t add constraint u unique (id)"),
                        "alter table t add constraint u unique (id)"),
                of(
                        "an identity that begins at its least number",
                        List.of(),
                        List.of(
                                "create table t (id bigint generated always as identity (start with"
                                        + " 7))"),
                        "create table t (id bigint generated always as identity"
                                + " (start with 5 minvalue 5 maxvalue 90))"),
                of(
                        "an identity's column keeps its comment",
                        List.of(),
                        List.of(
                                "create table t (id bigint generated always as identity)",
                                "comment on column t.id is 'x'"),
                        "create table t (id bigint generated always as identity (start with 9))",
                        "comment on column t.id is 'x'"),
                of(
                        "a domain over another",
                        List.of(domain),
                        List.of("create domain e as d", "create table t (a e)"),
                        "create domain e as d default 4 check (value > 3) check (value < 9)",
                        "create table t (a e)"),
                of(
                        "a sequence that counts down",
                        List.of(),
                        List.of(),
                        "create sequence s as bigint increment by -1"));
    }

    @Test
    void aDomainThatColumnsHaveByItselfIsAlteredWhereItStands() {
        try (TestBackend from = TestBackend.open(Engine.POSTGRESQL);
                TestBackend to = TestBackend.open(Engine.POSTGRESQL)) {
            from.run("create domain d as integer", "create table t (a d)");
            to.run("create domain d as integer check (value > 3)", "create table t (a d)");
            assertThat(steps(from, to))
                    .containsExactly(
                            "alter domain \"public\".\"d\" add constraint d_check CHECK ((VALUE >"
                                    + " 3))");
        }
    }

    @Test
    void anIndexThatTheWholeTakesOverIsNotBuiltAgain() {
        try (TestBackend from = TestBackend.open(Engine.POSTGRESQL);
                TestBackend to = TestBackend.open(Engine.POSTGRESQL)) {
            for (TestBackend each : List.of(from, to)) {
                each.run(
                        "create table w (id integer) partition by hash (id)",
                        "create table p partition of w for values with (modulus 1, remainder 0)",
                        "create index i on p (id)");
            }
            to.run("create index j on w (id)");
            assertThat(steps(from, to))
                    .containsExactly("CREATE INDEX j ON public.w USING btree (id)");
        }
    }

    private static List<String> steps(TestBackend from, TestBackend to) {
        return new Planner(from.planDialect())
                .plan(from.catalog(), to.catalog(), Decisions.NO_RENAMES).steps().stream()
                        .map(PlanStep::sql)
                        .toList();
    }

    @ParameterizedTest
    @EnumSource
    void aPlanMakesTheSecondOfTheFirst(Engine engine) {
        String[] away = RandomSchema.away(engine).toArray(String[]::new);
        try (TestBackend from = TestBackend.open(engine);
                TestBackend to = TestBackend.open(engine)) {
            for (Case pair : (engine == Engine.H2 ? h2() : postgres()).toList()) {
                from.run(pair.both().toArray(String[]::new));
                to.run(pair.both().toArray(String[]::new));
                from.run(pair.first().toArray(String[]::new));
                to.run(pair.second().toArray(String[]::new));
                PlanRoundTripTest.becomes(from, to, pair.name());
                from.run(away);
                to.run(away);
            }
        }
    }
}
