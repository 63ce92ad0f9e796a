package dev.binnacle.schema.scratch;

import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Database;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** An open database that nobody needs: it is dropped when this closes, or the program ends. */
public final class ScratchDatabase implements AutoCloseable {
    private final Database database;
    private final Function<Progress, Catalog> reading;
    private final List<String> missing;
    private final Runnable drop;
    private final AtomicBoolean dropped = new AtomicBoolean();

    /**
     * @param missing what the original has and this could not be given, in words such as {@code
     *     extension postgis: permission denied}
     * @param drop removes it once it is closed
     */
    public ScratchDatabase(Database database, List<String> missing, Runnable drop) {
        this(database, database::catalog, missing, drop);
    }

    /**
     * The same where who makes things may not see all of them.
     *
     * @param reading reads the structure with a login that sees everything
     */
    public ScratchDatabase(
            Database database,
            Function<Progress, Catalog> reading,
            List<String> missing,
            Runnable drop) {
        this.database = database;
        this.reading = reading;
        this.missing = List.copyOf(missing);
        this.drop = drop;
    }

    public Database database() {
        return database;
    }

    /** Its whole structure; nothing more is made then. */
    public Catalog catalog(Progress progress) {
        return reading.apply(progress);
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
