package dev.binnacle.data.h2;

import dev.binnacle.data.DataDialect;
import dev.binnacle.data.browse.RowStatistics;
import dev.binnacle.data.script.ScriptSyntax;
import dev.binnacle.database.Engine;

/** H2's scripts and statistics. */
public final class H2Data implements DataDialect {
    private static final ScriptSyntax SYNTAX = new ScriptSyntax(false, false, true, false, false);

    private final RowStatistics statistics = new H2Statistics();

    @Override
    public Engine engine() {
        return Engine.H2;
    }

    @Override
    public ScriptSyntax syntax() {
        return SYNTAX;
    }

    @Override
    public RowStatistics statistics() {
        return statistics;
    }
}
