package dev.binnacle.server.h2.policy;

import dev.binnacle.server.h2.policy.CallerValue.Step;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Set;

/**
 * Reads what a policy asks of the caller: {@code auth.uid()}, {@code auth.jwt() ->> 'team'}, {@code
 * current_setting('request.headers', true)::json ->> 'x-team'}, each also in parentheses or behind
 * {@code select}.
 */
final class CallerValueParser {
    private static final Set<String> ROLE = Set.of("current_user", "current_role", "user");
    private final Tokens tokens;

    CallerValueParser(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Null = something else comes next, and nothing was read. */
    @Nullable CallerValue value() {
        int start = tokens.place();
        CallerValue value = first();
        if (value == null) {
            tokens.back(start);
            return null;
        }
        while (true) {
            boolean text = tokens.sees(0, "->>");
            if (tokens.accept("::", "json") || tokens.accept("::", "jsonb")) {
                value = value.json();
            } else if (value.form() == CallerValue.Form.JSON && (text || tokens.sees(0, "->"))) {
                tokens.next();
                value = value.then(step(), text);
            } else {
                return value;
            }
        }
    }

    private @Nullable CallerValue first() {
        if (tokens.sees(-1, ".")) {
            return null;
        }
        if (tokens.accept("(")) {
            return within();
        }
        if (tokens.accept("auth", ".")) {
            Token name = tokens.name();
            CallerValue value = CallerValue.function(name.value().toLowerCase(Locale.ROOT));
            if (value == null) {
                throw new Token.Unreadable("auth." + name.value() + "(), which there is not");
            }
            tokens.expect("(");
            tokens.expect(")");
            return value;
        }
        if (tokens.accept("nullif", "(")) {
            CallerValue value = setting();
            Token.Kind empty = Token.Kind.STRING;
            Token none = tokens.accept(",") ? tokens.peek(0) : null;
            boolean whole = none != null && none.kind() == empty && none.value().isEmpty();
            return value != null && whole && skipLiteral() && tokens.accept(")") ? value : null;
        }
        Token word = tokens.peek(0);
        boolean role =
                word != null
                        && word.kind() == Token.Kind.WORD
                        && ROLE.contains(word.text().toLowerCase(Locale.ROOT))
                        && !tokens.sees(1, "(")
                        && !tokens.sees(1, ".");
        if (role) {
            tokens.next();
            return CallerValue.of("role");
        }
        return setting();
    }

    /** One of those in parentheses, perhaps as a query of its own. */
    private @Nullable CallerValue within() {
        tokens.accept("select");
        CallerValue value = value();
        if (value == null) {
            return null;
        }
        if (tokens.accept("as")) {
            tokens.name();
        }
        return tokens.accept(")") ? value : null;
    }

    private @Nullable CallerValue setting() {
        if (!tokens.accept("current_setting", "(")) {
            return null;
        }
        Token name = tokens.next();
        if (name.kind() != Token.Kind.STRING) {
            throw new Token.Unreadable("current_setting of what is not a text");
        }
        if (tokens.accept("::")) {
            tokens.name();
        }
        if (tokens.accept(",") && !tokens.accept("true")) {
            tokens.expect("false");
        }
        tokens.expect(")");
        return CallerValue.of(name.value());
    }

    private boolean skipLiteral() {
        tokens.next();
        if (tokens.accept("::")) {
            tokens.name();
        }
        return true;
    }

    private Step step() {
        Token token = tokens.next();
        boolean minus = token.is("-");
        if (minus) {
            token = tokens.next();
        }
        Step step =
                switch (token.kind()) {
                    case STRING -> new Step(token.value(), null);
                    case NUMBER -> new Step("", Integer.parseInt(token.text()) * (minus ? -1 : 1));
                    default ->
                            throw new Token.Unreadable("\"" + token.text() + "\" after an arrow");
                };
        if (token.kind() == Token.Kind.STRING && tokens.accept("::")) {
            tokens.name();
        }
        return step;
    }
}
