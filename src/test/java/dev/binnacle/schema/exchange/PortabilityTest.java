package dev.binnacle.schema.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Engine;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Key;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.testing.TestBackend;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What is written for the other database runs there, and what is missing was said. */
class PortabilityTest {
    private static final String POSTGRESQL =
            """
            create schema if not exists side;
            create type mood as enum ('fine', 'it''s "so"');
            create type pair as (a integer, b text);
            create domain score as numeric(4,1) default 1.5 not null check (value between 0 and 10);
            create domain code as text constraint letters check (value ~ '^[A-Z]+$');
            create table owners (
                id bigint generated always as identity (start with 7 increment by 3) primary key,
                name text collate "C" not null,
                mood mood default 'fine' not null,
                moods mood[] default '{}',
                tags text[] default '{}'::text[] not null,
                notes jsonb default '{"a": 1}'::jsonb,
                address inet,
                seen timestamptz default now(),
                at_utc timestamp default (current_timestamp at time zone 'UTC'),
                wait interval default '14 days',
                price numeric,
                points score,
                mark code,
                home pair,
                span int4range,
                token uuid default gen_random_uuid(),
                loud text generated always as (upper(name)) stored,
                odd text generated always as (md5(name)) stored,
                kind varchar(10) default 'a',
                count smallint default 3,
                flag boolean default false,
                constraint kinds check (kind in ('a', 'b')),
                constraint counts check (count > 0 and count <> all (array[7, 8])),
                constraint names check (name ~ '^[a-z]' and lower(name) <> 'x'),
                constraint hashed check (md5(name) <> ''),
                constraint same unique (name, count) deferrable,
                constraint alone exclude using gist (span with &&)
            );
            create unique index owners_token on owners (token);
            create unique index owners_open on owners (name) where flag;
            create index owners_loud on owners (name text_pattern_ops, count desc) include (price);
            create index owners_lower on owners (lower(name));
            create index owners_tags on owners using gin (tags);
            create table "Bad ""Name" (
                "select" integer primary key,
                "Üñï çode" text,
                token uuid,
                owner bigint,
                boss integer,
                constraint "fk" foreign key (owner) references owners (id) on delete cascade,
                constraint "by token" foreign key (token) references owners (token)
                    deferrable initially deferred,
                constraint "boss" foreign key (boss) references "Bad ""Name" ("select") on delete set null
            );
            alter table "Bad ""Name" add constraint late check (boss > 0) not valid;
            create table side.other (
                id serial primary key, a integer, b integer, c numeric(10,2),
                constraint "fk" foreign key (a) references "Bad ""Name" ("select"),
                constraint kinds check (a > b), unique nulls not distinct (a, b)
            );
            create table again (x integer, constraint kinds check (x > 1));
            comment on table owners is 'who''s it';
            comment on column owners.name is 'a | b';
            alter table owners enable row level security;
            create policy own on owners using (flag);
            create view fine as select id from owners where flag;
            create function one() returns integer language sql as 'select 1';
            create table parts (id integer, at date not null, primary key (id, at)) partition by range (at);
            create table parts_1 partition of parts for values from ('2020-01-01') to ('2021-01-01');
            create table parts_2 partition of parts for values from ('2021-01-01') to ('2022-01-01');
            alter table parts_1 add constraint part_fk foreign key (id) references "Bad ""Name";
            alter table parts_2 add constraint part_fk foreign key (id) references "Bad ""Name";
            create unlogged table fast (id integer);
            create table child (more text) inherits (again);
            """;

    private static final String H2 =
            """
            create schema if not exists side;
            create domain score as numeric(4,1) default 1.5 check (value between 0 and 10);
            create table owners (
                id numeric(20) generated by default as identity (start with 7 increment by 3) primary key,
                name varchar_ignorecase(50) not null,
                mood enum('fine', 'it''s "so"') default 'fine' not null,
                mood2 enum('fine', 'it''s "so"'),
                tiny tinyint default 3,
                small smallint,
                words clob,
                bytes blob,
                fixed binary(4) default X'00ff00ff',
                tags varchar(20) array default array['a', 'b'],
                none integer array default array[],
                notes json default json '{"a": 1}',
                dec decfloat,
                long varchar(20000000),
                seen timestamp(9) with time zone default current_timestamp,
                changed timestamp default localtimestamp on update localtimestamp,
                clock time(3) default time '12:30:00',
                wait interval day to second,
                years interval year,
                place geometry,
                pair row(a integer, b varchar),
                token uuid default random_uuid() not null,
                points score,
                twice integer generated always as (small * 2),
                flag boolean default true,
                constraint kinds check (name in ('a', 'b') or name like 'x%'),
                constraint smalls check (small between 1 and 9 and small <> 3),
                constraint letters check (char_length(name) > 1 and name regexp '^[a-z]'),
                constraint odd check (soundex(name) <> 'A000'),
                constraint same unique (name, small)
            );
            create index owners_small on owners (small desc, tiny);
            create unique index side_index on owners (token);
            create index owners on owners (tiny);
            create table "Bad ""Name" (
                "select" integer primary key,
                "Üñï çode" varchar,
                owner numeric(20),
                a_name_that_is_so_long_that_postgresql_does_not_keep_it_as_it_is_but_cuts_it_1 integer,
                constraint "fk" foreign key (owner) references owners (id) on delete cascade
            );
            alter table "Bad ""Name" add constraint a_name_that_is_so_long_that_postgresql_does_not_keep_it_as_it_is_1 check (owner > 0);
            alter table "Bad ""Name" add constraint a_name_that_is_so_long_that_postgresql_does_not_keep_it_as_it_is_2 check (owner > 1);
            create sequence side.numbers start with 5 increment by 2;
            create table side.other (
                id integer default next value for side.numbers primary key, a integer, b integer,
                constraint fk foreign key (a) references public."Bad ""Name" ("select") on update cascade
            );
            comment on table owners is 'who''s it';
            comment on column owners.name is 'a | b';
            create view fine as select id from owners where flag;
            create alias one as 'int one() { return 1; }';
            create memory table fast (id integer);
            alter table owners alter column flag set default on null;
            """;

