package dev.binnacle.schema.impact;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.script.Lines;
import dev.binnacle.database.script.Token;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The tables and columns that one statement names. */
final class StatementMentions {
    /** After these a table's name stands. */
    private static final Set<String> BEFORE_TABLE =
            Set.of(
                    "from",
                    "join",
                    "into",
                    "update",
                    "table",
                    "only",
                    "references",
                    "truncate",
                    "using");

    /** These are no alias of the table before them. */
    private static final Set<String> NO_ALIAS =
            Set.of(
                    "on",
                    "where",
                    "set",
                    "join",
                    "inner",
                    "left",
                    "right",
                    "full",
                    "cross",
                    "natural",
                    "group",
                    "order",
                    "having",
                    "limit",
                    "offset",
                    "fetch",
                    "union",
                    "except",
                    "intersect",
                    "values",
                    "select",
                    "default",
                    "returning",
                    "using",
                    "for",
                    "window",
                    "add",
                    "alter",
                    "drop",
                    "rename",
                    "begin",
                    "loop",
                    "then",
                    "tablesample",
                    "when",
                    "enable",
                    "disable",
                    "owner",
                    "is",
                    "with");

    /** A table named in the statement. */
    private record Source(Optional<TableName> table, Set<String> names, int at, boolean sure) {}

    private final Catalog catalog;
    private final Subject subject;
    private final String sql;
    private final List<Token> tokens;
    private final Set<String> common = new HashSet<>();
    private final List<Source> sources = new ArrayList<>();

    StatementMentions(Catalog catalog, Subject subject, String sql, List<Token> tokens) {
        this.catalog = catalog;
        this.subject = subject;
        this.sql = sql;
        this.tokens = tokens;
    }

    Optional<Mention> first() {
        commonTables();
        sources();
        List<Source> here =
                sources.stream()
                        .filter(source -> source.table().equals(Optional.of(subject.table())))
                        .toList();
        if (here.isEmpty()) {
            return Optional.empty();
        }
        if (subject.column() == null) {
            Source best = here.stream().filter(Source::sure).findFirst().orElse(here.getFirst());
            return Optional.of(mention(best.at(), best.sure(), ""));
        }
        return column(here, subject.column());
    }

    private Mention mention(int token, boolean certain, String how) {
        return new Mention(
                certain ? Use.Certainty.CERTAIN : Use.Certainty.PERHAPS,
                new Lines(sql).place(tokens.get(token).start()).line(),
                how);
    }

    /** Names that {@code WITH} gives to queries hide tables of the same name. */
    private void commonTables() {
        for (int at = 1; at + 1 < tokens.size(); at++) {
            boolean defined = tokens.get(at + 1).is(sql, "as") && opens(at + 2);
            boolean listed =
                    tokens.get(at - 1).is(sql, "with")
                            || tokens.get(at - 1).is(sql, ',')
                            || tokens.get(at - 1).is(sql, "recursive");
            if (defined && listed && NamePath.names(tokens.get(at))) {
                common.add(small(NamePath.part(tokens.get(at), sql).text()));
            }
        }
    }

    private boolean opens(int at) {
        return at < tokens.size()
                && (tokens.get(at).is(sql, '(')
                        || tokens.get(at).is(sql, "materialized")
                        || tokens.get(at).is(sql, "not"));
    }

