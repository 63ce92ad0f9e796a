package dev.binnacle.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.Progress;
import dev.binnacle.database.Condition;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Database;
import dev.binnacle.database.Row;
import dev.binnacle.database.SmallResult;
import dev.binnacle.database.SortKey;
import dev.binnacle.database.Statement;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Value;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestPostgres;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Pages of a table of ten million rows against the same keyset queries through plain JDBC: {@code
 * mvn -o -q test -Dtest=PageBench -Drows=10000000 -DargLine=-Drows=10000000}.
 */
class PageBench {
    private static final long ROWS = Long.getLong("rows", 10_000_000);
    private static final int PAGE = 200;
    private static final int CUT = 10_000;
    private static final String COLUMNS =
            "select id, customer_id, status, amount, created_at, note from big ";

    @Test
    void everyPageCostsAtMostTwiceThePlainQuery() throws Exception {
        ConnectionSettings settings = TestPostgres.newDatabase();
        String url = "jdbc:postgresql://" + settings.location().display() + "?binaryTransfer=false";
        try (Connection plain = DriverManager.getConnection(url, settings.user(), "");
                Database database = TestDatabases.open(settings)) {
            fill(plain);
            Table big =
                    database.catalog(Progress.none())
                            .table(new TableName("public", "big"))
                            .orElseThrow();
            new Pages(plain, database, big).measure();
        }
    }

    private record Pages(Connection plain, Database database, Table big) {
        void measure() throws Exception {
            List<SortKey> byId = order(false, "id");
            List<SortKey> byTime = order(false, "created_at", "id");
            String middle = Long.toString(ROWS / 2);
            String time = text("select created_at::text from big where id = " + middle);
            compare("first page", null, byId, COLUMNS + "order by id limit 200");
            compare(
                    "middle page by key",
                    new Condition.Beyond(byId, List.of(Value.of(middle)), true),
                    byId,
                    COLUMNS + "where id > ? order by id limit 200",
                    Long.valueOf(middle));
            compare("last page", null, order(true, "id"), COLUMNS + "order by id desc limit 200");
            compare(
                    "middle page by time (may be null) and key",
                    new Condition.Beyond(byTime, List.of(Value.of(time), Value.of(middle)), true),
                    byTime,
                    COLUMNS + "where (created_at, id) > (?, ?) order by created_at, id limit 200",
                    OffsetDateTime.parse(time.replace(' ', 'T') + ":00"),
                    Long.valueOf(middle));
        }

        private void compare(
                String name,
                @Nullable Condition where,
                List<SortKey> order,
                String sql,
                Object... place)
                throws Exception {
            var select =
                    new Statement.Select(big.name(), big.columns(), where, order, PAGE, 0, CUT);
            double ratio =
                    Stopwatch.ratio(
                            name,
                            500,
                            201,
                            () -> drain(sql, place),
                            () -> assertThat(page(select)).hasSize(PAGE));
            assertThat(ratio).as(name).isLessThanOrEqualTo(2.0);
        }

        private List<Row> page(Statement.Select select) {
            return database.with(
                    Progress.none(),
                    session -> SmallResult.of(session, session.dialect().render(select)));
        }

        private void drain(String sql, Object... place) throws SQLException {
            try (var statement = plain.prepareStatement(sql)) {
                for (int i = 0; i < place.length; i++) {
                    statement.setObject(i + 1, place[i]);
                }
                drain(statement);
            }
        }

        private static void drain(PreparedStatement statement) throws SQLException {
            try (var rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        rows.getString(i);
                    }
                }
            }
        }

        private String text(String sql) throws SQLException {
            try (var statement = plain.createStatement();
                    var rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getString(1);
            }
        }

        private List<SortKey> order(boolean descending, String... columns) {
            return java.util.Arrays.stream(columns)
                    .map(name -> new SortKey(big.column(name).orElseThrow(), descending))
                    .toList();
        }
    }

    private static void fill(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "create table big (id bigint primary key, customer_id integer, status text,"
                            + " amount numeric(12,2), created_at timestamptz, note text)");
            statement.execute(
                    "insert into big select i, (i * 7919) % 1000000,"
                            + " (array['new','paid','shipped','done','void'])[(1 + i % 5)::int],"
                            + " ((i * 104729) % 10000000) / 100.0,"
                            + " timestamptz '2015-01-01 00:00+00' + i * interval '30 second',"
                            + " 'note for order ' || i from generate_series(1::bigint, "
                            + ROWS
                            + ") i");
            statement.execute("create index big_created on big (created_at, id)");
            statement.execute("vacuum analyze big");
        }
    }
}
