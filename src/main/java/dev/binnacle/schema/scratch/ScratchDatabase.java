package dev.binnacle.schema.scratch;

import dev.binnacle.database.Database;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** An open database that nobody needs: it is dropped when this closes, or the program ends. */
public final class ScratchDatabase implements AutoCloseable {
    private final Database database;
    private final List<String> missing;
    private final Runnable drop;
    private final AtomicBoolean dropped = new AtomicBoolean();

    /**
     * @param missing what the original has and this could not be given, in words such as {@code
     *     extension postgis: permission denied}
     * @param drop removes it once it is closed
     */
    public ScratchDatabase(Database database, List<String> missing, Runnable drop) {
        this.database = database;
        this.missing = List.copyOf(missing);
        this.drop = drop;
    }

    public Database database() {
        return database;
    }

    /** What the original has and this does not, for people. */
    public List<String> missing() {
        return missing;
    }

    @Override
    public void close() {
        if (dropped.compareAndSet(false, true)) {
            database.close();
            drop.run();
        }
    }
}
