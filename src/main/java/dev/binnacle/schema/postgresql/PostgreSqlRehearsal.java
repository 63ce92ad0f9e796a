package dev.binnacle.schema.postgresql;

import dev.binnacle.base.Progress;
import dev.binnacle.database.Database;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.Engine;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.rehearsal.LockRecorder;
import dev.binnacle.schema.rehearsal.RehearsalDialect;

import java.util.List;

/** Rehearsals on PostgreSQL. */
public final class PostgreSqlRehearsal implements RehearsalDialect {
    private final Dialect dialect;

    public PostgreSqlRehearsal(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Engine engine() {
        return Engine.POSTGRESQL;
    }

    @Override
    public LockRecorder record(Database scratch, Progress progress) {
        return new PostgreSqlLockRecorder(scratch, progress);
    }

    @Override
    public List<String> beforeRows(TableName table) {
        return List.of("alter table " + dialect.quote(table) + " disable trigger user");
    }

    @Override
    public List<String> afterRows(TableName table) {
        return List.of("alter table " + dialect.quote(table) + " enable trigger user");
    }
}
