package dev.binnacle.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Engine;
import dev.binnacle.database.Row;
import dev.binnacle.database.Sql;
import dev.binnacle.database.Table;
import dev.binnacle.testing.Material;
import dev.binnacle.testing.TestBackend;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.TreeMap;

/** Definitions that the catalog writes by itself are the server's own, letter by letter. */
class WrittenDefinitionsTest {
    private static final String THEIRS =
            """
            select n.nspname, t.relname, c.relname::text, pg_get_indexdef(c.oid)
            from pg_index i
            join pg_class c on c.oid = i.indexrelid
            join pg_class t on t.oid = i.indrelid
            join pg_namespace n on n.oid = t.relnamespace
            where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
              and not exists (select from pg_constraint x where x.conindid = c.oid and x.contype = 'x')
            union all
            select n.nspname, t.relname, 'constraint ' || k.conname, pg_get_constraintdef(k.oid)
            from pg_constraint k
            join pg_class t on t.oid = k.conrelid
            join pg_namespace n on n.oid = t.relnamespace
            left join pg_constraint whole on whole.oid = k.conparentid
            where k.contype in ('p', 'u', 'f')
              and (k.contype <> 'f' or whole.oid is null or whole.conrelid <> k.conrelid)
              and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres/pagila.sql.gz",
                "postgres/edfi-ods-5.2.0.sql.gz",
                "postgres/Chinook_PostgreSql.sql.gz",
                "postgres/northwind.sql.gz",
                "postgres/periodic_table.sql",
                "postgres/happiness_index.sql",
                "postgres/danbooru-structure.sql.gz",
                "both/camunda-7.23-postgres.sql",
                "both/quartz-2.5.0-postgres.sql",
                "both/spring-batch-5.2.2-postgres.sql",
                "both/spring-session-3.5.0-postgres.sql",
                "both/petclinic-postgres-schema.sql",
            })
    void ofRealDatabases(String file) {
        try (TestBackend backend = TestBackend.open(Engine.POSTGRESQL)) {
            backend.script(Material.text("db/" + file));
            same(backend);
        }
    }

    @Test
    void ofEveryWord() {
        try (TestBackend backend = TestBackend.open(Engine.POSTGRESQL)) {
            String words =
                    backend.text("select string_agg(word, ' ') from pg_get_keywords()")
                            + " a1 _a 1a A é $ a$ a-b a\"b a'b a.b日本 a\u202eb \\ %s ?";
            int number = 0;
            for (String word : words.split(" ")) {
                String name = backend.dialect().quote(word);
                String other = "other" + number++;
                backend.run(
                        "create schema " + name,
                        ("create table %1$s.%1$s (%1$s integer primary key, b integer references"
                                        + " %1$s.%1$s)")
                                .formatted(name),
                        "create index on %1$s.%1$s (%1$s desc, b nulls first)".formatted(name),
                        "create table %s (%s integer)".formatted(other, name),
                        "create index %2$s on %1$s (%2$s)".formatted(other, name));
            }
            assertThat(theirs(backend)).hasSizeGreaterThan(5 * 490);
            same(backend);
            backend.run("set quote_all_identifiers = on");
            same(backend);
        }
    }

    @Test
    void ofIndexesThatAreNotPlain() {
        try (TestBackend backend = TestBackend.open(Engine.POSTGRESQL)) {
            backend.run(
                    "create type mood as enum ('a', 'b')",
                    "create domain code as text collate \"C\"",
                    "create domain number as integer",
                    "create table t (id bigint primary key, a integer, b text, c varchar(20), d"
                            + " char(5), e text collate \"C\", f jsonb, g integer[], n numeric(5,"
                            + " 2), p point, r int4range, u uuid, m mood, k code, o number, nm"
                            + " name, i inet, j cidr, y \"char\", constraint once unique nulls not"
                            + " distinct (a, b) include (c) deferrable)");
            for (String type : "a b c d e g n r u m k o nm i j y".split(" ")) {
                backend.run(
                        "create index on t (%1$s)".formatted(type),
                        "create index on t (a, %1$s desc)".formatted(type),
                        "create index on t (%1$s desc nulls last, a nulls first)".formatted(type),
                        "create index on t using hash (%s)".formatted(type));
            }
            backend.run(
                    "create index on t (b text_pattern_ops)",
                    "create index on t (c varchar_pattern_ops)",
                    "create index on t (c bpchar_ops)",
                    "create index on t (d bpchar_pattern_ops)",
                    "create index on t (b collate \"C\", e collate \"default\", k collate"
                            + " \"POSIX\", nm collate \"default\")",
                    "create unique index on t (a) include (b)",
                    "create unique index on t (a) nulls not distinct",
                    "create index on t (lower(b), a)",
                    "create index on t (a) where b is null",
                    "create index on t (a) with (fillfactor = 50)",
                    "create index on t using gin (f jsonb_path_ops) with (fastupdate = off)",
                    "create index on t using gist (p) include (a)",
                    "create index on t using brin (a int4_minmax_multi_ops (values_per_range ="
                            + " 16), i inet_minmax_ops)",
                    "create materialized view v as select id, b from t",
                    "create unique index on v (id)",
                    "alter table t drop column f");
            same(backend);
        }
    }

    @Test
    void ofKeysThatSayMore() {
        try (TestBackend backend = TestBackend.open(Engine.POSTGRESQL)) {
            backend.run(
                    "create extension btree_gist",
                    "create table pair (gone integer, a integer, b integer, primary key (b, a),"
                            + " unique (a, b) deferrable initially deferred)",
                    "alter table pair drop column gone",
                    "create table span (id integer, at daterange, primary key (id, at without"
                            + " overlaps))",
                    "create table part (id integer, v text, primary key (id, v)) partition by list"
                            + " (id)",
                    "create table part1 partition of part for values in (1)",
                    "create index on part (v)",
                    "create index on only part (v desc)",
                    "create table one (a integer, b integer, at daterange, v text,"
                            + " foreign key (b, a) references pair,"
                            + " foreign key (a, b) references pair (b, a) match full,"
                            + " foreign key (a, b) references pair on update restrict on delete set"
                            + " null (a),"
                            + " foreign key (a, b) references pair on update cascade on delete set"
                            + " default,"
                            + " foreign key (a, b) references pair deferrable,"
                            + " foreign key (a, b) references pair deferrable initially deferred,"
                            + " foreign key (a, b) references pair not enforced,"
                            + " foreign key (a, period at) references span (id, period at),"
                            + " foreign key (a, v) references part)",
                    "alter table one add foreign key (a, b) references pair on delete set null not"
                            + " valid");
            same(backend);
        }
    }

    /** Only what differs is told: there can be thousands. */
    private static void same(TestBackend backend) {
        Map<String, String> ours = ours(backend);
        Map<String, String> theirs = theirs(backend);
        assertThat(ours.keySet()).isNotEmpty().isEqualTo(theirs.keySet());
        ours.forEach(
                (name, definition) -> assertThat(definition).as(name).isEqualTo(theirs.get(name)));
    }

    private static Map<String, String> ours(TestBackend backend) {
        Map<String, String> ours = new TreeMap<>();
        for (Table table : backend.catalog().tables()) {
            String at = table.name().schema() + "\n" + table.name().name() + "\n";
            table.indexes().stream()
                    .filter(index -> !index.definition().startsWith("ALTER TABLE"))
                    .forEach(index -> ours.put(at + index.name(), index.definition()));
            table.keys()
                    .forEach(key -> ours.put(at + "constraint " + key.name(), key.definition()));
            table.foreignKeys()
                    .forEach(key -> ours.put(at + "constraint " + key.name(), key.definition()));
        }
        return ours;
    }

    private static Map<String, String> theirs(TestBackend backend) {
        Map<String, String> theirs = new TreeMap<>();
        backend.run("set search_path = pg_catalog");
        for (Row row : backend.rows(Sql.of(THEIRS))) {
            theirs.put(
                    row.get(0).text() + "\n" + row.get(1).text() + "\n" + row.get(2).text(),
                    row.get(3).text());
        }
        backend.run("reset search_path");
        return theirs;
    }
}
