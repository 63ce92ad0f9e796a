package dev.binnacle.schema.h2;

import dev.binnacle.base.Progress;
import dev.binnacle.database.Database;
import dev.binnacle.database.Engine;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.rehearsal.LockRecorder;
import dev.binnacle.schema.rehearsal.RehearsalDialect;

import java.util.List;

/** Rehearsals on H2. */
public final class H2Rehearsal implements RehearsalDialect {
    @Override
    public Engine engine() {
        return Engine.H2;
    }

    @Override
    public LockRecorder record(Database scratch, Progress progress) {
        return new H2LockRecorder(scratch, progress);
    }

    @Override
    public List<String> beforeRows(TableName table) {
        return List.of();
    }

    @Override
    public List<String> afterRows(TableName table) {
        return List.of();
    }
}
