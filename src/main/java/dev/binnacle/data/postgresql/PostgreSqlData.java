package dev.binnacle.data.postgresql;

import dev.binnacle.data.DataDialect;
import dev.binnacle.data.browse.RowStatistics;
import dev.binnacle.data.script.ScriptSyntax;
import dev.binnacle.database.Engine;

/** PostgreSQL's scripts and statistics. */
public final class PostgreSqlData implements DataDialect {
    private static final ScriptSyntax SYNTAX = new ScriptSyntax(true, true, false, true, true);

    private final RowStatistics statistics = new PostgreSqlStatistics();

    @Override
    public Engine engine() {
        return Engine.POSTGRESQL;
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
