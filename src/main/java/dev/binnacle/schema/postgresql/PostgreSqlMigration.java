package dev.binnacle.schema.postgresql;

import dev.binnacle.database.Dialect;
import dev.binnacle.database.Engine;
import dev.binnacle.database.Parameter;
import dev.binnacle.database.Row;
import dev.binnacle.database.Session;
import dev.binnacle.database.SmallResult;
import dev.binnacle.database.Sql;
import dev.binnacle.database.SqlResource;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Value;
import dev.binnacle.database.ValueKind;
import dev.binnacle.schema.migration.Blocker;
import dev.binnacle.schema.migration.MigrationDialect;
import dev.binnacle.schema.migration.MigrationSql;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Migrations in PostgreSQL, where nearly every statement of structure can be rolled back. */
public final class PostgreSqlMigration implements MigrationDialect {
    /** What Flyway adds to the hash of the history's name: its own name in ASCII. */
    private static final long FLYWAY =
            (0x46L << 40) + (0x6CL << 32) + (0x79L << 24) + (0x77 << 16) + (0x61 << 8) + 0x79;

    private final Dialect dialect;

    public PostgreSqlMigration(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Engine engine() {
        return Engine.POSTGRESQL;
    }

    @Override
    public String sql(MigrationSql which) {
        return SqlResource.read("/sql/postgresql/" + which.file());
    }

    @Override
    public boolean transactional() {
        return true;
    }

    @Override
    public boolean alone(String statement) {
        return AloneStatement.is(statement);
    }

    @Override
    public void limit(Session session, long lockMillis, long millis) {
        boolean local = session.transaction() != Session.Transaction.AUTO;
        SmallResult.of(
                session,
                new Sql(
                        StructureSql.LIMITS.text(),
                        List.of(
                                text(Long.toString(lockMillis)),
                                text(Boolean.toString(local)),
                                text(Long.toString(millis)),
                                text(Boolean.toString(local)))));
    }

    /**
     * Flyway's own number; held by the session, for a transaction would hold up others' indexes.
     */
    private static String key(TableName history) {
        String name = "\"" + history.schema() + "\".\"" + history.name() + "\"";
        return Long.toString(FLYWAY + name.hashCode());
    }

    @Override
    public boolean lock(Session session, TableName history) {
        Row row =
                SmallResult.of(session, Sql.of("select pg_try_advisory_lock(" + key(history) + ")"))
                        .getFirst();
        return cell(row, 0).startsWith("t");
    }

    @Override
    public List<Blocker> lockHolders(Session session, TableName history) {
        Parameter key = text(key(history));
        return blockers(session, StructureSql.LOCK_HOLDERS, List.of(key, key));
    }

    @Override
    public String number(Session session) {
        return cell(SmallResult.of(session, Sql.of("select pg_backend_pid()")).getFirst(), 0);
    }

    @Override
    public List<Blocker> blockers(Session watcher, String number) {
        return blockers(watcher, StructureSql.BLOCKERS, List.of(text(number), text(number)));
    }

    private static List<Blocker> blockers(
            Session session, StructureSql which, List<Parameter> parameters) {
        return SmallResult.of(session, new Sql(which.text(), parameters)).stream()
                .map(row ->
                        new Blocker(
                                cell(row, 0),
                                cell(row, 1),
                                cell(row, 2),
                                cell(row, 3),
                                cell(row, 4),
                                cell(row, 5),
                                cell(row, 6)))
                .toList();
    }

    private static Parameter text(String value) {
        return new Parameter(Value.of(value), "text", ValueKind.TEXT);
    }

    private static String cell(Row row, int at) {
        return Objects.requireNonNullElse(row.get(at).text(), "");
    }

    /** An index that a concurrent build or rebuild did not finish stays, and is not valid. */
    @Override
    public List<String> leavings(Session session, String failed) {
        return AloneStatement.index(failed).stream()
                .flatMap(name -> invalid(session, name))
                .map(index -> "drop index concurrently if exists " + dialect.quote(index))
                .toList();
    }

    private static Stream<TableName> invalid(Session session, String name) {
        var parameters = List.of(text(name), text(name));
        return SmallResult.of(session, new Sql(StructureSql.INVALID_INDEX.text(), parameters))
                .stream()
                .map(row -> new TableName(cell(row, 0), cell(row, 1)));
    }

    @Override
    public Optional<String> holdStill(TableName table) {
        return Optional.of("lock table " + dialect.quote(table) + " in share mode");
    }
}
