package dev.binnacle.schema.impact;

import dev.binnacle.database.Table;
import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.database.script.Token;
import dev.binnacle.database.script.Tokens;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The columns that an expression over one table names. */
final class ExpressionNames {
    /** Names of a row in triggers. */
    private static final Set<String> ROWS = Set.of("new", "old", "excluded");

    private final String sql;
    private final List<Token> tokens = new ArrayList<>();

    ExpressionNames(String sql, ScriptSyntax syntax) {
        this.sql = sql;
        Tokens all = new Tokens(sql, syntax);
        for (Token token = all.next(); token != null; token = all.next()) {
            if (token.type() != Token.Type.COMMENT) {
                tokens.add(token);
            }
        }
    }

    boolean holds(String column, Table table) {
        for (int at = 0; at < tokens.size(); at++) {
            if (NamePath.names(tokens.get(at))) {
                NamePath path = NamePath.at(tokens, at, sql);
                boolean call =
                        path.after() < tokens.size() && tokens.get(path.after()).is(sql, '(');
                if (!call && path.last().means(column) && ours(path, table)) {
                    return true;
                }
                at = path.after() - 1;
            }
        }
        return false;
    }

    private static boolean ours(NamePath path, Table table) {
        return path.parts().size() == 1
                || path.before().means(table.name().name())
                || ROWS.stream().anyMatch(path.before()::means);
    }
}
