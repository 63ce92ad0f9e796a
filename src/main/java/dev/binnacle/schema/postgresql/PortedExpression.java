package dev.binnacle.schema.postgresql;

import dev.binnacle.database.Dialect;
import dev.binnacle.database.Table;
import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.database.script.Token;
import dev.binnacle.database.script.Tokens;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One expression of H2, as its catalog writes it (every name in quotes), in PostgreSQL's words.
 * What is not known to mean the same is refused.
 */
final class PortedExpression {
    private static final Map<String, String> FUNCTIONS =
            Map.ofEntries(
                    Map.entry("LOWER", "lower"),
                    Map.entry("UPPER", "upper"),
                    Map.entry("CHAR_LENGTH", "char_length"),
                    Map.entry("LENGTH", "char_length"),
                    Map.entry("OCTET_LENGTH", "octet_length"),
                    Map.entry("LTRIM", "ltrim"),
                    Map.entry("RTRIM", "rtrim"),
                    Map.entry("TRIM", "btrim"),
                    Map.entry("COALESCE", "coalesce"),
                    Map.entry("NULLIF", "nullif"),
                    Map.entry("GREATEST", "greatest"),
                    Map.entry("LEAST", "least"),
                    Map.entry("ABS", "abs"),
                    Map.entry("RANDOM_UUID", "gen_random_uuid"));
    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("AND", "and"),
                    Map.entry("OR", "or"),
                    Map.entry("NOT", "not"),
                    Map.entry("IS", "is"),
                    Map.entry("NULL", "null"),
                    Map.entry("TRUE", "true"),
                    Map.entry("FALSE", "false"),
                    Map.entry("DISTINCT", "distinct"),
                    Map.entry("FROM", "from"),
                    Map.entry("BETWEEN", "between"),
                    Map.entry("IN", "in"),
                    Map.entry("LIKE", "like"),
                    Map.entry("ILIKE", "ilike"),
                    Map.entry("REGEXP", "~"),
                    Map.entry("CASE", "case"),
                    Map.entry("WHEN", "when"),
                    Map.entry("THEN", "then"),
                    Map.entry("ELSE", "else"),
                    Map.entry("END", "end"),
                    Map.entry("VALUE", "value"),
                    Map.entry("CURRENT_TIMESTAMP", "current_timestamp"),
                    Map.entry("LOCALTIMESTAMP", "localtimestamp"),
                    Map.entry("CURRENT_DATE", "current_date"),
                    Map.entry("CURRENT_TIME", "current_time"),
                    Map.entry("LOCALTIME", "localtime"),
                    Map.entry("CURRENT_USER", "current_user"));

    /** Before a literal, its type. */
    private static final Set<String> LITERALS = Set.of("DATE", "TIME", "TIMESTAMP", "UUID", "JSON");

    /** The same in both, aggregates first. */
    private static final Set<String> QUERY_FUNCTIONS =
            Set.of(
                    "COUNT",
                    "SUM",
                    "AVG",
                    "MIN",
                    "MAX",
                    "EXTRACT",
                    "FLOOR",
                    "CEILING",
                    "REPLACE",
                    "CONCAT",
                    "CONCAT_WS");

    /** Beyond those above, in a query: what EXTRACT takes, too. */
    private static final Set<String> QUERY_WORDS =
            Set.of(
                    "EXISTS", "FILTER", "WHERE", "YEAR", "MONTH", "DAY", "HOUR", "MINUTE",
                    "QUARTER");

    private static final String SIGNS = "()+-*/%<>=|,";

    private final String sql;
    private final Dialect dialect;
    private final PortedTypes types;
    private final @Nullable Table table;

    /** What becomes of a query inside; null = this is no part of a query. */
    private final @Nullable Function<String, Optional<String>> queries;

    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder out = new StringBuilder();
    private int at;
    private boolean known = true;

    /** Whether a function's name was written last. */
    private boolean called;

    private PortedExpression(
            String sql,
            Dialect dialect,
            PortedTypes types,
            @Nullable Table table,
            @Nullable Function<String, Optional<String>> queries) {
        this.queries = queries;
        this.sql = sql;
        this.dialect = dialect;
        this.types = types;
        this.table = table;
        Tokens all = new Tokens(sql, ScriptSyntax.H2);
        for (Token token = all.next(); token != null; token = all.next()) {
            tokens.add(token);
        }
    }

    static Optional<String> of(
            String sql, Dialect dialect, PortedTypes types, @Nullable Table table) {
        return new PortedExpression(sql, dialect, types, table, null).written();
    }

    /** In a query, where it may name any column, and aggregates and queries may be part of it. */
    static Optional<String> inQuery(
            String sql,
            Dialect dialect,
            PortedTypes types,
            Function<String, Optional<String>> queries) {
        return new PortedExpression(sql, dialect, types, null, queries).written();
    }

    private Optional<String> written() {
        while (known && at < tokens.size()) {
            one(tokens.get(at++));
        }
        return known ? Optional.of(out.toString().strip()) : Optional.empty();
    }

    private void one(Token token) {
        String text = token.of(sql);
        switch (token.type()) {
            case NUMBER -> add(text);
            case STRING -> literal(text);
            case QUOTED_NAME -> column(text);
            case WORD -> word(text.toUpperCase(Locale.ROOT));
            case SYMBOL -> symbol(token);
            case COMMENT, META -> known = false;
        }
    }

    private void symbol(Token token) {
        char sign = sql.charAt(token.start());
        if (queries != null && sign == '.') {
            out.append('.');
            return;
        }
        if (queries != null
                && sign == '('
                && at < tokens.size()
                && tokens.get(at).is(sql, "SELECT")) {
            query(queries);
            return;
        }
        known = SIGNS.indexOf(sign) >= 0;
        boolean joins = token.start() > 0 && "<>=|".indexOf(sign) >= 0 && ended(token.start());
        if (joins) {
            out.append(sign);
        } else {
            add(String.valueOf(sign));
        }
    }

    /** Whether the sign before belongs to the same operator. */
    private boolean ended(int start) {
        return at > 1
                && tokens.get(at - 2).end() == start
                && tokens.get(at - 2).type() == Token.Type.SYMBOL
                && "<>=|".indexOf(sql.charAt(start - 1)) >= 0;
    }

    private void add(String text) {
        boolean first = out.isEmpty() || "([".indexOf(out.charAt(out.length() - 1)) >= 0;
        boolean joined = text.equals(")") || text.equals(",") || text.equals("(") && called;
        if (!first && !joined) {
            out.append(' ');
        }
        called = false;
        out.append(text);
    }

    /** The text up to the parenthesis that closes it. */
    private void query(Function<String, Optional<String>> inner) {
        int from = tokens.get(at).start();
        for (int depth = 1; depth > 0 && at < tokens.size(); at++) {
            depth += tokens.get(at).is(sql, '(') ? 1 : tokens.get(at).is(sql, ')') ? -1 : 0;
        }
        Optional<String> written = inner.apply(sql.substring(from, tokens.get(at - 1).start()));
        known = written.isPresent();
        add("(" + written.orElse("") + ")");
    }

    private void literal(String text) {
        if (text.regionMatches(true, 0, "X", 0, 1)) {
            add("'\\x" + text.substring(2, text.length() - 1).replace("'", "") + "'::bytea");
        } else if (text.regionMatches(true, 0, "U&", 0, 2)) {
            add("U&" + text.substring(2));
        } else {
            add(text);
        }
    }

    private void column(String text) {
        String name = text.substring(1, text.length() - 1).replace("\"\"", "\"");
        if (queries != null && !out.isEmpty() && out.charAt(out.length() - 1) == '.') {
            out.append(dialect.quote(name));
            known = at == tokens.size() || !tokens.get(at).is(sql, '(');
        } else if (queries != null || table != null && table.column(name).isPresent()) {
            add(dialect.quote(name));
        } else {
            known = false;
        }
    }

    private void word(String word) {
        boolean call = at < tokens.size() && tokens.get(at).is(sql, '(');
        if (word.equals("NEXT") && sequence()) {
            return;
        }
        if (word.equals("CAST") && call) {
            cast();
        } else if (word.equals("ARRAY")) {
            array();
        } else if (LITERALS.contains(word) && literalFollows()) {
            add(word.equals("JSON") ? "jsonb" : word.toLowerCase(Locale.ROOT));
        } else if (call && FUNCTIONS.containsKey(word)) {
            add("" + FUNCTIONS.get(word));
            called = true;
        } else if (call && queries != null && QUERY_FUNCTIONS.contains(word)) {
            add(word.toLowerCase(Locale.ROOT));
            called = true;
        } else if (queries != null && QUERY_WORDS.contains(word)) {
            add(word.toLowerCase(Locale.ROOT));
        } else if (WORDS.containsKey(word)) {
            add("" + WORDS.get(word));
        } else {
            known = false;
        }
    }

    private boolean literalFollows() {
        return at < tokens.size() && tokens.get(at).type() == Token.Type.STRING;
    }

    /** {@code NEXT VALUE FOR "schema"."name"}. */
    private boolean sequence() {
        if (at + 4 >= tokens.size()
                || !tokens.get(at).is(sql, "VALUE")
                || !tokens.get(at + 1).is(sql, "FOR")) {
            return false;
        }
        String name = sql.substring(tokens.get(at + 2).start(), tokens.get(at + 4).end());
        add("nextval(" + dialect.literal(name) + "::regclass)");
        at += 5;
        return true;
    }

    /** {@code ARRAY [a, b]}; an empty one needs a type, which a column's default has. */
    private void array() {
        if (at + 1 >= tokens.size() || !tokens.get(at).is(sql, '[')) {
            known = false;
            return;
        }
        at++;
        if (tokens.get(at).is(sql, ']')) {
            at++;
            add("'{}'");
            return;
        }
        add("array[");
        while (known && at < tokens.size() && !tokens.get(at).is(sql, ']')) {
            one(tokens.get(at++));
        }
        at++;
        out.append(']');
    }

    /** {@code CAST(… AS type)}: the operand as any, the type in PostgreSQL's words. */
    private void cast() {
        at++;
        add("cast(");
        while (known && at < tokens.size() && !tokens.get(at).is(sql, "AS")) {
            one(tokens.get(at++));
        }
        int from = at + 1;
        int depth = 1;
        while (at < tokens.size() && depth > 0) {
            depth += tokens.get(at).is(sql, '(') ? 1 : tokens.get(at).is(sql, ')') ? -1 : 0;
            at++;
        }
        if (!known || from >= at - 1) {
            known = false;
            return;
        }
        String type = sql.substring(tokens.get(from).start(), tokens.get(at - 2).end());
        out.append(" as ").append(types.of(type).sql()).append(')');
    }
}
