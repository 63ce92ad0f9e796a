package dev.binnacle.schema.h2;

import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
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

/** Migrations in H2, where every statement of structure commits. */
public final class H2Migration implements MigrationDialect {
    private static final int FOR_EVER = Integer.MAX_VALUE;
    private static final int AT_ONCE = 1;

    @Override
    public Engine engine() {
        return Engine.H2;
    }

    @Override
    public String sql(MigrationSql which) {
        return SqlResource.read("/sql/h2/" + which.file());
    }

    @Override
    public boolean transactional() {
        return false;
    }

    @Override
    public boolean alone(String statement) {
        return false;
    }

    @Override
    public void limit(Session session, long lockMillis, long millis) {
        session.update(Sql.of("set lock_timeout " + (lockMillis == 0 ? FOR_EVER : lockMillis)));
        session.update(Sql.of("set query_timeout " + millis));
    }

    /** Flyway locks every row; one is enough to keep it out, and leaves ours to be changed. */
    @Override
    public boolean lock(Session session, TableName history) {
        String table = session.dialect().quote(history);
        limit(session, AT_ONCE, 0);
        session.begin();
        try {
            boolean held =
                    !SmallResult.of(
                                    session,
                                    Sql.of(
                                            "select * from "
                                                    + table
                                                    + " where \"installed_rank\" = (select"
                                                    + " min(\"installed_rank\") from "
                                                    + table
                                                    + ") for update"))
                            .isEmpty();
            if (!held) {
                // whoever made the table has not come to its first row, or never did
                session.rollback();
                session.update(Sql.of(firstRow(table)));
            }
            return held;
        } catch (ProblemException failure) {
            session.rollback();
            if (failure.problem().code() == ProblemCode.UNIQUE_VIOLATION
                    || failure.problem().code() == ProblemCode.LOCK_TIMEOUT
                    || failure.problem().code() == ProblemCode.SERIALIZATION_FAILURE) {
                return false;
            }
            throw failure;
        }
    }

    /** The last thing that making a history does. */
    private String firstRow(String table) {
        String create = sql(MigrationSql.HISTORY_CREATE);
        return create.substring(create.lastIndexOf(";\n") + 2).replace("${table}", table);
    }

    @Override
    public List<Blocker> lockHolders(Session session, TableName history) {
        return blockers(session, SchemaSql.LOCK_HOLDERS, List.of());
    }

    @Override
    public String number(Session session) {
        return cell(SmallResult.of(session, Sql.of("select session_id()")).getFirst(), 0);
    }

    @Override
    public List<Blocker> blockers(Session watcher, String number) {
        var parameter = new Parameter(Value.of(number), "integer", ValueKind.INTEGER);
        return blockers(watcher, SchemaSql.BLOCKERS, List.of(parameter, parameter));
    }

    private static List<Blocker> blockers(
            Session session, SchemaSql which, List<Parameter> parameters) {
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

    private static String cell(Row row, int at) {
        return Objects.requireNonNullElse(row.get(at).text(), "");
    }

    @Override
    public List<String> leavings(Session session, String failed) {
        return List.of();
    }

    @Override
    public Optional<String> holdStill(TableName table) {
        return Optional.empty();
    }
}
