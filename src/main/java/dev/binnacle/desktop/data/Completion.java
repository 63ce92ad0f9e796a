package dev.binnacle.desktop.data;

import dev.binnacle.data.script.Script;
import dev.binnacle.data.script.ScriptStatement;
import dev.binnacle.data.script.ScriptSyntax;
import dev.binnacle.data.script.Token;
import dev.binnacle.data.script.Tokens;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.Schema;
import dev.binnacle.database.Table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What may stand at the caret of a SQL text: columns of the statement's tables (after an alias and
 * a dot, of that table only), tables, schemas, keywords. No nodes.
 */
final class Completion {
    private static final int MOST = 60;

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
        Map<String, Table> sources = sources(statement(text, caret));
        Optional<String> qualifier = qualifier(text, from);
        List<Item> all = qualifier.isPresent() ? under(qualifier.get(), sources) : any(sources);
        return new Offers(from, fitting(all, typed));
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
                return schema.tables().stream().map(this::item).toList();
            }
        }
        return named(qualifier, "").map(this::columns).orElse(List.of());
    }

    private List<Item> any(Map<String, Table> sources) {
        var items = new ArrayList<Item>();
        sources.values().stream().distinct().forEach(table -> items.addAll(columns(table)));
        sources.forEach(
                (alias, table) -> items.add(new Item(alias, alias, "alias", table.name().name())));
        for (Table table : catalog.tables()) {
            if (table.name().schema().equals(catalog.defaultSchema())) {
                items.add(item(table));
            }
        }
        catalog.schemas()
                .forEach(schema ->
                        items.add(new Item(schema.name(), written(schema.name()), "schema", "")));
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

    private Item item(Table table) {
        String kind = table.kind().view() ? "view" : "table";
        return new Item(
                table.name().name(), written(table.name().name()), kind, table.name().schema());
    }

    /** Plain names stay plain; others, and names that are keywords, are quoted. */
    private String written(String name) {
        boolean plain = name.matches("[a-z_][a-z0-9_]*") && !SqlWords.KEYWORDS.contains(name);
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

    /** The tables a statement reads or writes, by alias and by name, in lower case. */
    private Map<String, Table> sources(String sql) {
        var words = new ArrayList<String>();
        var tokens = new Tokens(sql, syntax);
        for (Token token = tokens.next(); token != null; token = tokens.next()) {
            words.add(token.of(sql));
        }
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
