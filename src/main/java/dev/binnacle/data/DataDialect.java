package dev.binnacle.data;

import dev.binnacle.data.browse.RowStatistics;
import dev.binnacle.data.script.ScriptSyntax;
import dev.binnacle.database.Engine;

import java.util.OptionalInt;

/** What differs between databases in this feature beyond rendering. Chosen once, in {@code app}. */
public interface DataDialect {
    Engine engine();

    ScriptSyntax syntax();

    RowStatistics statistics();

    /**
     * Where in the statement the database says the mistake is.
     *
     * @param detail the database's words, as a Problem carries them
     * @return 0-based offset in {@code sql}; empty when it does not say
     */
    OptionalInt errorOffset(String sql, String detail);
}
