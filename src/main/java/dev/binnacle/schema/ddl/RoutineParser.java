package dev.binnacle.schema.ddl;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Functions, procedures, aggregates, aliases. */
final class RoutineParser {
    private static final List<String> FLAGS =
            List.of(
                    "immutable",
                    "stable",
                    "volatile",
                    "strict",
                    "leakproof",
                    "not leakproof",
                    "window",
                    "called on null input",
                    "returns null on null input",
                    "security definer",
                    "security invoker",
                    "external security definer",
                    "external security invoker",
                    "deterministic");

    private final Cursor cursor;
    private String language = "";
    private final List<Written> options = new ArrayList<>();
    private @Nullable Written body;

    RoutineParser(Cursor cursor) {
        this.cursor = cursor;
    }

    Ddl routine(int start, ObjectKind kind, boolean orReplace) {
        cursor.accept("if not exists");
        QualifiedName name = cursor.name("the name of the " + kind.words());
        Written arguments = cursor.sees('(') ? cursor.inside() : null;
        if (arguments == null && (kind == ObjectKind.FUNCTION || kind == ObjectKind.PROCEDURE)) {
            throw cursor.failure("“(” and arguments");
        }
        Written returns = cursor.sees("returns null") ? null : returns();
        while (!cursor.atEnd()) {
            option();
        }
        return new RoutineStatement.CreateRoutine(
                cursor.since(start),
                kind,
                name,
                orReplace,
                arguments,
                returns,
                language,
                options,
                body);
    }

    private @Nullable Written returns() {
        if (!cursor.accept("returns")) {
            return null;
        }
        int start = cursor.here();
        if (cursor.sees("table") && cursor.sees(1, '(')) {
            cursor.skip();
            cursor.inside();
        } else {
            new TypeParser(cursor).type();
        }
        return cursor.written(start);
    }

    private void option() {
        int start = cursor.here();
        if (cursor.accept("language")) {
            language = language();
        } else if (cursor.accept("as")) {
            body = body();
        } else if (cursor.sees("begin") || cursor.sees("return")) {
            body = cursor.rest("a body");
        } else if (cursor.accept("for")) {
            body = body();
        } else {
            if (!flag() && !valued()) {
                throw cursor.failure("LANGUAGE, AS or another option");
            }
            options.add(cursor.written(start));
        }
    }

    private String language() {
        return cursor.seesName()
                ? cursor.ident("a language").lower()
                : cursor.string("a language").toLowerCase(Locale.ROOT);
    }

    private Written body() {
        int start = cursor.here();
        do {
            cursor.string("the body in quotes");
        } while (cursor.accept(','));
        return cursor.written(start);
    }

    private boolean flag() {
        for (String flag : FLAGS) {
            if (cursor.accept(flag)) {
                return true;
            }
        }
        return false;
    }

    private boolean valued() {
        if (cursor.accept("cost") || cursor.accept("rows")) {
            cursor.skip();
        } else if (cursor.accept("parallel") || cursor.accept("support")) {
            cursor.name("a name");
        } else if (cursor.accept("set")) {
            setting();
        } else if (cursor.accept("transform")) {
            cursor.skipBalanced(() -> cursor.sees("as") || cursor.sees("language"), true);
        } else if (cursor.sees('(')) {
            cursor.inside();
        } else {
            return false;
        }
        return true;
    }

    private void setting() {
        cursor.name("a setting");
        if (cursor.accept("from current")) {
            return;
        }
        if (!cursor.accept('=')) {
            cursor.expect("to");
        }
        do {
            cursor.accept('-');
            cursor.next("a value");
        } while (cursor.accept(','));
    }
}
