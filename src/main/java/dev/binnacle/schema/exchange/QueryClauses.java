package dev.binnacle.schema.exchange;

import dev.binnacle.database.Dialect;
import dev.binnacle.database.TableName;
import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.schema.exchange.QueryPort.Unported;
import dev.binnacle.schema.exchange.QueryPort.Words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One query, clause after clause, as catalogs write them: every relation with its schema. */
final class QueryClauses {
    private static final Pattern ORDER =
            Pattern.compile("(?is)(.*?)((?:\\s(?:ASC|DESC))?(?:\\sNULLS\\s(?:FIRST|LAST))?)");

    private final QueryTokens tokens;
    private final String sql;
    private final ScriptSyntax syntax;
    private final Dialect target;
    private final Words words;
    private final Set<TableName> reads = new LinkedHashSet<>();

    QueryClauses(String sql, ScriptSyntax syntax, Dialect target, Words words) {
        this.sql = sql;
        this.syntax = syntax;
        this.target = target;
        this.words = words;
        tokens = new QueryTokens(sql, syntax);
    }

    Set<TableName> reads() {
        return reads;
    }

    /** All of the text, which is one query. */
    String whole() {
        String query = query();
        tokens.next(';');
        if (!tokens.done()) {
            throw new Unported(tokens.rest());
        }
        return query;
    }

    private String query() {
        StringBuilder out = new StringBuilder(member());
        for (String set = setWord(); !set.isEmpty(); set = setWord()) {
            out.append('\n').append(set).append('\n').append(member());
        }
        if (tokens.next("ORDER")) {
            tokens.expect("BY");
            out.append("\norder by ").append(list(this::ordered));
        }
        while (tokens.peek("LIMIT") || tokens.peek("OFFSET")) {
            out.append('\n').append(tokens.word()).append(' ').append(tokens.number());
        }
        if (tokens.next("FETCH")) {
            tokens.take("FIRST", "NEXT");
            out.append("\nfetch first ").append(tokens.number()).append(" rows only");
            tokens.take("ROWS", "ROW");
            tokens.expect("ONLY");
        }
        return out.toString();
    }

    private String setWord() {
        if (!tokens.peek("UNION") && !tokens.peek("EXCEPT") && !tokens.peek("INTERSECT")) {
            return "";
        }
        return tokens.word() + (tokens.next("ALL") ? " all" : "");
    }

    private String member() {
        if (tokens.next('(')) {
            String inside = query();
            tokens.expect(')');
            return "(" + inside + ")";
        }
        if (!tokens.next("SELECT")) {
            throw new Unported(tokens.rest());
        }
        boolean distinct = tokens.next("DISTINCT");
        StringBuilder out = new StringBuilder(distinct ? "select distinct " : "select ");
        out.append(list(this::item));
        if (tokens.next("FROM")) {
            out.append("\nfrom ").append(list(this::joined));
        }
        if (tokens.next("WHERE")) {
            out.append("\nwhere ").append(expression(tokens.piece()));
        }
        if (tokens.next("GROUP")) {
            tokens.expect("BY");
            out.append("\ngroup by ").append(list(() -> expression(tokens.piece())));
        }
        if (tokens.next("HAVING")) {
            out.append("\nhaving ").append(expression(tokens.piece()));
        }
        return out.toString();
    }

    /** Something read from the tokens. */
    private interface Reading {
        String read();
    }

    private String list(Reading one) {
        List<String> items = new ArrayList<>();
        do {
            items.add(one.read());
        } while (tokens.next(','));
        return String.join(", ", items);
    }

    private String item() {
        String value = expression(tokens.piece());
        return tokens.next("AS") ? value + " as " + target.quote(tokens.name()) : value;
    }

    private String ordered() {
        Matcher parts = ORDER.matcher(tokens.piece());
        if (!parts.matches()) {
            throw new Unported(sql);
        }
        return expression(parts.group(1)) + words.order(parts.group(2).strip());
    }

    private String joined() {
        StringBuilder out = new StringBuilder(relation());
        for (String join = join(); !join.isEmpty(); join = join()) {
            out.append("\n").append(join).append(' ').append(relation());
            if (tokens.next("ON")) {
                out.append(" on ").append(expression(tokens.piece()));
            } else if (tokens.next("USING")) {
                tokens.expect('(');
                out.append(" using (").append(list(() -> target.quote(tokens.name()))).append(')');
                tokens.expect(')');
            }
        }
        return out.toString();
    }

    private String join() {
        if (tokens.next("JOIN")) {
            return "join";
        }
        for (String kind : List.of("INNER", "LEFT", "RIGHT", "CROSS")) {
            if (tokens.next(kind)) {
                tokens.next("OUTER");
                tokens.expect("JOIN");
                return kind.equals("INNER")
                        ? "join"
                        : kind.toLowerCase(java.util.Locale.ROOT) + " join";
            }
        }
        return "";
    }

    private String relation() {
        if (tokens.next('(')) {
            boolean query = tokens.peek("SELECT");
            String inside = query ? query() : joined();
            tokens.expect(')');
            return "(" + inside + ")" + (query ? alias() : "");
        }
        List<String> name = new ArrayList<>(List.of(tokens.name()));
        while (tokens.next('.')) {
            name.add(tokens.name());
        }
        if (name.size() != 2 || tokens.at('(')) {
            throw new Unported(String.join(".", name));
        }
        TableName table = QueryPort.name(name);
        reads.add(table);
        return target.quote(table) + alias();
    }

    private String alias() {
        tokens.next("AS");
        String alias = tokens.named() ? " " + target.quote(tokens.name()) : "";
        if (tokens.at('(')) {
            throw new Unported(tokens.rest());
        }
        return alias;
    }

    private String expression(String piece) {
        return words.expression(piece, this::inner).orElseThrow(() -> new Unported(piece));
    }

    /** A query inside an expression. */
    private Optional<String> inner(String query) {
        var clauses = new QueryClauses(query, syntax, target, words);
        String written = clauses.whole();
        reads.addAll(clauses.reads);
        return Optional.of(written);
    }
}
