package dev.binnacle.schema.scratch;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Database;
import dev.binnacle.database.Engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Makes throw-away databases, each by its own engine. */
public final class ScratchDatabases {
    private final Map<Engine, ScratchDialect> dialects = new EnumMap<>(Engine.class);

    public ScratchDatabases(List<ScratchDialect> dialects) {
        dialects.forEach(each -> this.dialects.put(each.engine(), each));
    }

    /** A new empty one that needs no other, where the engine is embedded; else a Problem. */
    public ScratchDatabase alone(Engine engine, Progress progress) {
        return dialect(engine).alone(progress);
    }

    /** A new empty one beside another, which is only asked how it is set. */
    public ScratchDatabase like(Database original, Progress progress) {
        return dialect(original).like(original, false, progress);
    }

    /** As {@link #like}, with the extensions of the other. */
    public ScratchDatabase furnishedLike(Database original, Progress progress) {
        return dialect(original).like(original, true, progress);
    }

    /** Those that runs which died have left on this server, to be offered for {@link #drop}. */
    public List<StaleScratch> stale(Database server, Progress progress) {
        return dialect(server).stale(server, progress);
    }

    public void drop(Database server, StaleScratch stale, Progress progress) {
        dialect(server).drop(server, stale, progress);
    }

    private ScratchDialect dialect(Database database) {
        return dialect(database.settings().engine());
    }

    private ScratchDialect dialect(Engine engine) {
        ScratchDialect dialect = dialects.get(engine);
        if (dialect == null) {
            throw Problem.of(ProblemCode.SCRATCH_REFUSED, engine.title() + " has none.")
                    .exception();
        }
        return dialect;
    }
}
