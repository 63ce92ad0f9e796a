package dev.binnacle.testing;

import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.Engine;
import dev.binnacle.database.EngineSupport;
import dev.binnacle.database.Row;
import dev.binnacle.database.RowReader;
import dev.binnacle.database.Session;
import dev.binnacle.database.Sql;
import dev.binnacle.database.Statement;
import dev.binnacle.database.Table;
import dev.binnacle.database.Value;
import dev.binnacle.database.h2.H2Support;
import dev.binnacle.database.postgresql.PostgreSqlSupport;
import dev.binnacle.database.script.Script;
import dev.binnacle.database.script.ScriptStatement;
import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.schema.h2.H2Plan;
import dev.binnacle.schema.object.ObjectText;
import dev.binnacle.schema.plan.PlanDialect;
import dev.binnacle.schema.postgresql.PostgreSqlPlan;

import org.postgresql.PGConnection;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** An empty database of either kind, and the short ways of tests to fill and ask it. */
public final class TestBackend implements AutoCloseable {
    private final EngineSupport support;
    private final Connection connection;

    private TestBackend(EngineSupport support, Connection connection) {
        this.support = support;
        this.connection = connection;
    }

    public static TestBackend open(Engine engine) {
        return engine == Engine.H2
                ? openH2("MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH")
                : of(TestPostgres.newDatabase());
    }

    /** A PostgreSQL database that something else has open too. */
    public static TestBackend of(ConnectionSettings settings) {
        return open(new PostgreSqlSupport(), "jdbc:postgresql://%s?binaryTransfer=false", settings);
    }

    /** An H2 database with settings as its URL writes them. */
    public static TestBackend openH2(String settings) {
        return open(
                new H2Support(),
                "jdbc:h2:mem:%s" + (settings.isEmpty() ? "" : ";" + settings),
                TestPostgres.newH2());
    }

    private static TestBackend open(EngineSupport support, String url, ConnectionSettings at) {
        try {
            String place = at.location().display().replace("memory:", "");
            return new TestBackend(
                    support, DriverManager.getConnection(url.formatted(place), at.user(), ""));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public Dialect dialect() {
        return support.dialect();
    }

    /** How its objects are written. */
    public ObjectText objectText() {
        return new ObjectText(support.dialect(), support.tableDdl());
    }

    /** How plans for it are made. */
    public PlanDialect planDialect() {
        return support.engine() == Engine.H2
                ? new H2Plan(objectText())
                : new PostgreSqlPlan(objectText());
    }

    public Connection connection() {
        return connection;
    }

    public String ddl(Table table) {
        return ddl(table, catalog());
    }

    public String ddl(Table table, Catalog catalog) {
        return support.ddl(table, catalog);
    }

    /** The statements of a script. */
    public List<String> split(String text) {
        return parsed(text).statements().stream().map(ScriptStatement::sql).toList();
    }

    private Script parsed(String text) {
        boolean h2 = support.engine() == Engine.H2;
        return Script.of(text, new ScriptSyntax(!h2, !h2, h2, !h2, !h2));
    }

    /** Statements that only prepare. */
    public TestBackend run(String... statements) {
        try (var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            return this;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Runs a whole script, with the rows of its COPYs; commands of psql are left out. */
    public TestBackend script(String text) {
        Script script = parsed(text);
        for (ScriptStatement statement : script.statements()) {
            if (!statement.meta() && !statement.sql().matches("(?is)(create|drop) database .*")) {
                one(statement);
            }
        }
        return this;
    }

    private void one(ScriptStatement part) {
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            ScriptStatement.CopyData data = part.data();
            if (data == null) {
                statement.execute(part.sql());
            } else {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(part.sql(), new StringReader(data.rows()));
            }
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException("line " + part.line() + ": " + part.sql(), failure);
        }
    }

    public Catalog catalog() {
        boolean pin = support.engine() == Engine.POSTGRESQL;
        String schema = text("select current_schema");
        if (pin) {
            run("set search_path = pg_catalog");
        }
        try {
            return support.readCatalog(session(), schema, Progress.none());
        } finally {
            if (pin) {
                run("reset search_path");
            }
        }
    }

    /** The table of this name in whatever schema has it. */
    public Table table(String name) {
        return catalog().tables().stream()
                .filter(table -> table.name().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public List<Row> rows(Statement statement) {
        return rows(support.dialect().render(statement));
    }

    public List<Row> rows(Sql sql) {
        List<Row> rows = new ArrayList<>();
        session()
                .query(
                        sql,
                        100,
                        new RowReader() {
                            @Override
                            public void columns(List<Column> columns) {}

                            @Override
                            public boolean row(Row row) {
                                rows.add(row);
                                return true;
                            }
                        });
        return rows;
    }

    /** The only cell of the only row, as text. */
    public String text(String sql) {
        return String.valueOf(rows(Sql.of(sql)).getFirst().get(0).text());
    }

    public long update(Statement statement) {
        Sql sql = support.dialect().render(statement);
        try (var prepared = connection.prepareStatement(sql.text())) {
            for (int i = 0; i < sql.parameters().size(); i++) {
                support.bind(prepared, i + 1, sql.parameters().get(i));
            }
            return prepared.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(sql.text(), failure);
        }
    }

    private Session session() {
        return (Session)
                java.lang.reflect.Proxy.newProxyInstance(
                        Session.class.getClassLoader(),
                        new Class<?>[] {Session.class},
                        (proxy, method, arguments) -> {
                            query((Sql) arguments[0], (RowReader) arguments[2]);
                            return null;
                        });
    }

    private void query(Sql sql, RowReader reader) throws SQLException {
        try (var prepared = connection.prepareStatement(sql.text())) {
            for (int i = 0; i < sql.parameters().size(); i++) {
                support.bind(prepared, i + 1, sql.parameters().get(i));
            }
            try (var rows = prepared.executeQuery()) {
                List<Sql.Cell> cells = new ArrayList<>(sql.cells());
                var description = rows.getMetaData();
                for (int i = cells.size();
                        cells.size() == i && i < description.getColumnCount();
                        i++) {
                    if (sql.cells().isEmpty()) {
                        cells.add(new Sql.Cell(support.describe(description, i + 1), 0));
                    }
                }
                reader.columns(cells.stream().map(Sql.Cell::column).toList());
                while (rows.next()) {
                    List<Value> values = new ArrayList<>();
                    for (int i = 0; i < cells.size(); i++) {
                        Value value = support.read(rows, i + 1, cells.get(i).column());
                        long length =
                                cells.get(i).length() == 0
                                        ? 0
                                        : rows.getLong(cells.get(i).length());
                        values.add(length == 0 ? value : value.cutFrom(length));
                    }
                    if (!reader.row(new Row(values))) {
                        return;
                    }
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
