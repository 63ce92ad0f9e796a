package dev.binnacle.database.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Column;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Database;
import dev.binnacle.database.Row;
import dev.binnacle.database.RowReader;
import dev.binnacle.database.Secrets;
import dev.binnacle.database.Session.CommitOutcome;
import dev.binnacle.database.Session.Transaction;
import dev.binnacle.database.Sql;
import dev.binnacle.database.Trust;
import dev.binnacle.database.ValueKind;
import dev.binnacle.testing.Rows;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestPostgres;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

class SessionTest {
    static Stream<ConnectionSettings> each() {
        return TestDatabases.each();
    }

    @ParameterizedTest
    @MethodSource("each")
    void statementsRunAndTellHowManyRowsTheyTouched(ConnectionSettings settings) {
        try (var database = TestDatabases.open(settings)) {
            database.with(
                    Progress.none(),
                    session -> {
                        session.update(
                                Sql.of(
                                        "create table fruit (id int primary key, name"
                                                + " varchar(20))"));
                        assertThat(
                                        session.update(
                                                Sql.of(
                                                        "insert into fruit values (1, 'fig'), (2,"
                                                                + " 'kiwi')")))
                                .isEqualTo(2);
                        assertThat(
                                        session.execute(
                                                "update fruit set name = 'pear' where id = 1",
                                                10,
                                                new Rows()))
                                .isEqualTo(1);
                        var rows = new Rows();
                        assertThat(
                                        session.execute(
                                                "select id, name from fruit order by id", 10, rows))
                                .isEqualTo(-1);
                        assertThat(rows.texts())
                                .containsExactly(List.of("1", "pear"), List.of("2", "kiwi"));
                        assertThat(rows.columns())
                                .extracting(Column::name)
                                .containsExactly("id", "name");
                        return true;
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("each")
    void nothingCommitsByItselfInATransaction(ConnectionSettings settings) {
        try (var database = TestDatabases.open(settings);
                var session = database.open("test")) {
            session.update(Sql.of("create table fruit (id int primary key)"));
            assertThat(session.transaction()).isEqualTo(Transaction.AUTO);
            session.begin();
            assertThat(session.transaction()).isEqualTo(Transaction.IDLE);
            session.update(Sql.of("insert into fruit values (1)"));
            assertThat(session.transaction()).isEqualTo(Transaction.OPEN);
            assertThat(seenByAnother(database)).isEqualTo("0");
            session.rollback();
            assertThat(session.transaction()).isEqualTo(Transaction.AUTO);
            session.begin();
            session.update(Sql.of("insert into fruit values (2)"));
            assertThat(session.commit()).isEqualTo(CommitOutcome.COMMITTED);
            assertThat(seenByAnother(database)).isEqualTo("1");
        }
    }

    private static String seenByAnother(Database database) {
        return database.with(
                Progress.none(),
                session -> String.valueOf(Rows.cell(session, "select count(*) from fruit")));
    }

    @ParameterizedTest
    @MethodSource("each")
    void aTransactionThatTheOperatorWroteIsSeenAndCanBeEnded(ConnectionSettings settings) {
        try (var database = TestDatabases.open(settings);
                var session = database.open("test")) {
            session.update(Sql.of("create table fruit (id int primary key)"));
            session.execute("BEGIN", 10, new Rows());
            session.execute("insert into fruit values (1)", 10, new Rows());
            assertThat(session.transaction()).isEqualTo(Transaction.OPEN);
            session.rollback();
            assertThat(session.transaction()).isEqualTo(Transaction.AUTO);
            assertThat(Rows.cell(session, "select count(*) from fruit")).isEqualTo("0");
            session.execute("BEGIN", 10, new Rows());
            session.execute("insert into fruit values (1)", 10, new Rows());
            session.commit();
            assertThat(seenByAnother(database)).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @MethodSource("each")
    void aLoanedSessionGivesBackNothingOfItsTransactionOrSettings(ConnectionSettings settings) {
        try (var database = TestDatabases.open(settings)) {
            database.with(
                    Progress.none(),
                    session -> session.update(Sql.of("create table fruit (id int)")));
            assertThatThrownBy(() ->
                            database.with(
                                    Progress.none(),
                                    session -> {
                                        session.begin();
                                        session.update(Sql.of("insert into fruit values (1)"));
                                        session.execute("create schema other", 1, new Rows());
                                        session.execute("set schema 'other'", 1, new Rows());
                                        throw new IllegalStateException("half way");
                                    }))
                    .hasMessage("half way");
            assertThat(seenByAnother(database)).isIn("0", "1");
            assertThat(Rows.cell(database.open("look"), "select current_schema"))
                    .isEqualTo("public");
            String schema =
                    database.with(
                            Progress.none(),
                            session -> String.valueOf(Rows.cell(session, "select current_schema")));
            assertThat(schema).isEqualTo("public");
        }
    }

    @ParameterizedTest
    @MethodSource("each")
    void rowsStreamAndReadingMayStopAtAnyRow(ConnectionSettings settings) {
        try (var database = TestDatabases.open(settings);
                var session = database.open("test")) {
            session.update(Sql.of("create table many (id int)"));
            session.update(
                    Sql.of("insert into many values (1), (2), (3), (4), (5), (6), (7), (8)"));
            String tenfold = "insert into many select a.id from many a cross join many b";
            session.update(Sql.of(tenfold));
            session.update(Sql.of(tenfold));
            int[] read = {0};
            RowReader three =
                    new RowReader() {
                        @Override
                        public void columns(List<Column> columns) {}

                        @Override
                        public boolean row(Row row) {
                            return ++read[0] < 3;
                        }
                    };
            session.query(Sql.of("select a.id from many a cross join many b"), 50, three);
            assertThat(read[0]).isEqualTo(3);
            assertThat(session.transaction()).isEqualTo(Transaction.AUTO);
        }
    }

    @ParameterizedTest
    @MethodSource("each")
    void aFailureInABatchTouchesNothingWhenRolledBack(ConnectionSettings settings) {
        try (var database = TestDatabases.open(settings);
                var session = database.open("test")) {
            session.update(Sql.of("create table fruit (id int primary key)"));
            Sql insert = Sql.of("insert into fruit values (7)");
            session.begin();
            assertThatThrownBy(() -> session.batch(List.of(insert, insert)))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("BIN-205");
            session.rollback();
            assertThat(Rows.cell(session, "select count(*) from fruit")).isEqualTo("0");
            session.begin();
            assertThat(session.batch(List.of(insert))).containsExactly(1);
            session.commit();
            assertThat(Rows.cell(session, "select count(*) from fruit")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @MethodSource("each")
    void keysThatTheDatabaseMadeAreLearnt(ConnectionSettings settings) {
        try (var database = TestDatabases.open(settings);
                var session = database.open("test")) {
            session.update(
                    Sql.of(
                            "create table fruit (id int generated by default as identity primary"
                                    + " key, name varchar(9))"));
            Column id = Column.ofResult("id", 1, "integer", ValueKind.INTEGER);
            Sql fig = Sql.of("insert into fruit (name) values ('fig')");
            List<Row> made = session.insert(List.of(fig, fig), List.of(id));
            assertThat(made).extracting(row -> row.get(0).text()).containsExactly("1", "2");
        }
    }

    @Test
    void noticesOfTheServerArePassedOn() {
        try (var database = TestDatabases.open(TestPostgres.newDatabase());
                var session = database.open("test")) {
            var rows = new Rows();
            session.execute("do $$ begin raise notice 'hello'; end $$", 1, rows);
            assertThat(rows.notices()).containsExactly("hello");
        }
    }

    @Test
    void whoeverWaitsTooLongForASessionIsToldSo() {
        var hurried =
                new Timing(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        Duration.ofMillis(200),
                        Duration.ZERO);
        try (var database =
                TestDatabases.connector(Secrets.none(), Trust.files(), hurried)
                        .open(TestPostgres.newH2(), Progress.none())) {
            assertThatThrownBy(() -> nested(database, 20)).hasMessageContaining("BIN-218");
            assertThat(seen(database)).isEqualTo("1");
        }
    }

    private static String seen(Database database) {
        return database.with(
                Progress.none(), session -> String.valueOf(Rows.cell(session, "select 1")));
    }

    private static boolean nested(Database database, int depth) {
        return depth == 0 || database.with(Progress.none(), session -> nested(database, depth - 1));
    }
}
