package dev.binnacle.schema.scratch;

import dev.binnacle.base.Progress;
import dev.binnacle.database.Database;
import dev.binnacle.database.Engine;

import java.util.List;

/** How one engine makes throw-away databases. Chosen once, in {@code app}. */
public interface ScratchDialect {
    Engine engine();

    /** A new empty one that needs no other; a Problem where the engine has no such. */
    ScratchDatabase alone(Progress progress);

    /**
     * A new one in the same encoding, order and mode as another, on the same server; a Problem
     * where that cannot or must not be.
     *
     * @param furnished whether it also has the extensions of the other
     */
    ScratchDatabase like(Database original, boolean furnished, Progress progress);

    /** Those that runs which died have left on this server. */
    List<StaleScratch> stale(Database server, Progress progress);

    void drop(Database server, StaleScratch stale, Progress progress);
}
