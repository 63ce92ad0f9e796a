package dev.binnacle.data;

import dev.binnacle.database.Database;
import dev.binnacle.database.Engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The dialects of this feature by engine. */
public final class DataDialects {
    private final Map<Engine, DataDialect> byEngine = new EnumMap<>(Engine.class);

    public DataDialects(List<DataDialect> dialects) {
        dialects.forEach(dialect -> byEngine.put(dialect.engine(), dialect));
    }

    public DataDialect of(Database database) {
        return of(database.dialect().engine());
    }

    public DataDialect of(Engine engine) {
        DataDialect found = byEngine.get(engine);
        if (found == null) {
            throw new IllegalArgumentException("No data dialect for " + engine);
        }
        return found;
    }
}
