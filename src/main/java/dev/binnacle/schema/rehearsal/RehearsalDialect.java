package dev.binnacle.schema.rehearsal;

import dev.binnacle.base.Progress;
import dev.binnacle.database.Database;
import dev.binnacle.database.Engine;
import dev.binnacle.database.TableName;

import java.util.List;

/** What differs between databases when a plan is rehearsed. Chosen once, in {@code app}. */
public interface RehearsalDialect {
    Engine engine();

    /** Records on a throw-away database, from its tables as they are now. */
    LockRecorder record(Database scratch, Progress progress);

    /** Run on the copy before rows are put into a table, so that only rows are put. */
    List<String> beforeRows(TableName table);

    /** Takes {@link #beforeRows} back. */
    List<String> afterRows(TableName table);
}
