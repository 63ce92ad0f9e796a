package dev.binnacle.schema.ddl;

import dev.binnacle.database.script.Token;

import java.util.List;

/** Finds where a type ends. */
final class TypeParser {
    private static final List<String> SEVERAL =
            List.of(
                    "double precision",
                    "national character large object",
                    "national char large object",
                    "national character varying",
                    "national char varying",
                    "national character",
                    "national char",
                    "character large object",
                    "char large object",
                    "nchar large object",
                    "character varying",
                    "char varying",
                    "nchar varying",
                    "binary large object",
                    "binary varying",
                    "bit varying");

    private static final List<String> UNITS =
            List.of("year", "month", "day", "hour", "minute", "second");

    private final Cursor cursor;

    TypeParser(Cursor cursor) {
        this.cursor = cursor;
    }

    Written type() {
        int start = cursor.here();
        cursor.accept("setof");
        if (cursor.sees("interval")) {
            cursor.skip();
            interval();
        } else if (!several()) {
            cursor.name("a type");
            if (cursor.sees('%')) {
                cursor.skip();
                cursor.word("TYPE");
            }
        }
        if (cursor.sees('(')) {
            cursor.inside();
        }
        zone();
        arrays();
        return cursor.written(start);
    }

    private boolean several() {
        for (String words : SEVERAL) {
            if (cursor.accept(words)) {
                return true;
            }
        }
        return false;
    }

    private void interval() {
        unit();
        if (cursor.accept("to")) {
            unit();
        }
    }

    private void unit() {
        for (String unit : UNITS) {
            if (cursor.accept(unit)) {
                if (cursor.sees('(')) {
                    cursor.inside();
                }
                return;
            }
        }
    }

    private void zone() {
        if (!cursor.accept("with time zone") && !cursor.accept("without time zone")) {
            cursor.accept("with local time zone");
        }
    }

    private void arrays() {
        while (cursor.sees('[') || cursor.sees("array")) {
            if (cursor.accept("array") && !cursor.sees('[')) {
                continue;
            }
            cursor.expect('[');
            if (cursor.sees(Token.Type.NUMBER)) {
                cursor.skip();
            }
            cursor.expect(']');
        }
    }
}
