package dev.binnacle.data.postgresql;

import dev.binnacle.data.DataDialect;
import dev.binnacle.data.browse.RowStatistics;
import dev.binnacle.database.Engine;
import dev.binnacle.database.script.ScriptSyntax;

/** PostgreSQL's scripts and statistics. */
public final class PostgreSqlData implements DataDialect {
    private final RowStatistics statistics = new PostgreSqlStatistics();

    @Override
    public Engine engine() {
        return Engine.POSTGRESQL;
    }

    @Override
    public ScriptSyntax syntax() {
        return ScriptSyntax.POSTGRESQL;
    }

    @Override
    public RowStatistics statistics() {
        return statistics;
    }
}
