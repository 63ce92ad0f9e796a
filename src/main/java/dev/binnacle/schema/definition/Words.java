package dev.binnacle.schema.definition;

import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.database.script.Token;
import dev.binnacle.database.script.Tokens;
import dev.binnacle.schema.ddl.Ident;
import dev.binnacle.schema.ddl.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The names inside expressions. */
final class Words {
    private Words() {}

    /** Every name and word, those before an opening parenthesis left out, as they call. */
    static List<Ident> of(String expression, ScriptSyntax syntax) {
        List<Ident> words = new ArrayList<>();
        Tokens tokens = new Tokens(expression, syntax);
        Ident last = null;
        for (Token token = tokens.next(); token != null; token = tokens.next()) {
            if (last != null && !token.is(expression, '(')) {
                words.add(last);
            }
            last = null;
            boolean quoted = token.type() == Token.Type.QUOTED_NAME;
            if (quoted || token.type() == Token.Type.WORD) {
                String text = token.of(expression);
                boolean whole = quoted && token.closed() && text.startsWith("\"");
                String name =
                        whole ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
                last = new Ident(name, quoted, new Span(token.start(), token.end()));
            }
        }
        if (last != null) {
            words.add(last);
        }
        return words;
    }

    /** The expression with the names that {@code other} changes; it gives back what it keeps. */
    static String renamed(String expression, ScriptSyntax syntax, UnaryOperator<Ident> other) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (Ident word : of(expression, syntax)) {
            Ident changed = other.apply(word);
            if (changed != word) {
                text.append(expression, from, word.at().start()).append(changed.text());
                from = word.at().end();
            }
        }
        return from == 0 && text.isEmpty()
                ? expression
                : text.append(expression.substring(from)).toString();
    }

    /** The word by which an expression is named: the function that it calls. */
    static String called(String expression) {
        int open = expression.indexOf('(');
        String head = open > 0 ? expression.substring(0, open).strip() : "";
        int dot = head.lastIndexOf('.');
        String name = head.substring(dot + 1).replace("\"", "");
        return name.isEmpty() ? "expr" : name.toLowerCase(java.util.Locale.ROOT);
    }
}
