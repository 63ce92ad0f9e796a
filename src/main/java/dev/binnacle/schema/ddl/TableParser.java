package dev.binnacle.schema.ddl;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code CREATE TABLE}; a broken column or constraint does not lose the others. */
final class TableParser {
    private final Cursor cursor;
    private final Problems problems;

    private List<CreateTable.Element> elements = List.of();
    private @Nullable Span body;
    private @Nullable QualifiedName partitionOf;
    private @Nullable Written bound;
    private List<QualifiedName> inherits = List.of();
    private @Nullable Written partitionBy;
    private @Nullable Written options;
    private @Nullable Ident server;
    private @Nullable Written serverOptions;
    private @Nullable Ident method;
    private @Nullable Ident tablespace;
    private @Nullable Written query;
    private @Nullable Written rest;

    TableParser(Cursor cursor, Problems problems) {
        this.cursor = cursor;
        this.problems = problems;
    }

    /**
     * What follows TABLE.
     *
     * @param words what stood before it
     */
    CreateTable table(int start, Set<String> words) {
        boolean ifNotExists = cursor.accept("if not exists");
        QualifiedName name = cursor.name("a table name");
        if (cursor.accept("partition of")) {
            partitionOf = cursor.name("a table");
        } else if (cursor.sees("of")) {
            int from = cursor.here();
            cursor.skip();
            cursor.name("a type");
            rest = cursor.written(from);
        }
        if (cursor.sees('(')) {
            body();
        } else if (partitionOf == null && rest == null && !cursor.seesAny(List.of("as", "using"))) {
            throw cursor.failure("“(” and columns");
        }
        if (partitionOf != null) {
            bound = bound();
        }
        while (structure() || storage() || ending()) {
            // each takes one clause
        }
        return new CreateTable(
                cursor.since(start),
                name,
                words,
                ifNotExists,
                elements,
                body,
                partitionOf,
                bound,
                inherits,
                partitionBy,
                options,
                server,
                serverOptions,
                method,
                tablespace,
                query,
                rest);
    }

    private void body() {
        int start = cursor.here();
        cursor.expect('(');
        List<CreateTable.Element> found = new ArrayList<>();
        boolean more = !cursor.sees(')');
        while (more) {
            int mark = cursor.mark();
            try {
                found.add(element());
                if (!cursor.sees(',') && !cursor.sees(')') && !cursor.atEnd()) {
                    throw cursor.failure("“,” or “)”");
                }
            } catch (SyntaxFailure failure) {
                problems.add(failure);
                cursor.reset(mark);
                cursor.skipBalanced(() -> false, false);
            }
            more = cursor.accept(',');
        }
        cursor.expect(')');
        elements = found;
        body = cursor.since(start);
    }

    private CreateTable.Element element() {
        int start = cursor.here();
        if (cursor.sees("like")) {
            cursor.skip();
            return like(start);
        }
        ColumnParser columns = new ColumnParser(cursor);
        return columns.seesColumn() ? columns.column() : new ConstraintParser(cursor).ofTable();
    }

    private CreateTable.Like like(int start) {
        QualifiedName table = cursor.name("a table");
        int from = cursor.here();
        boolean said = false;
        while (cursor.sees("including") || cursor.sees("excluding")) {
            cursor.skip();
            cursor.word("what to include");
            said = true;
        }
        Written words = said ? cursor.written(from) : null;
        return new CreateTable.Like(cursor.since(start), table, words);
    }

    /** {@code FOR VALUES …} or {@code DEFAULT}. */
    Written bound() {
        int start = cursor.here();
        if (!cursor.accept("default")) {
            cursor.expect("for values");
            if (cursor.accept("from")) {
                cursor.inside();
                cursor.expect("to");
            } else if (!cursor.accept("in")) {
                cursor.expect("with");
            }
            cursor.inside();
        }
        return cursor.written(start);
    }

    private boolean structure() {
        if (cursor.accept("inherits")) {
            cursor.expect('(');
            inherits = cursor.names("a table");
            cursor.expect(')');
        } else if (cursor.accept("partition by")) {
            int start = cursor.here();
            cursor.word("RANGE, LIST or HASH");
            cursor.inside();
            partitionBy = cursor.written(start);
        } else if (cursor.accept("server")) {
            server = cursor.ident("a server");
        } else if (cursor.accept("options")) {
            serverOptions = cursor.inside();
        } else if (cursor.accept("as")) {
            query = cursor.rest("a query");
        } else {
            return false;
        }
        return true;
    }

    private boolean storage() {
        if (cursor.sees("with") && cursor.sees(1, '(')) {
            cursor.skip();
            options = cursor.inside();
        } else if (cursor.accept("using")) {
            method = cursor.ident("an access method");
        } else if (cursor.accept("tablespace")) {
            tablespace = cursor.ident("a tablespace");
        } else {
            return false;
        }
        return true;
    }

    private boolean ending() {
        int start = cursor.here();
        if (cursor.accept("without oids")
                || cursor.accept("with oids")
                || cursor.accept("not persistent")
                || cursor.accept("transactional")) {
            rest = cursor.written(start);
            return true;
        }
        if (cursor.accept("on commit")) {
            cursor.word("PRESERVE, DELETE or DROP");
            cursor.accept("rows");
        } else if (cursor.accept("engine")) {
            cursor.accept('=');
            cursor.ident("an engine");
        } else if (cursor.accept("comment")) {
            cursor.accept('=');
            cursor.string("the comment in quotes");
        } else {
            return false;
        }
        rest = cursor.written(start);
        return true;
    }
}
