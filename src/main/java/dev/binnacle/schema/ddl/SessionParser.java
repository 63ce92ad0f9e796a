package dev.binnacle.schema.ddl;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Settings and transactions. */
final class SessionParser {
    private final Cursor cursor;

    SessionParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Null = it is another kind of statement. */
    @Nullable Ddl statement(int start, String first) {
        return switch (first) {
            case "set" -> set(start);
            case "reset" -> reset(start);
            case "begin", "start", "commit", "rollback", "end", "abort", "savepoint", "release" ->
                    transaction(start, first);
            case "prepare" -> cursor.sees("prepare transaction") ? transaction(start, first) : null;
            default -> null;
        };
    }

    private Ddl transaction(int start, String verb) {
        cursor.skipToEnd();
        return new SessionStatement.Transaction(cursor.since(start), verb);
    }

    private Ddl set(int start) {
        cursor.expect("set");
        boolean local = cursor.accept("local");
        if (!local) {
            cursor.accept("session");
        }
        String name = name();
        if (!cursor.accept("to")) {
            cursor.accept('=');
        }
        Written value = cursor.rest("a value");
        return new SessionStatement.Set(cursor.since(start), name, value, local);
    }

    private String name() {
        if (cursor.accept("time zone")) {
            return "timezone";
        }
        if (cursor.accept("authorization") || cursor.accept("session authorization")) {
            return "session_authorization";
        }
        if (cursor.accept("characteristics as transaction")) {
            return "transaction";
        }
        if (cursor.accept('@')) {
            return "@" + cursor.word("a variable");
        }
        List<Ident> parts = cursor.parts("a setting");
        return parts.stream()
                .map(part -> part.text().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("."));
    }

    private Ddl reset(int start) {
        cursor.expect("reset");
        String name = name();
        return new SessionStatement.Set(cursor.since(start), name, null, false);
    }
}
