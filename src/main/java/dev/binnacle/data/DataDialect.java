package dev.binnacle.data;

import dev.binnacle.data.browse.RowStatistics;
import dev.binnacle.data.script.ScriptSyntax;
import dev.binnacle.database.Engine;

/** What differs between databases in this feature beyond rendering. Chosen once, in {@code app}. */
public interface DataDialect {
    Engine engine();

    ScriptSyntax syntax();

    RowStatistics statistics();
}
