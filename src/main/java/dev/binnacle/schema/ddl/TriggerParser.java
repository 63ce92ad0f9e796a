package dev.binnacle.schema.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Triggers and rules. */
final class TriggerParser {
    private final Cursor cursor;

    TriggerParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /**
     * What follows TRIGGER.
     *
     * @param words what stood before it
     */
    Ddl trigger(int start, Set<String> words) {
        cursor.accept("if not exists");
        QualifiedName name = cursor.name("a trigger's name");
        String timing = timing();
        List<String> events = new ArrayList<>();
        List<Ident> columns = new ArrayList<>();
        do {
            events.add(event(columns));
        } while (cursor.accept("or") || cursor.accept(','));
        cursor.expect("on");
        QualifiedName table = cursor.name("a table");
        beforeCall();
        boolean eachRow = eachRow();
        beforeCall();
        Written when = cursor.accept("when") ? cursor.inside() : null;
        cursor.accept("queue");
        cursor.accept("nowait");
        Written call = call();
        return new RoutineStatement.CreateTrigger(
                cursor.since(start),
                name,
                words.contains("or replace"),
                words.contains("constraint"),
                table,
                timing,
                events,
                columns,
                eachRow,
                when,
                call);
    }

    private String timing() {
        if (cursor.accept("instead of")) {
            return "INSTEAD OF";
        }
        if (cursor.accept("before")) {
            return "BEFORE";
        }
        if (!cursor.accept("after")) {
            throw cursor.failure("BEFORE, AFTER or INSTEAD OF");
        }
        return "AFTER";
    }

    private String event(List<Ident> columns) {
        String event = cursor.word("INSERT, UPDATE, DELETE or TRUNCATE").toUpperCase(Locale.ROOT);
        if (event.equals("UPDATE") && cursor.accept("of")) {
            columns.add(cursor.ident("a column name"));
            while (cursor.accept(',')) {
                columns.add(cursor.ident("a column name"));
            }
        }
        return event;
    }

    private void beforeCall() {
        while (true) {
            if (cursor.accept("from")) {
                cursor.name("a table");
            } else if (cursor.accept("referencing")) {
                cursor.skipBalanced(
                        () -> cursor.sees("for") || cursor.sees("when") || cursor.sees("execute"),
                        true);
            } else if (!cursor.accept("not deferrable")
                    && !cursor.accept("deferrable")
                    && !cursor.accept("initially deferred")
                    && !cursor.accept("initially immediate")) {
                return;
            }
        }
    }

    private boolean eachRow() {
        if (!cursor.accept("for")) {
            return false;
        }
        cursor.accept("each");
        boolean row = cursor.accept("row");
        if (!row) {
            cursor.expect("statement");
        }
        return row;
    }

    private Written call() {
        int start = cursor.here();
        if (cursor.accept("call") || cursor.accept("as")) {
            cursor.string("a class in quotes");
            return cursor.written(start);
        }
        if (!cursor.accept("execute function") && !cursor.accept("execute procedure")) {
            throw cursor.failure("EXECUTE FUNCTION");
        }
        start = cursor.here();
        cursor.name("a function");
        cursor.inside();
        return cursor.written(start);
    }

    Ddl rule(int start) {
        Ident name = cursor.ident("a rule's name");
        int from = cursor.here();
        cursor.expect("as");
        cursor.expect("on");
        cursor.word("SELECT, INSERT, UPDATE or DELETE");
        cursor.expect("to");
        QualifiedName table = cursor.name("a table");
        cursor.skipToEnd();
        return new RoutineStatement.CreateRule(
                cursor.since(start), name, table, cursor.written(from));
    }
}
