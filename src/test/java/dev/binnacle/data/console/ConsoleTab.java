package dev.binnacle.data.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.Progress;
import dev.binnacle.data.DataFixture;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Tier;
import dev.binnacle.database.script.ScriptStatement;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A SQL tab without its screen, over a fresh database with a table of three rows. */
final class ConsoleTab implements AutoCloseable {
    private static final String TABLE =
            "create table t (id integer primary key, n integer);"
                    + "insert into t values (1, 1), (2, 2), (3, 3);";

    final DataFixture fixture;
    final SqlConsole console;

    /** What the history was told. */
    final List<SqlHistory.Entry> history = new ArrayList<>();

    ConsoleTab(ConnectionSettings settings, Tier tier, int window) {
        this(settings, tier, window, Duration.ofMinutes(1));
    }

    ConsoleTab(ConnectionSettings settings, Tier tier, int window, Duration patience) {
        fixture = new DataFixture(settings);
        fixture.run(TABLE);
        console =
                new SqlConsole(
                        fixture.database().open("test"),
                        fixture.dialect(),
                        new SqlConsole.Settings("c", new Guard(tier), window, 20_000, patience),
                        new Kept(),
                        Clock.systemUTC());
    }

    private final class Kept implements SqlHistory {
        @Override
        public void add(List<Entry> entries) {
            history.addAll(entries);
        }

        @Override
        public List<Entry> find(String connectionId, String containing, int limit) {
            return history;
        }
    }

    List<StatementResult> run(String text) {
        return run(text, SqlConsole.Mistakes.STOP);
    }

    List<StatementResult> run(String text, SqlConsole.Mistakes mistakes) {
        return run(console.parse(text).statements(), mistakes);
    }

    List<StatementResult> run(List<ScriptStatement> statements, SqlConsole.Mistakes mistakes) {
        return console.run(statements, mistakes, result -> {}, Progress.none());
    }

    StatementResult last(String text) {
        return run(text).getLast();
    }

    ResultTable rows(String text) {
        StatementResult result = last(text);
        assertThat(result).isInstanceOf(StatementResult.Rows.class);
        return ((StatementResult.Rows) result).table();
    }

    /** Lets the held statement happen. */
    StatementResult confirm() {
        return console.confirm(Progress.none());
    }

    /** Rows of the table, as another session sees them. */
    String count() {
        return fixture.texts("select count(*) from t").getFirst();
    }

    String product() {
        return fixture.database().product();
    }

    /** What gives the numbers from 1 on as {@code x}. */
    String series(int rows) {
        return product().startsWith("PostgreSQL")
                ? "generate_series(1, %d) x".formatted(rows)
                : "system_range(1, %d) as r(x)".formatted(rows);
    }

    @Override
    public void close() {
        console.close();
        fixture.close();
    }
}
