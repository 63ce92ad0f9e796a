package dev.binnacle.data.h2;

import dev.binnacle.data.DataDialect;
import dev.binnacle.data.browse.RowStatistics;
import dev.binnacle.database.Engine;
import dev.binnacle.database.script.ScriptSyntax;

/** H2's scripts and statistics. */
public final class H2Data implements DataDialect {
    private final RowStatistics statistics = new H2Statistics();

    @Override
    public Engine engine() {
        return Engine.H2;
    }

    @Override
    public ScriptSyntax syntax() {
        return ScriptSyntax.H2;
    }

    @Override
    public RowStatistics statistics() {
        return statistics;
    }
}
