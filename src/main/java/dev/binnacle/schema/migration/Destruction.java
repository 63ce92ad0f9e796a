package dev.binnacle.schema.migration;

import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.database.script.Token;
import dev.binnacle.database.script.Tokens;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a statement takes away: a table with its rows, or the values of a column. Names as the
 * statement writes them, quotes included.
 *
 * @param table its parts, one or with its schema two
 * @param column null = the whole table
 */
record Destruction(List<String> table, @Nullable String column) {
    private static final Set<String> AFTER_TABLE = Set.of("if", "exists", "only", "table");

    /** Reads a statement; what is not understood destroys nothing as far as this knows. */
    static List<Destruction> of(String sql, ScriptSyntax syntax) {
        return new Reading(sql, syntax).read();
    }

    String words() {
        String name = String.join(".", table);
        return column == null ? "rows of " + name : "values of column " + name + "." + column;
    }

    /** A name as the database takes it: exact when quoted, else in whatever case it folds to. */
    static boolean same(String written, String exact) {
        return written.startsWith("\"")
                ? written.substring(1, written.length() - 1).replace("\"\"", "\"").equals(exact)
                : written.equalsIgnoreCase(exact);
    }

    private static final class Reading {
        private final List<String> words = new ArrayList<>();
        private int at;

        Reading(String sql, ScriptSyntax syntax) {
            var tokens = new Tokens(sql, syntax);
            for (Token token = tokens.next(); token != null; token = tokens.next()) {
                if (token.type() != Token.Type.COMMENT) {
                    words.add(token.of(sql));
                }
            }
        }

        private String word() {
            return at < words.size() ? words.get(at).toLowerCase(Locale.ROOT) : "";
        }

        private boolean take(String word) {
            boolean there = word().equals(word);
            at += there ? 1 : 0;
            return there;
        }

        private List<String> name() {
            while (AFTER_TABLE.contains(word())) {
                at++;
            }
            List<String> parts = new ArrayList<>();
            do {
                parts.add(at < words.size() ? words.get(at++) : "");
            } while (take("."));
            return parts;
        }

        List<Destruction> read() {
            if (take("drop") && take("table")) {
                return tables();
            }
            at = 0;
            if (take("truncate")) {
                return tables();
            }
            at = 0;
            if (take("delete") && take("from")) {
                return List.of(new Destruction(name(), null));
            }
            at = 0;
            return take("alter") && take("table") ? columns(name()) : List.of();
        }

        private List<Destruction> tables() {
            List<Destruction> all = new ArrayList<>();
            do {
                all.add(new Destruction(name(), null));
            } while (take(","));
            return all;
        }

        private List<Destruction> columns(List<String> table) {
            List<Destruction> all = new ArrayList<>();
            int depth = 0;
            boolean clause = true;
            while (at < words.size()) {
                if (clause) {
                    String column = dropped();
                    if (column != null) {
                        all.add(new Destruction(table, column));
                    }
                }
                String next = at < words.size() ? words.get(at++) : "";
                depth += next.equals("(") ? 1 : next.equals(")") ? -1 : 0;
                clause = depth == 0 && next.equals(",");
            }
            return all;
        }

        /** The column that the clause here drops or turns into another type. */
        private @Nullable String dropped() {
            if (take("drop")) {
                boolean other = Set.of("constraint", "primary", "expression").contains(word());
                take("column");
                if (take("if")) {
                    take("exists");
                }
                return other || at >= words.size() ? null : words.get(at);
            }
            if (take("alter")) {
                take("column");
                String column = at < words.size() ? words.get(at++) : "";
                boolean type = take("type") || take("set") && take("data");
                return type ? column : null;
            }
            return null;
        }
    }
}
