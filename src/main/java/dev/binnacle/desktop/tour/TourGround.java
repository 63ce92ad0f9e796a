package dev.binnacle.desktop.tour;

import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.Row;
import dev.binnacle.database.RowReader;
import dev.binnacle.database.Sql;
import dev.binnacle.desktop.shell.Backend;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What the steps stand on: the screen, the backend, and a way to ask the database behind the
 * screen's back.
 */
final class TourGround {
    private final Driver driver;
    private final Backend backend;

    TourGround(Driver driver, Backend backend) {
        this.driver = driver;
        this.backend = backend;
    }

    Driver driver() {
        return driver;
    }

    Backend backend() {
        return backend;
    }

    Catalog catalog() {
        return driver.on(backend::catalog);
    }

    /**
     * The first cell of a query run apart from the console's own sessions; null = NULL or no row.
     */
    @Nullable String ask(Sql sql) {
        var answers = new ArrayList<@Nullable String>();
        var reader =
                new RowReader() {
                    @Override
                    public void columns(List<Column> columns) {}

                    @Override
                    public boolean row(Row row) {
                        answers.add(row.get(0).text());
                        return false;
                    }
                };
        backend.await(Progress.none())
                .with(
                        Progress.none(),
                        session -> {
                            session.query(sql, 10, reader);
                            return answers;
                        });
        return answers.isEmpty() ? null : answers.getFirst();
    }

    /** Runs a statement apart from the console's own sessions, to tidy up. */
    void tidy(String sql) {
        backend.await(Progress.none())
                .with(Progress.none(), session -> session.update(Sql.of(sql)));
    }

    /** Holds when the database says what the screen did. */
    static void expect(@Nullable String expected, @Nullable String found, String what) {
        if (expected == null ? found != null : !expected.equals(found)) {
            throw new TourFailure("the database's " + what + " is " + found + ", not " + expected);
        }
    }
}
