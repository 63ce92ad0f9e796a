package dev.binnacle.data.h2;

import dev.binnacle.data.DataDialect;
import dev.binnacle.data.browse.RowStatistics;
import dev.binnacle.data.script.ScriptSyntax;
import dev.binnacle.database.Engine;

import java.util.OptionalInt;

/** H2's scripts, statistics and error positions. */
public final class H2Data implements DataDialect {
    private static final ScriptSyntax SYNTAX = new ScriptSyntax(false, false, true, false, false);
    private static final String MARK = "[*]";

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

    /** H2 repeats the statement with a mark before the place; the text before the mark is found. */
    @Override
    public OptionalInt errorOffset(String sql, String detail) {
        int mark = detail.indexOf(MARK);
        for (int from = Math.max(0, mark - 40); mark > 0 && from < mark; from++) {
            int found = sql.indexOf(detail.substring(from, mark));
            if (found >= 0) {
                return OptionalInt.of(found + mark - from);
            }
        }
        return OptionalInt.empty();
    }
}
