package dev.binnacle.desktop.data;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.Schema;
import dev.binnacle.database.Table;
import dev.binnacle.database.script.Script;
import dev.binnacle.database.script.ScriptStatement;
import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.database.script.Token;
import dev.binnacle.database.script.Tokens;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What may stand at the caret of a SQL text: columns of the statement's tables (after an alias and
 * a dot, of that table only), tables, schemas, keywords. No nodes.
 */
final class Completion {
    private static final int MOST = 60;
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    private final Catalog catalog;
    private final ScriptSyntax syntax;
    private final UnaryOperator<String> quote;

    /**
     * One offer.
     *
     * @param insert what is put into the text
     * @param kind a word such as {@code column}
     * @param detail such as the type; may be empty
     */
    record Item(String name, String insert, String kind, String detail) {}

    /**
     * The offers at a caret.
     *
     * @param from where the word begins that an offer replaces
     */
    record Offers(int from, List<Item> items) {}

    /**
     * @param quote writes a name so that the database takes it exactly
     */
    Completion(Catalog catalog, ScriptSyntax syntax, UnaryOperator<String> quote) {
        this.catalog = catalog;
        this.syntax = syntax;
        this.quote = quote;
    }

    Offers at(String text, int caret) {
        int from = caret;
        while (from > 0 && part(text.charAt(from - 1))) {
            from--;
        }
        String typed = text.substring(from, caret).toLowerCase(Locale.ROOT);
        List<String> words = words(statement(text, caret));
        Map<String, Table> sources = sources(words);
        Optional<String> qualifier = qualifier(text, from);
        List<Item> all =
                qualifier.isPresent()
                        ? under(qualifier.get(), sources)
                        : namesTable(text, from) ? readable(words) : any(sources, words);
        return new Offers(from, fitting(all, typed));
    }

    /** Whether the word before is one that a table's name follows. */
    private boolean namesTable(String text, int from) {
        String before = text.substring(Math.max(0, from - 40), from).stripTrailing();
        int start = before.length();
        while (start > 0 && part(before.charAt(start - 1))) {
            start--;
        }
        return before.length() < from
                && SqlWords.BEFORE_TABLE.contains(before.substring(start).toLowerCase(Locale.ROOT));
    }

    private static boolean part(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '_' || letter == '$';
    }

    private String statement(String text, int caret) {
        return Script.of(text, syntax)
                .at(caret)
                .filter(found -> caret >= found.start())
                .map(ScriptStatement::sql)
                .orElse("");
    }

    /** The name before the dot that stands before the word. */
    private static Optional<String> qualifier(String text, int from) {
        if (from == 0 || text.charAt(from - 1) != '.') {
            return Optional.empty();
        }
        int end = from - 1;
        int start = end;
        if (start > 0 && text.charAt(start - 1) == '"') {
            int open = text.lastIndexOf('"', start - 2);
            return open < 0 ? Optional.of("") : Optional.of(text.substring(open + 1, start - 1));
        }
        while (start > 0 && part(text.charAt(start - 1))) {
            start--;
        }
        return Optional.of(text.substring(start, end));
    }

    private List<Item> under(String qualifier, Map<String, Table> sources) {
        Table table = sources.get(qualifier.toLowerCase(Locale.ROOT));
        if (table != null) {
            return columns(table);
        }
        for (Schema schema : catalog.schemas()) {
            if (schema.name().equalsIgnoreCase(qualifier)) {
                return Stream.concat(
                                schema.tables().stream().map(one -> item(one, "")),
                                routines(schema, ""))
                        .toList();
            }
        }
        return named(qualifier, "").map(this::columns).orElse(List.of());
    }

    /** What can stand after FROM. */
    private List<Item> readable(List<String> words) {
        var items = new ArrayList<Item>();
        commonTables(words)
                .forEach(name -> items.add(new Item(name, written(name), "query", "WITH")));
        for (Schema schema : catalog.schemas()) {
            String prefix = prefix(schema);
            int at = prefix.isEmpty() ? 0 : items.size();
            items.addAll(at, schema.tables().stream().map(table -> item(table, prefix)).toList());
        }
        catalog.schemas()
                .forEach(schema ->
                        items.add(new Item(schema.name(), written(schema.name()), "schema", "")));
        return items;
    }

    /** What a name of the schema needs before it, outside the default schema. */
    private String prefix(Schema schema) {
        return schema.name().equals(catalog.defaultSchema()) ? "" : written(schema.name()) + ".";
    }

    private Stream<Item> routines(Schema schema, String prefix) {
        return schema.routines().stream()
                .map(routine ->
                        new Item(
                                routine.name(),
                                prefix + written(routine.name()) + "(",
                                routine.kind(),
                                routine.returns()));
    }

