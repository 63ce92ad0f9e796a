package dev.binnacle.data.script;

import static dev.binnacle.database.script.Syntaxes.POSTGRESQL;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassificationTest {
    private static Classification of(String sql) {
        return Classification.of(sql, POSTGRESQL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select 1 for update | QUERY | SELECT",
                "(select 1) union (select 2) | QUERY | SELECT",
                "with x as (select 1) select * from x | QUERY | SELECT",
                "with x as (delete from t where a = 1 returning *) select * from x | CHANGE |"
                        + " SELECT",
                "with x as (select 1) update t set a = 1 where b = 2 | CHANGE | UPDATE",
                "explain delete from t | QUERY | DELETE",
                "explain analyze delete from t | CHANGE | DELETE",
                "explain (analyze, buffers) update t set a = 1 | CHANGE | UPDATE",
                "select * into u from t | DEFINITION | SELECT",
                "create table t as select 1 | DEFINITION | CREATE",
                "grant select on t to u | DEFINITION | GRANT",
                "begin isolation level serializable | TRANSACTION | BEGIN",
                "do $$ begin end $$ | CALL | DO",
                "copy t from stdin | CALL | COPY",
                "set search_path = x | OTHER | SET",
                "merge into t using s on a = b when matched then delete | CHANGE | MERGE",
                "truncate t | DEFINITION | TRUNCATE",
                "select * from old table (delete from t where a = 1) | CHANGE | SELECT",
            })
    void everyStatementHasAKind(String sql, StatementKind kind, String verb) {
        assertThat(of(sql).kind()).isEqualTo(kind);
        assertThat(of(sql).verb()).isEqualTo(verb);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update t set a = 1",
                "delete from t",
                "delete from t -- where a = 1",
                "update t set a = 'where'",
                "update t set a = (select b from s where s.id = 1)",
                "delete from t using s",
                "delete from t where true",
                "update t set a = 1 where 1 = 1",
                "with x as (delete from t returning *) select * from x where a = 1",
                "explain analyze delete from t",
                "update \"where\" set a = 1",
                "delete from t where true returning *",
                "delete from t where 1=1 -- really",
                "delete from t where not false",
                "delete from t where 'a' = 'a' and 2 > 1",
                "delete from t where (true)",
                "delete from t where id = 3 or true",
                "delete from t where 1 in (1) limit 5",
                "with a as (select 1), b as (update t set x = 1 where 1=1 returning *) select 2",
                "merge into t using s on true when matched then delete",
                "explain (analyze, verbose) update t set a = 1 where true"
            })
    void changesOfEveryRowAreSeen(String sql) {
        assertThat(of(sql).everyRow()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update t set a = 1 where b = 2",
                "delete from t where true and a = 1",
                "delete from t where exists (select 1)",
                "insert into t select * from s",
                "select * from t",
                "explain delete from t",
                "delete from t where \"id\" = 1",
                "delete from t where id = 1 or name = 'x'",
                "delete from t where active",
                "delete from t where (id, n) in (select 1, 2)",
                "merge into t using s on t.id = s.id when matched then delete",
                "merge into t (id, n) key (id) values (1, 2)",
                "with x as (update t set a = 1 where id = 3 returning *) select * from x"
            })
    void limitedChangesAreNotTakenForSuch(String sql) {
        assertThat(of(sql).everyRow()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "drop table if exists public.\"my t\" cascade | public.\"my t\"",
                "truncate table only orders restart identity | orders",
                "truncate a, b | a",
            })
    void whatIsDroppedOrEmptiedIsNamed(String sql, String target) {
        assertThat(of(sql).destructive()).isTrue();
        assertThat(of(sql).target()).isEqualTo(target);
        assertThat(of("alter table t drop column c").destructive()).isTrue();
        assertThat(of("alter table t add column c int").destructive()).isFalse();
    }
}
