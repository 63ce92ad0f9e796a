package dev.binnacle.schema.h2;

import dev.binnacle.database.Column;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.ValueKind;
import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.database.script.Token;
import dev.binnacle.database.script.Tokens;
import dev.binnacle.schema.exchange.PortedType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One expression of PostgreSQL, as its catalog writes them (every operation in parentheses, every
 * literal with its cast), in H2's words. What is not known to mean the same is refused.
 */
final class PortedExpression {
    private static final Pattern SEQUENCE =
            Pattern.compile("(\"(?:[^\"]|\"\")+\"|[^\".]+)\\.(\"(?:[^\"]|\"\")+\"|[^\".]+)");

    /** It means something that H2 cannot be told. */
    private static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unknown() {
            super("unknown", null, false, false);
        }
    }

    private final String sql;
    private final Dialect dialect;
    private final PortedTypes types;
    private final @Nullable Table table;

    /** What becomes of a query inside; null = this is no part of a query. */
    private final @Nullable Function<String, Optional<String>> queries;

    private final List<Token> tokens = new ArrayList<>();
    private int at;

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
        Tokens all = new Tokens(sql, ScriptSyntax.POSTGRESQL);
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
        try {
            String written = all("");
            return at == tokens.size() ? Optional.of(written) : Optional.empty();
        } catch (Unknown unknown) {
            return Optional.empty();
        }
    }

    /** Operands and operators in turn, up to a closing sign that is not ours. */
    private String all(String before) {
        List<String> parts = new ArrayList<>();
        while (at < tokens.size() && !closing()) {
            String operator = operator();
            if (operator.isEmpty() && atZone(parts)) {
                parts.add(atUtc(parts.removeLast()));
            } else if (operator.isEmpty()) {
                parts.add(operand());
            } else if (anyOf(operator)) {
                parts.add((operator.equals("=") ? "in " : "not in ") + listed());
            } else {
                String known = ExpressionWords.OPERATORS.get(operator);
                parts.add(known == null ? refuse() : known);
            }
        }
        return before + String.join(" ", parts);
    }

    /**
     * The moment as a clock in UTC shows it. H2 would read such a time back by the session's zone,
     * so its text is cut before the zone.
     */
    private String atUtc(String moment) {
        boolean utc =
                moment.equals("current_timestamp")
                        && sql.startsWith("AT TIME ZONE 'UTC'::text", tokens.get(at).start());
        if (!utc) {
            return refuse();
        }
        at += 4;
        castType();
        return "cast(left(cast(current_timestamp(6) at time zone 'UTC' as character varying), "
                + "char_length(cast(current_timestamp(6) at time zone 'UTC' as character varying))"
                + " - 3) as timestamp(6))";
    }

    private boolean closing() {
        Token token = tokens.get(at);
        return token.is(sql, ')') || token.is(sql, ']') || token.is(sql, ',');
    }

    /** Whether {@code AT TIME ZONE} follows, and no column of such a name. */
    private boolean atZone(List<String> before) {
        return !before.isEmpty()
                && peek("AT")
                && at + 1 < tokens.size()
                && tokens.get(at + 1).is(sql, "TIME");
    }

    /** The signs of one operator; empty = here is none. */
    private String operator() {
        StringBuilder found = new StringBuilder();
        int end = -1;
        while (at < tokens.size()
                && tokens.get(at).type() == Token.Type.SYMBOL
                && "+-*/<>=~!@#%^&|?".indexOf(sql.charAt(tokens.get(at).start())) >= 0
                && (end < 0 || tokens.get(at).start() == end)) {
            end = tokens.get(at).end();
            found.append(sql.charAt(end - 1));
            at++;
        }
        return found.toString();
    }

    private boolean anyOf(String operator) {
        return (operator.equals("=") && peek("ANY")) || (operator.equals("<>") && peek("ALL"));
    }

    private boolean peek(String word) {
        return at < tokens.size() && tokens.get(at).is(sql, word);
    }

    /** {@code ANY (ARRAY[…])}, whose array may stand in parentheses with a cast of its own. */
    private String listed() {
        at++;
        int depth = 0;
        while (next('(')) {
            depth++;
        }
        if (!peek("ARRAY")) {
            return refuse();
        }
        at++;
        expect('[');
        String list = list(']');
        while (depth > 0) {
            if (next(')')) {
                depth--;
            } else {
                castType();
            }
        }
        return "(" + list + ")";
    }

    private String operand() {
        Token token = tokens.get(at);
        String text = token.of(sql);
        at++;
        return switch (token.type()) {
            case STRING -> literal(text);
            case NUMBER -> casts(text, false);
            case QUOTED_NAME -> named(text);
            case WORD -> word(text);
            case SYMBOL -> token.is(sql, '(') ? group() : refuse();
            case COMMENT, META -> refuse();
        };
    }

    private String group() {
        if (queries != null && peek("SELECT")) {
            return "(" + query(queries) + ")";
        }
        String inside = all("");
        expect(')');
        return casts("(" + inside + ")", false);
    }

    /** The text up to the parenthesis that closes it. */
    private String query(Function<String, Optional<String>> known) {
        int from = tokens.get(at).start();
        for (int depth = 1; depth > 0; at++) {
            if (at == tokens.size()) {
                return refuse();
            }
            depth += tokens.get(at).is(sql, '(') ? 1 : tokens.get(at).is(sql, ')') ? -1 : 0;
        }
        return known.apply(sql.substring(from, tokens.get(at - 1).start()))
                .orElseGet(PortedExpression::refuse);
    }

    /** A name in quotes: a column, or a function whose name is a word of SQL. */
    private String named(String text) {
        if (queries != null && next('(')) {
            return casts(function(unquoted(text)), false);
        }
        return casts(column(unquoted(text)), textual(unquoted(text)));
    }

    private String word(String word) {
        boolean inQuery = queries != null && ExpressionWords.QUERY_WORDS.contains(upper(word));
        if (inQuery) {
            return word.toLowerCase(Locale.ROOT);
        }
        if (at < tokens.size()
                && tokens.get(at).is(sql, '(')
                && !ExpressionWords.WORDS.contains(upper(word))) {
            at++;
            return casts(function(word.toLowerCase(Locale.ROOT)), false);
        }
        if (upper(word).equals("ARRAY")) {
            expect('[');
            return casts("array[" + list(']') + "]", false);
        }
        if (ExpressionWords.WORDS.contains(upper(word)) && !isColumn(word)) {
            return casts(
                    upper(word).equals("VALUE") ? "value" : word.toLowerCase(Locale.ROOT), false);
        }
        return casts(column(word), textual(word));
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    private String function(String name) {
        if (name.equals("nextval")) {
            return nextValue();
        }
        if (queries != null && name.equals("extract")) {
            return extract();
        }
        String known = ExpressionWords.FUNCTIONS.get(name);
        if (known == null && queries != null && ExpressionWords.QUERY_FUNCTIONS.contains(name)) {
            known = name;
        }
        if (known == null) {
            return refuse();
        }
        String arguments = list(')');
        if (ExpressionWords.WITHOUT_ARGUMENTS.contains(name)) {
            return arguments.isEmpty() ? known : refuse();
        }
        return known + "(" + arguments + ")";
    }

    private String extract() {
        String field = tokens.get(at).of(sql).toLowerCase(Locale.ROOT);
        at++;
        if (!ExpressionWords.FIELDS.contains(field) || !peek("FROM")) {
            return refuse();
        }
        at++;
        String from = all("");
        expect(')');
        return "extract(" + field + " from " + from + ")";
    }

    private String nextValue() {
        Token token = tokens.get(at);
        String text = token.of(sql);
        at++;
        castType();
        expect(')');
        Matcher name = SEQUENCE.matcher(text.substring(1, text.length() - 1).replace("''", "'"));
        if (token.type() != Token.Type.STRING || !name.matches()) {
            return refuse();
        }
        var sequence = new TableName(unquoted(name.group(1)), unquoted(name.group(2)));
        return "next value for " + dialect.quote(sequence);
    }

    private String list(char end) {
        List<String> items = new ArrayList<>();
        while (!next(end)) {
            items.add(all(""));
            next(',');
        }
        return String.join(", ", items);
    }

    private String literal(String text) {
        if (!text.startsWith("'")) {
            return refuse();
        }
        if (!castFollows()) {
            return text;
        }
        String type = castType();
        PortedType ported = types.of(type);
        if (type.endsWith("[]")) {
            return text.equals("'{}'") ? "array[]" : refuse();
        }
        if (ported.sql().equals("json")) {
            return "json " + text;
        }
        boolean whole = queries == null && at == tokens.size();
        boolean plain = ExpressionWords.TEXTS.contains(type) || ported.sql().startsWith("\"");
        // what is kept as text there stands alone, or it would take part in a calculation
        if (plain || whole) {
            return text;
        }
        return ported.kept() == dev.binnacle.schema.exchange.Kept.CHANGED
                ? refuse()
                : "cast(" + text + " as " + ported.sql() + ")";
    }

    /**
     * @param text whether it is text anyhow
     */
    private String casts(String operand, boolean text) {
        String written = operand;
        while (castFollows()) {
            String type = castType();
            PortedType ported = types.of(type);
            if (ported.kept() == dev.binnacle.schema.exchange.Kept.CHANGED) {
                return refuse();
            }
            if (!(text && ExpressionWords.TEXTS.contains(type))) {
                written = "cast(" + written + " as " + ported.sql() + ")";
            }
        }
        return written;
    }

    private boolean castFollows() {
        return at + 1 < tokens.size()
                && tokens.get(at).is(sql, ':')
                && tokens.get(at + 1).is(sql, ':');
    }

    /** {@code ::} and the type after it. */
    private String castType() {
        if (!castFollows()) {
            return refuse();
        }
        at += 2;
        int from = tokens.get(at).start();
        int end = from;
        while (at < tokens.size() && typePart(end)) {
            end = tokens.get(at).end();
            at++;
            if (sql.charAt(end - 1) == '(') {
                while (!tokens.get(at - 1).is(sql, ')')) {
                    end = tokens.get(at).end();
                    at++;
                }
            }
        }
        return sql.substring(from, end);
    }

    private boolean typePart(int end) {
        Token token = tokens.get(at);
        if (token.type() == Token.Type.WORD) {
            return !ExpressionWords.WORDS.contains(upper(token.of(sql)));
        }
        boolean sizes = token.is(sql, '(') && token.start() == end;
        boolean array = token.is(sql, '[') || token.is(sql, ']') && sql.charAt(end - 1) == '[';
        return token.type() == Token.Type.QUOTED_NAME || token.is(sql, '.') || sizes || array;
    }

    private String column(String name) {
        if (queries != null) {
            if (!next('.')) {
                return dialect.quote(name);
            }
            Token column = tokens.get(at++);
            boolean call = at < tokens.size() && tokens.get(at).is(sql, '(');
            return column.named() && !call
                    ? dialect.quote(name) + "." + dialect.quote(column.name(sql))
                    : refuse();
        }
        return isColumn(name) ? dialect.quote(name) : refuse();
    }

    private boolean isColumn(String name) {
        return table != null && table.column(name).isPresent();
    }

    private boolean textual(String name) {
        return table != null
                && table.column(name).map(Column::kind).filter(ValueKind.TEXT::equals).isPresent();
    }

    private static String unquoted(String name) {
        return name.startsWith("\"")
                ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                : name;
    }

    private boolean next(char symbol) {
        boolean found = at < tokens.size() && tokens.get(at).is(sql, symbol);
        at += found ? 1 : 0;
        return found;
    }

    private void expect(char symbol) {
        if (!next(symbol)) {
            refuse();
        }
    }

    private static String refuse() {
        throw new Unknown();
    }
}
