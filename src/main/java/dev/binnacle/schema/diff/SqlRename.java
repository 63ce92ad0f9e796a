package dev.binnacle.schema.diff;

import dev.binnacle.database.TableName;
import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.database.script.Token;
import dev.binnacle.database.script.Tokens;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes other names into SQL, as a database does when something is renamed. */
final class SqlRename {
    private final ScriptSyntax syntax;

    /** Tables, views, types and sequences. */
    private final Map<TableName, TableName> relations;

    SqlRename(ScriptSyntax syntax, Map<TableName, TableName> relations) {
        this.syntax = syntax;
        this.relations = relations;
    }

    /**
     * @param columns of the table that the SQL is about, by their names before
     */
    String in(String sql, Map<String, String> columns) {
        if (relations.isEmpty() && columns.isEmpty()) {
            return sql;
        }
        List<Token> tokens = new ArrayList<>();
        Tokens read = new Tokens(sql, syntax);
        for (Token token = read.next(); token != null; token = read.next()) {
            tokens.add(token);
        }
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String other = other(sql, tokens, i, columns);
            if (other != null) {
                text.append(sql, at, token.start()).append(other);
                at = token.end();
            }
        }
        return text.append(sql.substring(at)).toString();
    }

    private @Nullable String other(
            String sql, List<Token> tokens, int i, Map<String, String> columns) {
        Token token = tokens.get(i);
        if (token.type() == Token.Type.STRING && sql.charAt(token.start()) == '\'') {
            String literal = token.of(sql);
            String inside = literal.substring(1, literal.length() - 1).replace("''", "'");
            String renamed = in(inside, Map.of());
            return renamed.equals(inside) ? null : "'" + renamed.replace("'", "''") + "'";
        }
        if (!token.named()) {
            return null;
        }
        String name = token.name(sql);
        boolean afterDot = i > 0 && tokens.get(i - 1).is(sql, '.');
        if (afterDot && i > 1 && tokens.get(i - 2).named()) {
            TableName full = new TableName(tokens.get(i - 2).name(sql), name);
            TableName to = relations.get(full);
            return to == null ? null : written(token, to.name());
        }
        boolean call = i + 1 < tokens.size() && tokens.get(i + 1).is(sql, '(');
        String to = afterDot || call && token.type() == Token.Type.WORD ? null : columns.get(name);
        return to == null ? null : written(token, to);
    }

    private static String written(Token token, String name) {
        return token.type() == Token.Type.WORD && name.matches("[a-z_][a-z0-9_$]*")
                ? name
                : "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