    @ParameterizedTest(name = "{0} from {1}")
    @MethodSource("dev.binnacle.schema.exchange.Exchanges#material")
    void runsThereAndHasWhatTheReportDoesNotName(String file, Engine engine) {
        try (TestBackend source = Exchanges.load(file, engine)) {
            assertCarriedOver(source, Exchanges.other(engine));
        }
    }

    @Test
    void whatIsParticularToPostgreSqlIsSaid() {
        try (TestBackend source = TestBackend.open(Engine.POSTGRESQL)) {
            source.script(POSTGRESQL);
            String report = assertCarriedOver(source, Engine.H2).report();
            assertThat(report)
                    .contains("check public.owners.hashed")
                    .contains("generated column public.owners.odd")
                    .contains("policy public.owners.own")
                    .contains("exclusion public.owners.alone")
                    .contains("index public.owners.owners_tags")
                    .contains("index public.owners.owners_lower")
                    .contains("composite type public.pair")
                    .contains("column public.owners.address: inet → character varying")
                    .contains("foreign key public.parts.part_fk")
                    .contains("table public.fast: SET UNLOGGED")
                    .doesNotContainPattern("check public.owners.kinds: .* → no check")
                    .doesNotContainPattern("check public.owners.counts: .* → no check")
                    .doesNotContainPattern("check public.owners.names: .* → no check")
                    .doesNotContain("default public.owners");
        }
    }

    @Test
    void whatIsParticularToH2IsSaid() {
        try (TestBackend source = TestBackend.openH2("DATABASE_TO_LOWER=TRUE")) {
            source.script(H2);
            String report = assertCarriedOver(source, Engine.POSTGRESQL).report();
            assertThat(report)
                    .contains("check public.owners.odd")
                    .contains("column public.owners.tiny: TINYINT → smallint")
                    .contains("column public.owners.changed: ON UPDATE LOCALTIMESTAMP → nothing")
                    .contains("column public.owners.flag: DEFAULT ON NULL → nothing")
                    .contains("column public.owners.mood: ENUM('fine', 'it''s \"so\"') → a type")
                    .contains("index public.owners.owners: its name → owners_2")
                    .doesNotContain("view public.fine")
                    .contains("one(")
                    .doesNotContainPattern("check public.owners.kinds: .* → no check")
                    .doesNotContainPattern("check public.owners.smalls: .* → no check")
                    .doesNotContainPattern("check public.owners.letters: .* → no check")
                    .doesNotContain("default public.owners");
        }
    }

    private static Ported assertCarriedOver(TestBackend source, Engine target) {
        try (TestBackend there = TestBackend.open(target)) {
            Catalog before = source.catalog();
            Ported ported = Exchanges.portability().to(target, before);
            there.script(ported.sql());
            assertThat(facts(there.catalog(), ported)).isEqualTo(facts(before, ported));
            return ported;
        }
    }

    /** The facts that the report does not speak of. */
    private static Set<String> facts(Catalog catalog, Ported ported) {
        Set<String> facts = new TreeSet<>();
        for (Table table : catalog.tables()) {
            TableName name = table.name();
            if (table.kind().view() || noted(ported, "partition", name, "")) {
                continue;
            }
            facts.add("table " + name + ": " + table.comment());
            table.columns().stream()
                    .filter(column -> !cut(column.name()))
                    .forEach(column ->
                            facts.add(
                                    "column "
                                            + name
                                            + "."
                                            + column.name()
                                            + (column.nullable() ? " null " : " not null ")
                                            + column.comment()));
            for (Key key : table.keys()) {
                if (!noted(ported, "key", name, key.name())
                        && !noted(ported, "index", name, key.name())) {
                    facts.add("key " + name + "." + key.name() + key.primary() + key.columns());
                }
            }
            for (ForeignKey key : table.foreignKeys()) {
                if (!noted(ported, "foreign key", name, key.name())) {
                    facts.add(
                            "foreign key "
                                    + name
                                    + "."
                                    + key.name()
                                    + key.columns()
                                    + key.target()
                                    + key.targetColumns()
                                    + key.onDelete()
                                    + key.onUpdate());
                }
            }
        }
        return facts;
    }

    private static boolean cut(String name) {
        return name.startsWith("a_name_that_is_so_long");
    }

    /** Whether the report names it, by its old name or its new one. */
    private static boolean noted(Ported ported, String kind, TableName table, String name) {
        return ported.notes().stream()
                .filter(note -> note.kind().equals(kind) && Objects.equals(note.table(), table))
                .anyMatch(note -> note.name().equals(name) || note.becomes().equals(name));
    }
}
