package dev.binnacle.schema;

import java.util.List;
import java.util.stream.Stream;

/** Changes of tables that inherit from others. */
final class InheritanceCases {
    private InheritanceCases() {}

    static Stream<PlanCasesTest.Case> all() {
        return Stream.of(inheritance(), nulls(), settings()).flatMap(cases -> cases);
    }

    private static PlanCasesTest.Case of(
            String name, List<String> both, List<String> first, String... second) {
        return new PlanCasesTest.Case(name, both, first, List.of(second));
    }

    private static Stream<PlanCasesTest.Case> inheritance() {
        return Stream.of(
                of(
                        "a routine named as a table that others inherit from",
                        List.of(),
                        List.of(),
                        "create table a (x integer)",
                        "create table b () inherits (a)",
                        "create function a() returns setof b language sql return (select b from"
                                + " b)"),
                of(
                        "a default below that is not the one above",
                        List.of(),
                        List.of(
                                "create table a (z integer default 1)",
                                "create table b (z integer default 7) inherits (a)"),
                        "create table a (z integer default 2)",
                        "create table b (z integer default 7) inherits (a)"),
                of(
                        "a table that comes under another",
                        List.of("create table a (x integer, y text not null)"),
                        List.of("create table b (x integer)"),
                        "create table b (own date) inherits (a)"),
                of(
                        "a table that goes from under another",
                        List.of("create table a (x integer, y text not null, check (x > 3))"),
                        List.of("create table b (own date) inherits (a)"),
                        "create table b (own date)"),
                of(
                        "parents in another order",
                        List.of("create table a (x integer)", "create table b (y integer)"),
                        List.of("create table c () inherits (a, b)"),
                        "create table c () inherits (b, a)"),
                of(
                        "a policy below over a column that gets another type above",
                        List.of(),
                        List.of(
                                "create table a (x integer)",
                                "create table b () inherits (a)",
                                "create policy q on b using (x is not null)"),
                        "create table a (x bigint)",
                        "create table b () inherits (a)",
                        "create policy q on b using (x is not null)"));
    }

    private static Stream<PlanCasesTest.Case> nulls() {
        return Stream.of(
                of(
                        "a parent that takes nulls again",
                        List.of(),
                        List.of(
                                "create table a (z integer not null)",
                                "create table b () inherits (a)"),
                        "create table a (z integer)",
                        "create table b () inherits (a)"),
                of(
                        "a parent that takes nulls where a key below takes none",
                        List.of(),
                        List.of(
                                "create table a (x integer not null)",
                                "create table b () inherits (a)",
                                "alter table b add primary key (x)"),
                        "create table a (x integer)",
                        "create table b () inherits (a)",
                        "alter table b add primary key (x)"));
    }

    /** A table made under one that has settings copies some of them, and some go down later. */
    private static Stream<PlanCasesTest.Case> settings() {
        String above = "create table a (x text)";
        String below = "create table b () inherits (a)";
        String packed = "alter table a alter column x set compression pglz";
        String counted =
                "alter table only a alter column x set statistics 50, alter x set storage main";
        return Stream.of(
                of(
                        "settings of a column that the table below has not",
                        List.of(),
                        List.of(),
                        above,
                        below,
                        packed,
                        counted),
                of(
                        "a table that comes under one with settings",
                        List.of(above),
                        List.of(packed, counted),
                        below,
                        packed,
                        counted),
                of(
                        "settings that the table below keeps",
                        List.of(above, below),
                        List.of(packed, "alter table b alter x set statistics 7"),
                        "alter table b alter x set statistics 7",
                        counted));
    }
}
