package dev.binnacle.schema.migration;

import dev.binnacle.database.Database;
import dev.binnacle.database.Parameter;
import dev.binnacle.database.Row;
import dev.binnacle.database.Session;
import dev.binnacle.database.SmallResult;
import dev.binnacle.database.Sql;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Value;
import dev.binnacle.database.ValueKind;
import dev.binnacle.schema.plan.Bookkeeping;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Flyway's table of what was applied, read and written in its exact form. */
final class History {
    private final MigrationDialect dialect;
    private final TableName table;
    private final String role;

    History(MigrationDialect dialect, TableName table, String role) {
        this.dialect = dialect;
        this.table = table;
        this.role = role;
    }

    /** Where Flyway keeps it by default: in the schema that an unqualified name means. */
    static History of(MigrationDialect dialect, Database database) {
        var table = new TableName(database.defaultSchema(), Bookkeeping.HISTORY);
        return new History(dialect, table, database.role());
    }

    TableName table() {
        return table;
    }

    boolean there(Session session) {
        return there(session, table);
    }

    private boolean there(Session session, TableName which) {
        return !SmallResult.of(
                        session,
                        new Sql(
                                dialect.sql(MigrationSql.HISTORY_THERE),
                                parameters(which.schema(), which.name())))
                .isEmpty();
    }

    /** Makes the table where it is not. */
    void create(Session session) {
        for (String statement : text(session, MigrationSql.HISTORY_CREATE, table).split(";\\n")) {
            session.update(Sql.of(statement));
        }
    }

    List<HistoryRow> rows(Session session) {
        if (!there(session)) {
            return List.of();
        }
        return SmallResult.of(session, Sql.of(text(session, MigrationSql.HISTORY_READ, table)))
                .stream()
                .map(History::row)
                .toList();
    }

    private static HistoryRow row(Row row) {
        String version = row.get(1).text();
        String checksum = row.get(5).text();
        return new HistoryRow(
                Integer.parseInt(text(row, 0)),
                version == null ? null : MigrationVersion.parse(version).orElse(null),
                text(row, 2),
                text(row, 3),
                text(row, 4),
                checksum == null ? null : Integer.valueOf(checksum),
                text(row, 6),
                text(row, 7),
                Integer.parseInt(text(row, 8)),
                text(row, 9).startsWith("t"));
    }

    private static String text(Row row, int at) {
        return String.valueOf(row.get(at).text());
    }

    /** Adds a row for a file, after all others. */
    void add(Session session, MigrationFile file, Duration took, boolean success) {
        session.update(
                new Sql(
                        text(session, MigrationSql.HISTORY_ADD, table),
                        parameters(
                                file.version() == null ? null : file.version().toString(),
                                file.description(),
                                file.script(),
                                Integer.toString(file.checksum()),
                                role,
                                Long.toString(took.toMillis()),
                                Boolean.toString(success))));
    }

    /** Says of the row of a file that began that it is done. */
    void complete(Session session, int rank, MigrationFile file, Duration took) {
        session.update(
                new Sql(
                        text(session, MigrationSql.HISTORY_CHANGE, table),
                        parameters(
                                Integer.toString(file.checksum()),
                                Long.toString(took.toMillis()),
                                Integer.toString(rank))));
    }

    private TableName halfTable() {
        return new TableName(table.schema(), Bookkeeping.HALF_DONE);
    }

    /** What is known of a file that began and did not end; null = there is none. */
    @Nullable HalfDone half(Session session) {
        if (!there(session, halfTable())) {
            return null;
        }
        List<Row> rows =
                SmallResult.of(session, Sql.of(text(session, MigrationSql.HALF_READ, halfTable())));
        return rows.isEmpty()
                ? null
                : new HalfDone(
                        text(rows.getFirst(), 0),
                        Integer.parseInt(text(rows.getFirst(), 1)),
                        text(rows.getFirst(), 2).startsWith("t"),
                        text(rows.getFirst(), 3),
                        text(rows.getFirst(), 4));
    }

    void createHalf(Session session, HalfDone state) {
        if (!there(session, halfTable())) {
            session.update(Sql.of(text(session, MigrationSql.HALF_CREATE, halfTable())));
            session.update(
                    Sql.of(
                            "insert into "
                                    + session.dialect().quote(halfTable())
                                    + " values ('', 0, false, '', '')"));
        }
        set(session, state);
    }

    void set(Session session, HalfDone state) {
        session.update(
                new Sql(
                        text(session, MigrationSql.HALF_SET, halfTable()),
                        parameters(
                                state.script(),
                                Integer.toString(state.statement()),
                                Boolean.toString(state.running()),
                                state.done(),
                                state.before())));
    }

    void dropHalf(Session session) {
        session.update(Sql.of("drop table if exists " + session.dialect().quote(halfTable())));
    }

    private String text(Session session, MigrationSql which, TableName name) {
        return dialect.sql(which)
                .replace("${name}", name.name())
                .replace("${schema}", session.dialect().quote(name.schema()))
                .replace(MigrationSql.TABLE, session.dialect().quote(name));
    }

    private static List<Parameter> parameters(@Nullable String... values) {
        List<Parameter> parameters = new ArrayList<>();
        Arrays.asList(values)
                .forEach(value ->
                        parameters.add(new Parameter(Value.of(value), "varchar", ValueKind.TEXT)));
        return parameters;
    }
}