    private void sources() {
        boolean list = false;
        int depth = 0;
        int listDepth = 0;
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            depth += token.is(sql, '(') ? 1 : token.is(sql, ')') ? -1 : 0;
            if (token.type() == Token.Type.WORD) {
                String word = small(token.of(sql));
                if (BEFORE_TABLE.contains(word)) {
                    list = word.equals("from") || word.equals("using") || word.equals("join");
                    listDepth = depth;
                    source(at + 1);
                } else if (NO_ALIAS.contains(word) && !word.equals("on")) {
                    list = false;
                }
            } else if (list && token.is(sql, ',') && depth == listDepth) {
                source(at + 1);
            }
        }
    }

    /** The table named here, behind ONLY, IF EXISTS and opening parentheses. */
    private void source(int from) {
        int at = from;
        while (at < tokens.size() && (tokens.get(at).is(sql, '(') || skipped(tokens.get(at)))) {
            at++;
        }
        if (at >= tokens.size() || !NamePath.names(tokens.get(at))) {
            return;
        }
        NamePath path = NamePath.at(tokens, at, sql);
        boolean call = path.after() < tokens.size() && tokens.get(path.after()).is(sql, '(');
        boolean hidden = path.parts().size() == 1 && common.contains(small(path.last().text()));
        boolean keyword = !path.last().quoted() && NO_ALIAS.contains(small(path.last().text()));
        // INSERT INTO t (a, b) has columns there, a function has arguments
        boolean insert =
                from > 0 && tokens.get(from - 1).is(sql, "into")
                        || from > 0 && tokens.get(from - 1).is(sql, "references")
                        || from > 0 && tokens.get(from - 1).is(sql, "table");
        if (hidden || keyword || call && !insert) {
            return;
        }
        Set<String> names = new HashSet<>();
        names.add(small(path.last().text()));
        alias(path.after()).ifPresent(names::add);
        Optional<TableName> table = resolve(path);
        sources.add(new Source(table, names, at, path.parts().size() > 1 || sure(table)));
    }

    private boolean skipped(Token token) {
        return token.is(sql, "only")
                || token.is(sql, "if")
                || token.is(sql, "exists")
                || token.is(sql, "not")
                || token.is(sql, "lateral");
    }

    private Optional<String> alias(int after) {
        int at = after < tokens.size() && tokens.get(after).is(sql, "as") ? after + 1 : after;
        if (at >= tokens.size() || !NamePath.names(tokens.get(at))) {
            return Optional.empty();
        }
        String name = small(NamePath.part(tokens.get(at), sql).text());
        boolean word = tokens.get(at).type() == Token.Type.WORD && NO_ALIAS.contains(name);
        return word ? Optional.empty() : Optional.of(name);
    }

    /**
     * The table that is meant: by its schema, else in the usual one, else the only one so named.
     */
    private Optional<TableName> resolve(NamePath path) {
        List<TableName> named =
                catalog.tables().stream()
                        .map(Table::name)
                        .filter(name -> path.last().means(name.name()))
                        .toList();
        if (path.parts().size() > 1) {
            return named.stream().filter(name -> path.before().means(name.schema())).findFirst();
        }
        return named.stream()
                .filter(name -> name.schema().equals(catalog.defaultSchema()))
                .findFirst()
                .or(() -> named.stream().filter(subject.table()::equals).findFirst())
                .or(() -> named.stream().findFirst());
    }

    private boolean sure(Optional<TableName> table) {
        return table.map(name -> name.schema().equals(catalog.defaultSchema())).orElse(false);
    }

    private Optional<Mention> column(List<Source> here, String column) {
        Optional<Mention> doubtful = Optional.empty();
        for (int at = 0; at < tokens.size(); at++) {
            if (!NamePath.names(tokens.get(at))) {
                if (doubtful.isEmpty() && star(at)) {
                    doubtful = Optional.of(mention(at, false, "all columns"));
                }
                continue;
            }
            NamePath path = NamePath.at(tokens, at, sql);
            if (path.last().means(column) && !places(here, at)) {
                boolean qualified = path.parts().size() > 1;
                boolean ours = qualified && here.stream().anyMatch(one -> named(one, path));
                if (ours || !qualified && alone(column)) {
                    return Optional.of(mention(at, here.getFirst().sure(), ""));
                }
                if (!qualified && doubtful.isEmpty()) {
                    doubtful = Optional.of(mention(at, false, "or of another table"));
                }
            }
            at = path.after() - 1;
        }
        return doubtful;
    }

    private static boolean named(Source source, NamePath path) {
        return source.names().contains(small(path.before().text()));
    }

    /** Whether this is where a table itself is named. */
    private static boolean places(List<Source> here, int at) {
        return here.stream().anyMatch(source -> source.at() == at);
    }

    /** Whether no other table of the statement has a column of this name. */
    private boolean alone(String column) {
        return sources.stream()
                .filter(source -> !source.table().equals(Optional.of(subject.table())))
                .noneMatch(source ->
                        source.table().isEmpty()
                                || source.table()
                                        .flatMap(catalog::table)
                                        .map(table -> table.column(column).isPresent())
                                        .orElse(true));
    }

    /** {@code SELECT *} or {@code t.*}: after such a word or sign, not between two values. */
    private boolean star(int at) {
        if (at == 0 || !tokens.get(at).is(sql, '*')) {
            return false;
        }
        Token before = tokens.get(at - 1);
        return before.is(sql, "select")
                || before.is(sql, '.')
                || before.is(sql, "distinct")
                || before.is(sql, "returning");
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