    /** The names that a WITH gives to its queries. */
    private static List<String> commonTables(List<String> words) {
        var names = new ArrayList<String>();
        if (words.isEmpty() || !words.getFirst().equalsIgnoreCase("with")) {
            return names;
        }
        for (int at = 1; at + 2 < words.size(); at++) {
            String next = words.get(at + 2);
            boolean body = next.equals("(") || next.equalsIgnoreCase("materialized");
            if (words.get(at + 1).equalsIgnoreCase("as") && body) {
                names.add(plain(words.get(at)));
            }
        }
        return names;
    }

    private List<Item> any(Map<String, Table> sources, List<String> words) {
        var items = new ArrayList<Item>();
        sources.values().stream().distinct().forEach(table -> items.addAll(columns(table)));
        sources.forEach(
                (alias, table) -> items.add(new Item(alias, alias, "alias", table.name().name())));
        items.addAll(readable(words));
        catalog.schemas().forEach(schema -> routines(schema, prefix(schema)).forEach(items::add));
        SqlWords.FUNCTIONS.forEach(
                word -> items.add(new Item(word, word + "(", "function", "built in")));
        SqlWords.KEYWORDS.forEach(word -> items.add(new Item(word, word, "keyword", "")));
        return items;
    }

    private List<Item> columns(Table table) {
        return table.columns().stream()
                .map(column ->
                        new Item(
                                column.name(),
                                written(column.name()),
                                "column",
                                detail(table, column)))
                .toList();
    }

    private static String detail(Table table, Column column) {
        return table.name().name() + " · " + column.type();
    }

    private Item item(Table table, String prefix) {
        String kind = table.kind().view() ? "view" : "table";
        String name = table.name().name();
        return new Item(name, prefix + written(name), kind, table.name().schema());
    }

    /** Plain names stay plain; others, and names that are keywords, are quoted. */
    private String written(String name) {
        boolean plain = PLAIN.matcher(name).matches() && !SqlWords.KEYWORDS.contains(name);
        return plain ? name : quote.apply(name);
    }

    private static List<Item> fitting(List<Item> all, String typed) {
        var starting = new ArrayList<Item>();
        var holding = new ArrayList<Item>();
        for (Item item : all) {
            String name = item.name().toLowerCase(Locale.ROOT);
            if (name.startsWith(typed)) {
                starting.add(item);
            } else if (typed.length() > 1
                    && name.contains(typed)
                    && !item.kind().equals("keyword")) {
                holding.add(item);
            }
        }
        starting.addAll(holding);
        return List.copyOf(starting.subList(0, Math.min(MOST, starting.size())));
    }

    private List<String> words(String sql) {
        var words = new ArrayList<String>();
        var tokens = new Tokens(sql, syntax);
        for (Token token = tokens.next(); token != null; token = tokens.next()) {
            if (token.type() != Token.Type.COMMENT) {
                words.add(token.of(sql));
            }
        }
        return words;
    }

    /** The tables a statement reads or writes, by alias and by name, in lower case. */
    private Map<String, Table> sources(List<String> words) {
        var sources = new LinkedHashMap<String, Table>();
        boolean naming = false;
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at).toLowerCase(Locale.ROOT);
            if (SqlWords.BEFORE_TABLE.contains(word)) {
                naming = true;
            } else if (naming) {
                at = source(words, at, sources);
                naming = at + 1 < words.size() && words.get(at + 1).equals(",");
                at += naming ? 1 : 0;
            }
        }
        return sources;
    }

    /** Reads {@code [schema.]table [[AS] alias]}; gives where it ends. */
    private int source(List<String> words, int at, Map<String, Table> sources) {
        String name = plain(words.get(at));
        String schema = "";
        int end = at;
        if (end + 2 < words.size() && words.get(end + 1).equals(".")) {
            schema = name;
            name = plain(words.get(end + 2));
            end += 2;
        }
        Table table = named(name, schema).orElse(null);
        if (table == null) {
            return end;
        }
        int next = end + 1;
        if (next < words.size() && words.get(next).equalsIgnoreCase("as")) {
            next++;
        }
        boolean alias = next < words.size() && SqlWords.mayBeAlias(words.get(next));
        sources.put(
                alias
                        ? plain(words.get(next)).toLowerCase(Locale.ROOT)
                        : name.toLowerCase(Locale.ROOT),
                table);
        return alias ? next : end;
    }

    private static String plain(String word) {
        return word.startsWith("\"") && word.endsWith("\"") && word.length() > 1
                ? word.substring(1, word.length() - 1).replace("\"\"", "\"")
                : word;
    }

    private Optional<Table> named(String name, String schema) {
        String wanted = schema.isEmpty() ? catalog.defaultSchema() : schema;
        return catalog.tables().stream()
                .filter(table -> table.name().name().equalsIgnoreCase(name))
                .min((one, other) ->
                        Boolean.compare(
                                !one.name().schema().equalsIgnoreCase(wanted),
                                !other.name().schema().equalsIgnoreCase(wanted)));
    }
}
