package dev.binnacle.schema.lint.rule.security;

import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.database.script.Token;
import dev.binnacle.database.script.Tokens;

import java.util.HashSet;
import java.util.Set;

/** The names that stand in a piece of SQL. */
final class Words {
    private Words() {}

    /** Words and quoted names, as they are written, the quotes left out. */
    static Set<String> names(String sql) {
        Set<String> found = new HashSet<>();
        var tokens = new Tokens(sql, ScriptSyntax.POSTGRESQL);
        for (Token token = tokens.next(); token != null; token = tokens.next()) {
            if (token.type() == Token.Type.WORD) {
                found.add(token.of(sql));
            } else if (token.type() == Token.Type.QUOTED_NAME) {
                String quoted = token.of(sql);
                found.add(quoted.substring(1, quoted.length() - 1).replace("\"\"", "\""));
            }
        }
        return found;
    }
}
