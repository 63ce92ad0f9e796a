package dev.binnacle.schema.ddl;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Indexes and their keys. */
final class IndexParser {
    private static final List<String> AFTER_KEY =
            List.of("collate", "asc", "desc", "nulls", "with");
    private final Cursor cursor;

    IndexParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /**
     * What follows INDEX.
     *
     * @param words what stood before it
     */
    CreateIndex index(int start, Set<String> words) {
        boolean concurrently = cursor.accept("concurrently");
        boolean ifNotExists = cursor.accept("if not exists");
        QualifiedName name = cursor.sees("on") ? null : cursor.name("an index name");
        cursor.expect("on");
        boolean only = cursor.accept("only");
        QualifiedName table = cursor.name("a table");
        Ident method = cursor.accept("using") ? cursor.ident("an index method") : ofWords(words);
        List<IndexKey> keys = keys();
        List<Ident> include = cursor.accept("include") ? cursor.columns() : List.of();
        String nulls = new ConstraintParser(cursor).nulls();
        if (nulls.isEmpty() && words.contains("distinct")) {
            nulls =
                    words.contains("not")
                            ? "not distinct"
                            : words.contains("all") ? "all distinct" : "distinct";
        }
        Written options = cursor.accept("with") ? cursor.inside() : null;
        Ident tablespace = cursor.accept("tablespace") ? cursor.ident("a tablespace") : null;
        Written where = cursor.accept("where") ? cursor.rest("a condition") : null;
        return new CreateIndex(
                cursor.since(start),
                name,
                words.contains("unique"),
                concurrently,
                ifNotExists,
                table,
                only,
                method,
                keys,
                include,
                nulls,
                options,
                tablespace,
                where);
    }

    /** H2 says the method before INDEX. */
    private @Nullable Ident ofWords(Set<String> words) {
        String method =
                words.contains("hash") ? "hash" : words.contains("spatial") ? "spatial" : "";
        return method.isEmpty() ? null : new Ident(method, false, cursor.since(cursor.here()));
    }

    List<IndexKey> keys() {
        cursor.expect('(');
        List<IndexKey> keys = new ArrayList<>();
        do {
            keys.add(key());
        } while (cursor.accept(','));
        cursor.expect(')');
        return keys;
    }

    private IndexKey key() {
        int start = cursor.here();
        Ident column = null;
        Written expression;
        if (cursor.sees('(')) {
            expression = cursor.parenthesised();
        } else {
            column = cursor.ident("a column or an expression in parentheses");
            while (cursor.accept('.')) {
                cursor.ident("a function's name");
                column = null;
            }
            if (cursor.sees('(')) {
                cursor.inside();
                column = null;
            }
            expression = cursor.written(start);
        }
        return rest(start, column, expression);
    }

    private IndexKey rest(int start, @Nullable Ident column, Written expression) {
        QualifiedName collation = cursor.accept("collate") ? cursor.name("a collation") : null;
        Written operatorClass = operatorClass();
        boolean descending = cursor.accept("desc");
        if (!descending) {
            cursor.accept("asc");
        }
        String nulls = "";
        if (cursor.accept("nulls")) {
            nulls = cursor.sees("last") ? "last" : "first";
            cursor.expect(nulls);
        }
        Written operator = null;
        if (cursor.accept("with")) {
            int from = cursor.here();
            cursor.skipBalanced(() -> false, false);
            operator = cursor.written(from);
        }
        return new IndexKey(
                cursor.since(start),
                column,
                expression,
                collation,
                operatorClass,
                descending,
                nulls,
                operator);
    }

    private @Nullable Written operatorClass() {
        if (!cursor.seesName() || cursor.seesAny(AFTER_KEY)) {
            return null;
        }
        int start = cursor.here();
        cursor.name("an operator class");
        if (cursor.sees('(')) {
            cursor.inside();
        }
        return cursor.written(start);
    }
}
