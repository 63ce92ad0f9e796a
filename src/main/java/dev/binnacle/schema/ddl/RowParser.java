package dev.binnacle.schema.ddl;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Statements about rows. */
final class RowParser {
    private static final List<String> MAINTENANCE =
            List.of("full", "freeze", "verbose", "analyze", "skip_locked", "concurrently");
    private final Cursor cursor;

    RowParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Null = it is another kind of statement. */
    @Nullable Ddl statement(int start, String first) {
        return switch (first) {
            case "select", "values", "table", "with" -> select(start);
            case "insert" -> insert(start);
            case "update" -> changed(start, RowStatement.Verb.UPDATE, "update", "update only");
            case "delete" ->
                    changed(start, RowStatement.Verb.DELETE, "delete from", "delete from only");
            case "merge" ->
                    changed(start, RowStatement.Verb.MERGE, "merge into", "merge into only");
            case "copy" -> copy(start);
            case "call", "exec" -> rows(start, RowStatement.Verb.CALL, null);
            case "explain" -> rows(start, RowStatement.Verb.EXPLAIN, null);
            case "truncate" -> truncate(start);
            case "vacuum", "analyze", "cluster", "repack", "reindex", "refresh", "lock" ->
                    maintain(start);
            case "do" -> block(start);
            default -> cursor.sees('(') ? select(start) : null;
        };
    }

    private Ddl rows(int start, RowStatement.Verb verb, @Nullable QualifiedName table) {
        return new RowStatement.Rows(cursor.whole(start), verb, table, false);
    }

    private Ddl select(int start) {
        return rows(start, RowStatement.Verb.SELECT, null);
    }

    private Ddl insert(int start) {
        cursor.expect("insert");
        cursor.expect("into");
        QualifiedName table = cursor.name("a table");
        return rows(start, RowStatement.Verb.INSERT, table);
    }

    private Ddl copy(int start) {
        cursor.expect("copy");
        QualifiedName table = cursor.seesName() ? cursor.name("a table") : null;
        return rows(start, RowStatement.Verb.COPY, table);
    }

    private Ddl changed(int start, RowStatement.Verb verb, String words, String only) {
        if (!cursor.accept(only)) {
            cursor.expect(words);
        }
        QualifiedName table = cursor.name("a table");
        cursor.skipBalanced(() -> cursor.sees("where"), true);
        boolean where = cursor.sees("where");
        cursor.skipToEnd();
        return new RowStatement.Rows(cursor.since(start), verb, table, where);
    }

    private Ddl truncate(int start) {
        cursor.expect("truncate");
        cursor.accept("table");
        cursor.accept("only");
        List<QualifiedName> tables = cursor.names("a table");
        if (!cursor.accept("restart identity")) {
            cursor.accept("continue identity");
        }
        boolean cascade = cursor.accept("cascade");
        cursor.accept("restrict");
        return new RowStatement.Truncate(cursor.since(start), tables, cascade);
    }

    private Ddl maintain(int start) {
        String verb = cursor.word("a statement");
        List<String> words = new ArrayList<>();
        if (cursor.sees('(')) {
            String inside = cursor.inside().text().toLowerCase(Locale.ROOT);
            words.addAll(List.of(inside.split("[\\s,]+")));
        }
        ObjectKind kind = verb.equals("vacuum") ? null : new KindParser(cursor).look();
        if (verb.equals("reindex") && kind == null && cursor.accept("system")) {
            kind = ObjectKind.DATABASE;
        }
        while (cursor.seesAny(MAINTENANCE)) {
            words.add(cursor.word("a word"));
        }
        cursor.accept("only");
        QualifiedName name = cursor.seesName() ? cursor.name("a table") : null;
        cursor.skipToEnd();
        return new RowStatement.Maintain(cursor.since(start), verb, kind, name, words);
    }

    private Ddl block(int start) {
        cursor.expect("do");
        Written code = cursor.rest("code in quotes");
        return new RoutineStatement.Do(cursor.since(start), code);
    }
}
