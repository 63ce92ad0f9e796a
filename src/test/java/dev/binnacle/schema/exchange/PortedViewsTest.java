package dev.binnacle.schema.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.Engine;
import dev.binnacle.database.Sql;
import dev.binnacle.database.SqlResource;
import dev.binnacle.database.Table;
import dev.binnacle.testing.TestBackend;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Objects;

/**
 * A view written for the other database runs there with the same columns, or the report says why
 * not.
 */
class PortedViewsTest {
    private static final String SHARED =
            """
            create table person (id integer primary key, name varchar(40) not null, boss integer, born date, pay numeric(8,2));
            create table visit (person integer not null, at timestamp not null, kind varchar(10), length integer);
            create view z_names as select id, upper(name) as "The Name", coalesce(boss, 0) as boss from person;
            create view b_more as select z.id, z."The Name" as n from z_names z where z.boss > 0;
            create view c_counts as
                select p.name, count(*) as visits, sum(v.length) as length, max(v.at) as latest, count(distinct v.kind) as kinds
                from person p left join visit v on v.person = p.id and v.length > 0
                where p.name like 'a%' or p.born between date '1990-01-01' and date '2000-01-01'
                group by p.name having count(*) > 1;
            create view d_kinds as
                select id, case when pay > 100 then 'much' when pay is null then 'none' else 'some' end as what from person;
            create view e_both as select id from person union all select person from visit;
            create view f_busy as
                select id, (select count(*) from visit v where v.person = p.id) as visits from person p
                where exists (select 1 from visit v where v.person = p.id) and p.id in (select person from visit);
            create view g_years as select extract(year from at) as y, count(*) as n from visit group by extract(year from at);
            create view h_first as select id, name from person order by name desc limit 3;
            create view i_pairs as
                select a.name as one, b.name as other from person a join person b on b.boss = a.id cross join visit
                where a.name <> b.name and not (a.pay = b.pay) and a.name || b.name <> '';
            """;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatBothSayIsCarriedOver(Engine engine) {
        try (TestBackend source = TestBackend.open(engine)) {
            source.script(SHARED);
            assertThat(carried(source, Exchanges.other(engine))).isEqualTo("9 of 9");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theDemosViewsAreCarriedOver(Engine engine) {
        try (TestBackend source = TestBackend.open(engine)) {
            String types =
                    "/demo/%s-types.sql".formatted(engine == Engine.H2 ? "h2" : "postgresql");
            source.script(SqlResource.read(types));
            source.script(SqlResource.read("/demo/tables.sql"));
            source.script(SqlResource.read("/demo/views.sql"));
            assertThat(carried(source, Exchanges.other(engine))).isEqualTo("5 of 5");
        }
    }

    @ParameterizedTest
    @CsvSource({"postgres/pagila.sql.gz, 5 of 8", "postgres/danbooru-structure.sql.gz, 2 of 2"})
    void realViewsAreCarriedOverOrNamed(String file, String kept) {
        try (TestBackend source = Exchanges.load(file, Engine.POSTGRESQL)) {
            assertThat(carried(source, Engine.H2)).isEqualTo(kept);
        }
    }

    @Test
    void theReportSaysWhyAViewIsLeftOutAndWhatToDoInstead() {
        try (TestBackend source = TestBackend.open(Engine.POSTGRESQL)) {
            source.script(
                    """
                    create table t (id integer primary key, a text);
                    create view hashed as select id, md5(a) as hash from t;
                    create view above as select hash from hashed;
                    create view latest as with x as (select id from t) select id from x;
                    create materialized view stored as select id from t;
                    create index stored_id on stored (id);
                    create function f() returns trigger language plpgsql as 'begin return new; end';
                    create trigger g before insert on t for each row execute function f();
                    """);
            Ported ported = Exchanges.portability().to(Engine.H2, source.catalog());
            assertThat(ported.report())
                    .contains("view public.hashed: md5(a) → nothing: write its query by hand")
                    .contains("view public.above: reads public.hashed → nothing")
                    .contains("view public.latest: WITH x AS")
                    .contains("materialized view public.stored: stored rows → a view")
                    .contains("index public.stored.stored_id → no index")
                    .contains("trigger public.t.g: BEFORE INSERT, each row → nothing: a class")
                    .contains("function public.f(): plpgsql → nothing: a method in Java");
        }
    }

    /** Runs all that is written in an empty database; how many of the views are there. */
    private static String carried(TestBackend source, Engine target) {
        Catalog before = source.catalog();
        Ported ported = Exchanges.portability().to(target, before);
        List<Table> views = before.tables().stream().filter(table -> table.kind().view()).toList();
        try (TestBackend there = TestBackend.open(target)) {
            there.script(ported.sql());
            Catalog after = there.catalog();
            int kept = 0;
            for (Table view : views) {
                boolean named =
                        ported.notes(Kept.LOST).stream()
                                .filter(note -> note.kind().endsWith("view"))
                                .filter(note -> Objects.equals(note.table(), view.name()))
                                .anyMatch(note -> !note.what().isEmpty());
                Table copy = after.table(view.name()).orElse(null);
                assertThat(named)
                        .as("%s: %s", view.name(), ported.report())
                        .isEqualTo(copy == null);
                if (copy != null) {
                    assertThat(names(copy)).isEqualTo(names(view));
                    there.rows(Sql.of("select * from " + there.dialect().quote(view.name())));
                    kept++;
                }
            }
            return kept + " of " + views.size();
        }
    }

    private static List<String> names(Table table) {
        return table.columns().stream().map(Column::name).toList();
    }
}
