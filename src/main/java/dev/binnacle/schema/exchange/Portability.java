package dev.binnacle.schema.exchange;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Engine;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Writes a structure for the other database, and says what that one would not keep. */
public final class Portability {
    private final Map<Engine, Function<Catalog, PortTarget>> targets;

    /**
     * @param targets by the database that is written for
     */
    public Portability(Map<Engine, Function<Catalog, PortTarget>> targets) {
        this.targets = Map.copyOf(targets);
    }

    /**
     * @param catalog of the other database
     */
    public Ported to(Engine target, Catalog catalog) {
        PortTarget words = Objects.requireNonNull(targets.get(target)).apply(catalog);
        return new PortedScript(catalog, words).write();
    }
}
