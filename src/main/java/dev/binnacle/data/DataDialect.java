package dev.binnacle.data;

import dev.binnacle.data.browse.RowStatistics;
import dev.binnacle.database.Engine;
import dev.binnacle.database.script.ScriptSyntax;

/** What differs between databases in this feature beyond rendering. Chosen once, in {@code app}. */
public interface DataDialect {
    Engine engine();

    ScriptSyntax syntax();

    RowStatistics statistics();
}
