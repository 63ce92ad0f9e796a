package dev.binnacle.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.Progress;
import dev.binnacle.data.DataFixture;
import dev.binnacle.data.browse.Page;
import dev.binnacle.data.browse.PageQuery;
import dev.binnacle.data.browse.Pages;
import dev.binnacle.data.cell.CellInput;
import dev.binnacle.data.edit.ChangeSet;
import dev.binnacle.data.edit.Save;
import dev.binnacle.data.edit.SaveOutcome;
import dev.binnacle.database.Column;
import dev.binnacle.database.Condition;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Row;
import dev.binnacle.database.Statement;
import dev.binnacle.database.Table;
import dev.binnacle.database.Value;
import dev.binnacle.testing.TestPostgres;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * 1,000 changed rows saved, against one plain JDBC batch of the same statements in one transaction.
 * Not part of the suite: {@code mvn test -Dtest=SaveBench}.
 */
class SaveBench {
    private static final Logger LOG = LoggerFactory.getLogger(SaveBench.class);
    private static final int ROWS = 1_000;
    private static final int WARM_UP = 8;
    private static final int MEASURED = 15;

    @Test
    void aSaveCostsAtMostTwiceAPlainBatch() throws SQLException {
        ConnectionSettings settings = TestPostgres.newDatabase();
        String url = "jdbc:postgresql://" + settings.location().display();
        try (var fixture = new DataFixture(settings);
                Connection plain = DriverManager.getConnection(url, settings.user(), "")) {
            fixture.run(
                    "create table bench (id integer primary key, name text, note text);"
                            + "insert into bench select x, 'name', 'note ' || x"
                            + " from generate_series(1, 1000) x; analyze");
            double[] ours = new double[MEASURED];
            double[] theirs = new double[MEASURED];
            for (int round = -WARM_UP; round < MEASURED; round++) {
                double batch = plainBatch(plain, fixture, "plain " + round);
                double save = save(fixture, "saved " + round);
                if (round >= 0) {
                    theirs[round] = batch;
                    ours[round] = save;
                }
            }
            double ratio = median(ours) / median(theirs);
            LOG.warn(
                    "{} rows: save {} ms, plain batch {} ms, ratio {}",
                    ROWS,
                    Math.round(median(ours) * 10) / 10.0,
                    Math.round(median(theirs) * 10) / 10.0,
                    Math.round(ratio * 100) / 100.0);
            assertThat(ratio).isLessThanOrEqualTo(2.0);
        }
    }

    private static double save(DataFixture fixture, String name) {
        var pages = new Pages(fixture.database(), fixture.dialect());
        var query = PageQuery.of(fixture.table("bench")).size(ROWS);
        Page page = pages.first(query, Progress.none());
        Column column = page.columns().get(1);
        var set = new ChangeSet(query.table());
        for (Row row : page.rows()) {
            set.edit(
                    set.reference(page.columns(), row),
                    column,
                    row.get(1),
                    CellInput.Entry.of(Value.of(name)));
        }
        long started = System.nanoTime();
        SaveOutcome outcome = new Save(fixture.database()).run(set, Progress.none());
        double millis = (System.nanoTime() - started) / 1e6;
        assertThat(outcome).isInstanceOf(SaveOutcome.Saved.class);
        return millis;
    }

    /** The very text that a save runs, for one row. */
    private static String update(DataFixture fixture) {
        Table table = fixture.table("bench");
        Column id = table.columns().get(0);
        Column name = table.columns().get(1);
        var where =
                new Condition.All(
                        List.of(
                                new Condition.Compare(id, Condition.Operator.EQUAL, Value.of("1")),
                                new Condition.Same(name, Value.of("a"))));
        var update = new Statement.Update(table.name(), Map.of(name, Value.of("b")), where);
        return fixture.database().dialect().render(update).text();
    }

    private static double plainBatch(Connection connection, DataFixture fixture, String name)
            throws SQLException {
        String update = update(fixture);
        String before;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select name from bench where id = 1")) {
            rows.next();
            before = rows.getString(1);
        }
        long started = System.nanoTime();
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            for (int id = 1; id <= ROWS; id++) {
                statement.setObject(1, name, Types.OTHER);
                statement.setObject(2, String.valueOf(id), Types.OTHER);
                statement.setObject(3, before, Types.OTHER);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
        return (System.nanoTime() - started) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
