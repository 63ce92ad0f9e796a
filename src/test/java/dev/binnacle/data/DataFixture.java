package dev.binnacle.data;

import dev.binnacle.base.Progress;
import dev.binnacle.data.h2.H2Data;
import dev.binnacle.data.postgresql.PostgreSqlData;
import dev.binnacle.data.script.ScriptRunner;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Database;
import dev.binnacle.database.Row;
import dev.binnacle.database.SmallResult;
import dev.binnacle.database.Sql;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.script.Script;
import dev.binnacle.testing.TestDatabases;

import java.util.List;

/** A database with the parts of this feature joined to it, and short ways to fill and ask it. */
public final class DataFixture implements AutoCloseable {
    public static final DataDialects DIALECTS =
            new DataDialects(List.of(new H2Data(), new PostgreSqlData()));

    private final Database database;

    public DataFixture(ConnectionSettings settings) {
        database = TestDatabases.open(settings);
    }

    public Database database() {
        return database;
    }

    public DataDialect dialect() {
        return DIALECTS.of(database);
    }

    /** Runs a script; the first failure ends the test. */
    public void run(String script) {
        try (var session = database.open("fill")) {
            var report =
                    new ScriptRunner(session, true)
                            .run(Script.of(script, dialect().syntax()), Progress.none());
            if (!report.failures().isEmpty()) {
                throw new AssertionError(report.failures().getFirst().toString());
            }
        }
    }

    /** A table of the default schema, as the catalog describes it. */
    public Table table(String name) {
        return database.catalog(Progress.none())
                .table(new TableName(database.defaultSchema(), name))
                .orElseThrow();
    }

    public List<Row> rows(String sql) {
        return database.with(Progress.none(), session -> SmallResult.of(session, Sql.of(sql)));
    }

    /** The texts of a query's first column; NULL as "NULL". */
    public List<String> texts(String sql) {
        return rows(sql).stream()
                .map(row -> row.get(0).isNull() ? "NULL" : String.valueOf(row.get(0).text()))
                .toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
