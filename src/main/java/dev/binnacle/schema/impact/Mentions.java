package dev.binnacle.schema.impact;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.script.Lines;
import dev.binnacle.database.script.Script;
import dev.binnacle.database.script.ScriptStatement;
import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.database.script.Token;
import dev.binnacle.database.script.Tokens;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds where texts of SQL name a table or a column: by their tokens, never by their letters. */
final class Mentions {
    private static final int DEEPEST = 3;

    private final Catalog catalog;
    private final ScriptSyntax syntax;
    private final Subject subject;

    Mentions(Catalog catalog, ScriptSyntax syntax, Subject subject) {
        this.catalog = catalog;
        this.syntax = syntax;
        this.subject = subject;
    }

    /** At most one for each statement, its first that is certain. */
    List<Mention> in(String sql) {
        return in(sql, DEEPEST);
    }

    private List<Mention> in(String sql, int depth) {
        List<Mention> found = new ArrayList<>();
        Script script = Script.of(sql, syntax);
        for (ScriptStatement statement : script.statements()) {
            if (!statement.meta()) {
                statement(statement.sql(), depth)
                        .map(mention ->
                                new Mention(
                                        mention.certainty(),
                                        mention.line() + statement.line() - 1,
                                        mention.how()))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    ScriptSyntax syntax() {
        return syntax;
    }

    /** A query or an expression that stands alone; null = nothing. */
    Optional<Mention> query(@Nullable String sql) {
        return sql == null ? Optional.empty() : statement(sql, DEEPEST);
    }

    private Optional<Mention> statement(String sql, int depth) {
        List<Token> tokens = new ArrayList<>();
        Tokens all = new Tokens(sql, syntax);
        for (Token token = all.next(); token != null; token = all.next()) {
            if (token.type() != Token.Type.COMMENT) {
                tokens.add(token);
            }
        }
        Optional<Mention> direct = new StatementMentions(catalog, subject, sql, tokens).first();
        if (direct.isPresent() && direct.get().certainty() == Use.Certainty.CERTAIN || depth == 0) {
            return direct;
        }
        return direct.or(() -> inTexts(sql, tokens, depth));
    }

    /** A routine's body is a text in quotes; what other texts say may be run. */
    private Optional<Mention> inTexts(String sql, List<Token> tokens, int depth) {
        Lines lines = new Lines(sql);
        for (Token token : tokens) {
            String inside = inside(token, sql);
            List<Mention> found = inside.isEmpty() ? List.of() : in(inside, depth - 1);
            if (!found.isEmpty()) {
                Mention first = found.getFirst();
                boolean body = sql.charAt(token.start()) == '$' || depth == DEEPEST;
                int line = lines.place(token.start()).line() + first.line() - 1;
                return Optional.of(
                        body
                                ? new Mention(first.certainty(), line, first.how())
                                : new Mention(Use.Certainty.PERHAPS, line, "in a text"));
            }
        }
        return Optional.empty();
    }

    private static String inside(Token token, String sql) {
        String text = token.of(sql);
        boolean words = text.indexOf(' ') > 0 || text.indexOf('\n') > 0;
        if (token.type() == Token.Type.QUOTED_NAME) {
            return words ? text.substring(1, text.length() - 1) : "";
        }
        if (token.type() != Token.Type.STRING || !words) {
            return "";
        }
        if (text.startsWith("$")) {
            int tag = text.indexOf('$', 1) + 1;
            return text.length() >= 2 * tag ? text.substring(tag, text.length() - tag) : "";
        }
        int open = text.indexOf('\'');
        return text.length() > open + 1
                ? text.substring(open + 1, text.length() - 1).replace("''", "'")
                : "";
    }
}
