package dev.binnacle.data.script;

import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.database.script.Token;
import dev.binnacle.database.script.Tokens;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/** Reads a statement's words, parentheses by parentheses, so that a change in a WITH is seen. */
final class Classifier {
    private static final Set<String> QUERIES = Set.of("SELECT", "VALUES", "TABLE", "SHOW", "FETCH");
    private static final Set<String> CHANGES = Set.of("INSERT", "UPDATE", "DELETE", "MERGE");
    private static final Set<String> DEFINITIONS =
            Set.of(
                    "CREATE",
                    "ALTER",
                    "DROP",
                    "TRUNCATE",
                    "COMMENT",
                    "GRANT",
                    "REVOKE",
                    "REINDEX",
                    "CLUSTER",
                    "REFRESH",
                    "SECURITY",
                    "IMPORT",
                    "REASSIGN");
    private static final Set<String> TRANSACTIONS =
            Set.of("BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT", "SAVEPOINT", "RELEASE");
    private static final Set<String> CALLS =
            Set.of("DO", "CALL", "EXECUTE", "EXEC", "RUNSCRIPT", "COPY");

    /** Words before the parentheses of a statement of its own: WITH … AS (, FINAL TABLE (. */
    private static final Set<String> BODIES = Set.of("AS", "MATERIALIZED", "TABLE");

    /** What is open between one parenthesis and its end. */
    private static final class Scope {
        private String verb = "";
        private int where = -1;
        private int last;
        private final boolean statement;

        Scope(boolean statement) {
            this.statement = statement;
        }
    }

    private final String sql;
    private final ScriptSyntax syntax;
    private final Tokens tokens;
    private final Deque<Scope> scopes = new ArrayDeque<>();
    private final Scope outer = new Scope(true);

    private String first = "";
    private boolean changes;
    private boolean everyRow;
    private boolean analyze;
    private boolean drops;
    private boolean into;
    private String previous = "";
    private final StringBuilder target = new StringBuilder();
    private boolean naming;

    Classifier(String sql, ScriptSyntax syntax) {
        this.sql = sql;
        this.syntax = syntax;
        this.tokens = new Tokens(sql, syntax);
    }

    Classification classify() {
        scopes.push(outer);
        for (Token token = tokens.next(); token != null; token = tokens.next()) {
            if (token.type() == Token.Type.COMMENT) {
                continue;
            }
            take(token);
            if (first.equals("INSERT")) {
                break;
            }
        }
        while (!scopes.isEmpty()) {
            close(scopes.pop());
        }
        return answer();
    }

    private void take(Token token) {
        name(token);
        if (token.is(sql, '(')) {
            boolean body = BODIES.contains(previous);
            scopes.push(new Scope(body || first.isEmpty()));
            previous = "(";
            return;
        }
        if (token.is(sql, ')')) {
            if (scopes.size() > 1) {
                close(scopes.pop());
            }
            scope().last = token.end();
            previous = ")";
            return;
        }
        Scope scope = scope();
        scope.last = token.end();
        previous = "";
        if (token.type() == Token.Type.WORD) {
            previous = token.of(sql).toUpperCase(Locale.ROOT);
            word(scope, previous, token);
        }
    }

    private Scope scope() {
        Scope scope = scopes.peek();
        return scope == null ? outer : scope;
    }

    private void word(Scope scope, String word, Token token) {
        if (first.isEmpty()) {
            first = word;
        }
        analyze |= word.equals("ANALYZE") || word.equals("ANALYSE");
        if (!scope.statement) {
            return;
        }
        boolean open =
                scope.verb.isEmpty() || scope.verb.equals("WITH") || scope.verb.equals("EXPLAIN");
        if (open) {
            boolean telling = QUERIES.contains(word) || CHANGES.contains(word);
            if (scope.verb.isEmpty() || telling) {
                scope.verb = word;
            }
        } else if (word.equals("WHERE") || (word.equals("ON") && scope.verb.equals("MERGE"))) {
            scope.where = scope.where < 0 ? token.end() : scope.where;
        } else if (scope == outer) {
            drops |= word.equals("DROP");
            into |= word.equals("INTO");
        }
    }

    /** The name after DROP TABLE or TRUNCATE [TABLE], with its dots and quotes. */
    private void name(Token token) {
        if (naming) {
            boolean part =
                    token.type() == Token.Type.WORD
                            || token.type() == Token.Type.QUOTED_NAME
                            || token.is(sql, '.');
            boolean filler =
                    token.is(sql, "table")
                            || token.is(sql, "if")
                            || token.is(sql, "exists")
                            || token.is(sql, "only");
            boolean follows =
                    target.isEmpty()
                            || token.is(sql, '.')
                            || target.charAt(target.length() - 1) == '.';
            if (filler && target.isEmpty()) {
                return;
            }
            if (part && follows) {
                target.append(sql, token.start(), token.end());
            } else {
                naming = false;
            }
        } else if (target.isEmpty()) {
            naming =
                    (token.is(sql, "truncate") && first.isEmpty())
                            || (token.is(sql, "table") && first.equals("DROP"));
        }
    }

    private void close(Scope scope) {
        if (!scope.statement || !CHANGES.contains(scope.verb)) {
            return;
        }
        changes = true;
        boolean told = scope.where >= 0;
        boolean limited = told && !meansNothing(scope);
        everyRow |=
                switch (scope.verb) {
                    case "UPDATE", "DELETE" -> !limited;
                    case "MERGE" -> told && !limited;
                    default -> false;
                };
    }

    private boolean meansNothing(Scope scope) {
        int end = Math.max(scope.where, scope.last);
        return new Condition(sql.substring(scope.where, end), syntax).meansNothing();
    }

    private Classification answer() {
        boolean runs = !first.equals("EXPLAIN") || analyze;
        boolean destructive =
                first.equals("DROP")
                        || first.equals("TRUNCATE")
                        || (first.equals("ALTER") && drops);
        StatementKind kind = changes && runs ? StatementKind.CHANGE : kind();
        return new Classification(
                kind, verb(), everyRow && runs, destructive, destructive ? target.toString() : "");
    }

    private String verb() {
        boolean told = first.equals("WITH") || first.equals("EXPLAIN");
        return told && !outer.verb.isEmpty() ? outer.verb : first;
    }

    private StatementKind kind() {
        if (QUERIES.contains(first) || first.equals("WITH")) {
            return into ? StatementKind.DEFINITION : StatementKind.QUERY;
        }
        if (first.equals("EXPLAIN")) {
            return StatementKind.QUERY;
        }
        if (DEFINITIONS.contains(first)) {
            return StatementKind.DEFINITION;
        }
        if (TRANSACTIONS.contains(first)) {
            return StatementKind.TRANSACTION;
        }
        return CALLS.contains(first) ? StatementKind.CALL : StatementKind.OTHER;
    }
}
