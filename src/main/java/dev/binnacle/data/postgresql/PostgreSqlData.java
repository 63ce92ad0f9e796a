package dev.binnacle.data.postgresql;

import dev.binnacle.data.DataDialect;
import dev.binnacle.data.browse.RowStatistics;
import dev.binnacle.data.script.ScriptSyntax;
import dev.binnacle.database.Engine;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's scripts, statistics and error positions. */
public final class PostgreSqlData implements DataDialect {
    private static final ScriptSyntax SYNTAX = new ScriptSyntax(true, true, false, true, true);
    private static final Pattern POSITION = Pattern.compile("(?m)^\\s*Position: (\\d+)");

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

    /** The server counts characters from 1, a pair of surrogates as one. */
    @Override
    public OptionalInt errorOffset(String sql, String detail) {
        Matcher position = POSITION.matcher(detail);
        if (!position.find()) {
            return OptionalInt.empty();
        }
        int characters = Integer.parseInt(position.group(1)) - 1;
        if (characters < 0 || characters > sql.codePointCount(0, sql.length())) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(sql.offsetByCodePoints(0, characters));
    }
}
