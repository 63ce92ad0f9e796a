package dev.binnacle.schema.exchange;

import dev.binnacle.schema.exchange.DbmlTree.Check;
import dev.binnacle.schema.exchange.DbmlTree.Column;
import dev.binnacle.schema.exchange.DbmlTree.Index;
import dev.binnacle.schema.exchange.DbmlTree.Part;
import dev.binnacle.schema.exchange.DbmlTree.Table;
import dev.binnacle.schema.exchange.DbmlTree.Taken;

import java.util.ArrayList;
import java.util.List;

/** Reads the body of a table: columns, indexes, checks, notes, parts taken in. */
final class DbmlTables {
    private final DbmlCursor cursor;
    private final DbmlParts parts;

    DbmlTables(DbmlCursor cursor, DbmlParts parts) {
        this.cursor = cursor;
        this.parts = parts;
    }

    void body(Table table) {
        cursor.expect("{");
        while (!cursor.take("}")) {
            if (cursor.ended()) {
                cursor.problem(cursor.peek(), "'}' at the end of " + table.name.name());
                return;
            }
            int from = cursor.mark();
            try {
                item(table);
            } catch (DbmlCursor.Unexpected failure) {
                cursor.skipLine(from);
            }
        }
    }

    private void item(Table table) {
        DbmlToken first = cursor.peek();
        boolean block = cursor.after().is("{");
        if (first.word("note") && (block || cursor.after().is(":"))) {
            cursor.next();
            table.note = parts.note();
        } else if (first.word("indexes") && block) {
            cursor.next();
            block(() -> table.indexes.add(index()));
        } else if (first.word("checks") && block) {
            cursor.next();
            block(() -> table.checks.add(check()));
        } else if (cursor.take("~")) {
            table.taken.add(new Taken(cursor.name("a table partial"), table.columns.size()));
        } else {
            table.columns.add(column());
        }
    }

    /** Lines between braces, each by itself. */
    private void block(Runnable line) {
        cursor.expect("{");
        while (!cursor.take("}")) {
            if (cursor.ended()) {
                cursor.fail("'}'");
            }
            int from = cursor.mark();
            try {
                line.run();
            } catch (DbmlCursor.Unexpected failure) {
                cursor.skipLine(from);
            }
        }
    }

    private Column column() {
        DbmlToken name = cursor.name("a column, indexes, Note or '}'");
        if (cursor.peek().fresh()) {
            cursor.fail("a type after " + name.text());
        }
        String type = type();
        return new Column(name.text(), type, parts.settings(), name);
    }

    /** {@code name}, {@code schema.name}, with {@code (…)} and {@code []} behind. */
    private String type() {
        DbmlToken first = cursor.name("a type");
        int end = first.end();
        if (cursor.take(".")) {
            end = cursor.name("a type").end();
        }
        if (cursor.peek().is("(") && cursor.peek().start() == end) {
            while (!cursor.peek().is(")")) {
                if (cursor.peek().fresh()) {
                    cursor.fail("')'");
                }
                cursor.next();
            }
            end = cursor.next().end();
        }
        while (cursor.peek().is("[") && (cursor.after().is("]") || sized())) {
            while (!cursor.peek().is("]")) {
                cursor.next();
            }
            end = cursor.next().end();
        }
        boolean quoted = first.type() == DbmlToken.Type.QUOTED;
        String behind = cursor.between(first.end(), end);
        return quoted && !behind.startsWith(".")
                ? first.text() + behind
                : cursor.between(first.start(), end);
    }

    private boolean sized() {
        return cursor.after().type() == DbmlToken.Type.NUMBER;
    }

    private Index index() {
        List<Part> keys = new ArrayList<>();
        if (cursor.take("(")) {
            while (!cursor.take(")")) {
                keys.add(part());
                if (!cursor.take(",") && !cursor.peek().is(")")) {
                    cursor.fail("',' or ')'");
                }
            }
        } else {
            keys.add(part());
        }
        return new Index(keys, parts.settings());
    }

    private Part part() {
        if (cursor.peek().type() == DbmlToken.Type.EXPRESSION) {
            return new Part(cursor.next().text(), true);
        }
        return new Part(cursor.name("a column or an expression").text(), false);
    }

    private Check check() {
        if (cursor.peek().type() != DbmlToken.Type.EXPRESSION) {
            cursor.fail("a condition in backticks");
        }
        return new Check(cursor.next().text(), parts.settings());
    }
}
