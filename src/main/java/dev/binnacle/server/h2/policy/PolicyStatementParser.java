package dev.binnacle.server.h2.policy;

import dev.binnacle.database.Policy;
import dev.binnacle.server.h2.policy.PolicyStatement.Named;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads {@code CREATE POLICY} and its kin. */
final class PolicyStatementParser {
    private static final Set<String> COMMANDS =
            Set.of("ALL", "SELECT", "INSERT", "UPDATE", "DELETE");
    private final String sql;
    private final Tokens tokens;

    private PolicyStatementParser(String sql) {
        this.sql = sql;
        this.tokens = new Tokens(Token.all(sql));
    }

    /**
     * @param sql statements with semicolons between them
     * @throws Token.Unreadable naming what was not understood
     */
    static List<PolicyStatement> parse(String sql) {
        var parser = new PolicyStatementParser(sql);
        List<PolicyStatement> statements = new ArrayList<>();
        while (!parser.tokens.atEnd()) {
            if (!parser.tokens.accept(";")) {
                statements.add(parser.statement());
                if (!parser.tokens.atEnd()) {
                    parser.tokens.expect(";");
                }
            }
        }
        return statements;
    }

    private PolicyStatement statement() {
        if (tokens.accept("create", "policy")) {
            return create();
        }
        if (tokens.accept("drop", "policy")) {
            boolean ifExists = tokens.accept("if", "exists");
            String name = tokens.name().value();
            tokens.expect("on");
            return new PolicyStatement.Drop(name, table(), ifExists);
        }
        if (tokens.accept("alter", "role")) {
            String role = tokens.name().value();
            boolean on = tokens.accept("bypassrls");
            if (!on) {
                tokens.expect("nobypassrls");
            }
            return new PolicyStatement.Bypass(role, on);
        }
        tokens.expect("alter", "table");
        Named table = table();
        boolean on = tokens.accept("enable");
        if (!on) {
            tokens.expect("disable");
        }
        tokens.expect("row", "level", "security");
        return new PolicyStatement.Switch(table, on);
    }

    private Named table() {
        Token first = tokens.name();
        return tokens.accept(".")
                ? new Named(first.value(), tokens.name().value())
                : new Named(null, first.value());
    }

    private PolicyStatement create() {
        String name = tokens.name().value();
        tokens.expect("on");
        Named table = table();
        boolean permissive = true;
        if (tokens.accept("as")) {
            permissive = tokens.accept("permissive");
            if (!permissive) {
                tokens.expect("restrictive");
            }
        }
        String command =
                tokens.accept("for") ? tokens.name().text().toUpperCase(Locale.ROOT) : "ALL";
        if (!COMMANDS.contains(command)) {
            throw new Token.Unreadable("FOR " + command);
        }
        String roles = tokens.accept("to") ? roles() : "public";
        String using = tokens.accept("using") ? inside() : null;
        String check = tokens.accept("with", "check") ? inside() : null;
        if (using != null && command.equals("INSERT")) {
            throw new Token.Unreadable("USING, where only WITH CHECK is allowed for INSERT");
        }
        if (check != null && (command.equals("SELECT") || command.equals("DELETE"))) {
            throw new Token.Unreadable("WITH CHECK, which cannot be applied to " + command);
        }
        return new PolicyStatement.Create(
                table, new Policy(name, command, permissive, roles, using, check));
    }

    private String roles() {
        int first = tokens.next().start();
        while (tokens.accept(",")) {
            tokens.name();
        }
        Token last = tokens.peek(-1);
        return sql.substring(first, last == null ? first : last.end());
    }

    /** What stands between parentheses; null is never given. */
    private @Nullable String inside() {
        tokens.expect("(");
        Token open = tokens.peek(-1);
        int depth = 1;
        while (true) {
            Token token = tokens.next();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0) {
                return open == null ? null : sql.substring(open.end(), token.start()).strip();
            }
        }
    }
}
