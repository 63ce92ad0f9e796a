package dev.binnacle.schema.ddl;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What is said about sequences. */
final class SequenceParser {
    private final Cursor cursor;
    private int start;
    private @Nullable Written type;
    private @Nullable Long first;
    private @Nullable Long increment;
    private @Nullable Long least;
    private @Nullable Long most;
    private @Nullable Long cache;
    private @Nullable Boolean cycle;
    private @Nullable Long restart;
    private @Nullable List<Ident> ownedBy;
    private @Nullable QualifiedName name;

    SequenceParser(Cursor cursor) {
        this.cursor = cursor;
    }

    SequenceOptions inParentheses() {
        cursor.expect('(');
        SequenceOptions options = new SequenceParser(cursor).options(true);
        cursor.expect(')');
        return options;
    }

    SequenceOptions options() {
        return new SequenceParser(cursor).options(false);
    }

    /**
     * @param brief whether two bare numbers may stand for start and increment
     */
    private SequenceOptions options(boolean brief) {
        start = cursor.here();
        if (brief && !cursor.sees(')') && cursor.lookWord().isEmpty()) {
            first = cursor.number("a number");
            increment = cursor.accept(',') ? cursor.number("a number") : null;
        }
        while (limit() || step()) {
            cursor.accept(',');
        }
        return new SequenceOptions(
                cursor.since(start),
                type,
                first,
                increment,
                least,
                most,
                cache,
                cycle,
                restart,
                ownedBy,
                name);
    }

    private boolean limit() {
        if (cursor.accept("minvalue")) {
            least = cursor.number("a number");
        } else if (cursor.accept("maxvalue")) {
            most = cursor.number("a number");
        } else if (cursor.accept("no minvalue") || cursor.accept("nominvalue")) {
            least = null;
        } else if (cursor.accept("no maxvalue") || cursor.accept("nomaxvalue")) {
            most = null;
        } else if (cursor.accept("cache")) {
            cache = cursor.number("a number");
        } else if (cursor.accept("no cache") || cursor.accept("nocache")) {
            cache = 1L;
        } else if (cursor.accept("no cycle") || cursor.accept("nocycle")) {
            cycle = false;
        } else if (cursor.accept("cycle")) {
            cycle = true;
        } else {
            return false;
        }
        return true;
    }

    private boolean step() {
        if (cursor.accept("as")) {
            type = new TypeParser(cursor).type();
        } else if (cursor.accept("start with") || cursor.accept("start")) {
            first = cursor.number("a number");
        } else if (cursor.accept("increment by") || cursor.accept("increment")) {
            increment = cursor.number("a number");
        } else if (cursor.accept("restart")) {
            cursor.accept("with");
            restart = cursor.lookWord().isEmpty() && !cursor.atEnd() ? number() : Long.valueOf(1);
        } else if (cursor.accept("owned by none")) {
            ownedBy = List.of();
        } else if (cursor.accept("owned by")) {
            ownedBy = cursor.parts("a column");
        } else if (cursor.accept("sequence name")) {
            name = cursor.name("a sequence name");
        } else {
            return cursor.accept("logged") || cursor.accept("unlogged") || belongs();
        }
        return true;
    }

    private Long number() {
        if (cursor.sees('(')) {
            cursor.inside();
            return 1L;
        }
        return cursor.sees(')') || cursor.sees(',') ? 1L : cursor.number("a number");
    }

    /** H2's own script says so of the sequences behind identities. */
    private boolean belongs() {
        return cursor.accept("belongs_to_table");
    }
}
