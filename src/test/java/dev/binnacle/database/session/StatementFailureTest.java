package dev.binnacle.database.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Session;
import dev.binnacle.database.Sql;
import dev.binnacle.testing.Rows;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestPostgres;
import dev.binnacle.testing.Variation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Map;
import java.util.stream.Stream;

class StatementFailureTest {
    static Stream<ConnectionSettings> each() {
        return TestDatabases.each();
    }

    @ParameterizedTest
    @MethodSource("each")
    void eachRefusalSaysItsKindInTheDatabasesWords(ConnectionSettings settings) {
        try (var database = TestDatabases.open(settings);
                var session = database.open("test")) {
            session.update(Sql.of("create table parent (id int primary key)"));
            session.update(
                    Sql.of(
                            "create table child (id int primary key, parent int references parent,"
                                    + " name varchar(5) not null, age int check (age >= 0))"));
            session.update(Sql.of("insert into parent values (1)"));
            session.update(Sql.of("insert into child values (1, 1, 'ann', 3)"));
            refuses(session, "insert into parent values (1)", ProblemCode.UNIQUE_VIOLATION);
            refuses(
                    session,
                    "insert into child values (2, 9, 'bob', 1)",
                    ProblemCode.FOREIGN_KEY_VIOLATION);
            refuses(session, "delete from parent", ProblemCode.FOREIGN_KEY_VIOLATION);
            refuses(
                    session,
                    "insert into child values (2, 1, null, 1)",
                    ProblemCode.NOT_NULL_VIOLATION);
            refuses(
                    session,
                    "insert into child values (2, 1, 'bob', -1)",
                    ProblemCode.CHECK_VIOLATION);
            refuses(
                    session,
                    "insert into child values (2, 1, 'too long', 1)",
                    ProblemCode.VALUE_NOT_ACCEPTED);
            refuses(session, "select * from nowhere", ProblemCode.NO_SUCH_OBJECT);
            refuses(session, "select nothing from child", ProblemCode.NO_SUCH_OBJECT);
            refuses(session, "create table parent (id int)", ProblemCode.OBJECT_EXISTS);
            assertThat(
                            refuses(
                                            session,
                                            "select 'é' as a,\n  1 from where x",
                                            ProblemCode.SYNTAX_ERROR)
                                    .sentence())
                    .contains("line 2, column 10");
        }
    }

    private static Problem refuses(Session session, String sql, ProblemCode code) {
        ProblemException refused =
                catchThrowableOfType(
                        ProblemException.class, () -> session.execute(sql, 10, new Rows()));
        assertThat(refused).as(sql).isNotNull();
        assertThat(refused.problem().code()).as(sql + refused.problem()).isEqualTo(code);
        assertThat(refused.problem().detail()).isNotEmpty();
        return refused.problem();
    }

    @Test
    void postgreSqlTellsTimeoutsPermissionsLocksAndFailedTransactions() {
        ConnectionSettings settings =
                TestPostgres.newDatabase().withSession(Map.of("statement_timeout", "100ms"));
        try (var database = TestDatabases.open(settings);
                var session = database.open("test");
                var other = database.open("other")) {
            refuses(session, "select pg_sleep(9)", ProblemCode.STATEMENT_TIMEOUT);
            session.update(Sql.of("create table held (id int)"));
            other.begin();
            other.update(Sql.of("lock table held"));
            session.execute("set lock_timeout = '50ms'", 1, new Rows());
            refuses(session, "select * from held", ProblemCode.LOCK_TIMEOUT);
            other.rollback();
            session.begin();
            refuses(session, "select 1/0", ProblemCode.VALUE_NOT_ACCEPTED);
            assertThat(session.transaction()).isEqualTo(Session.Transaction.FAILED);
            refuses(session, "select 1", ProblemCode.TRANSACTION_FAILED);
            assertThat(session.commit()).isEqualTo(Session.CommitOutcome.ROLLED_BACK);
            session.begin();
            session.execute("create role statement_failure_reader", 1, new Rows());
            session.execute("set local role statement_failure_reader", 1, new Rows());
            refuses(session, "select * from held", ProblemCode.PERMISSION_DENIED);
            session.rollback();
        }
    }

    @ParameterizedTest
    @MethodSource("each")
    void aReadOnlyConnectionReadsAndNothingElse(ConnectionSettings settings) {
        try (var writing = TestDatabases.open(settings);
                var reading = TestDatabases.open(Variation.readOnly(settings))) {
            writing.with(
                    Progress.none(),
                    session -> session.update(Sql.of("create table fruit (id int)")));
            try (var session = reading.open("test")) {
                assertThat(Rows.cell(session, "select count(*) from fruit")).isEqualTo("0");
                refuses(session, "insert into fruit values (1)", ProblemCode.READ_ONLY);
                refuses(session, "select 1; delete from fruit", ProblemCode.READ_ONLY);
                refuses(session, "drop table fruit", ProblemCode.READ_ONLY);
                refuses(session, "set default_transaction_read_only = off", ProblemCode.READ_ONLY);
                refuses(session, "begin read write", ProblemCode.READ_ONLY);
                assertThat(Rows.cell(session, "select 'insert into'")).isEqualTo("insert into");
            }
        }
    }
}
