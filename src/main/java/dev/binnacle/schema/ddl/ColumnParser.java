package dev.binnacle.schema.ddl;

import dev.binnacle.database.script.Token;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Columns and what follows their types. */
final class ColumnParser {
    private static final List<String> PART_STARTS =
            List.of(
                    "constraint",
                    "not null",
                    "null",
                    "default",
                    "generated",
                    "as",
                    "collate",
                    "storage",
                    "compression",
                    "on update",
                    "comment",
                    "primary key",
                    "unique",
                    "check",
                    "references",
                    "auto_increment",
                    "identity",
                    "options",
                    "with options",
                    "invisible",
                    "visible",
                    "selectivity",
                    "not deferrable",
                    "deferrable",
                    "initially",
                    "not enforced",
                    "not valid");

    private final Cursor cursor;
    private final ConstraintParser constraints;
    private final SequenceParser sequences;

    ColumnParser(Cursor cursor) {
        this.cursor = cursor;
        this.constraints = new ConstraintParser(cursor);
        this.sequences = new SequenceParser(cursor);
    }

    ColumnElement column() {
        int start = cursor.here();
        Ident name = cursor.ident("a column name");
        Written type = untyped() ? null : new TypeParser(cursor).type();
        List<ColumnElement.Part> parts = parts();
        return new ColumnElement(cursor.since(start), name, type, parts);
    }

    private boolean untyped() {
        return cursor.sees(',') || cursor.sees(')') || cursor.seesAny(PART_STARTS) && !bareType();
    }

    /** {@code id IDENTITY}, where the word is the type. */
    private boolean bareType() {
        return cursor.sees("identity");
    }

    /** Everything that may follow a type. */
    List<ColumnElement.Part> parts() {
        List<ColumnElement.Part> parts = new ArrayList<>();
        ColumnElement.Part part = part();
        while (part != null) {
            parts.add(part);
            part = part();
        }
        return parts;
    }

    private ColumnElement.@Nullable Part part() {
        int start = cursor.here();
        int back = cursor.mark();
        Ident name = cursor.accept("constraint") ? cursor.ident("a constraint's name") : null;
        ColumnElement.Part part = nullability(start, name);
        if (part == null) {
            part = value(start);
        }
        if (part == null) {
            part = constraints.ofColumn(start, name);
        }
        if (part == null && name != null) {
            throw cursor.failure("NOT NULL, CHECK, UNIQUE, PRIMARY KEY or REFERENCES");
        }
        if (part == null) {
            cursor.reset(back);
            part = plain(start);
        }
        return part;
    }

    private ColumnElement.@Nullable Part nullability(int start, @Nullable Ident name) {
        boolean not = cursor.accept("not null");
        if (!not && !cursor.accept("null")) {
            return null;
        }
        cursor.accept("no inherit");
        cursor.accept("not valid");
        return new ColumnElement.Nullability(cursor.since(start), name, !not);
    }

    private ColumnElement.@Nullable Part value(int start) {
        if (cursor.accept("default on null")) {
            return new ColumnElement.DefaultOnNull(cursor.since(start));
        }
        if (cursor.accept("default")) {
            Written expression = expression();
            return new ColumnElement.Default(cursor.since(start), expression);
        }
        if (cursor.accept("on update")) {
            Written expression = expression();
            return new ColumnElement.OnUpdate(cursor.since(start), expression);
        }
        if (cursor.accept("generated")) {
            return generated(start);
        }
        if (cursor.accept("as identity")) {
            return identity(start, true);
        }
        if (cursor.accept("auto_increment") || cursor.accept("identity")) {
            return identity(start, false);
        }
        return cursor.accept("as") ? computed(start) : null;
    }

    /** A default: up to whatever else a column may say. */
    Written expression() {
        boolean[] first = {true};
        return cursor.expression(() -> {
            boolean begins = first[0];
            first[0] = false;
            return !begins && cursor.seesAny(PART_STARTS) && !cursor.sees("as");
        });
    }

    private ColumnElement.Part generated(int start) {
        boolean always = cursor.accept("always");
        if (!always) {
            cursor.expect("by default");
            cursor.accept("on null");
        }
        cursor.expect("as");
        return cursor.accept("identity") ? identity(start, always) : computed(start);
    }

    private ColumnElement.Part identity(int start, boolean always) {
        SequenceOptions options = cursor.sees('(') ? sequences.inParentheses() : null;
        return new ColumnElement.Identity(cursor.since(start), always, options);
    }

    private ColumnElement.Part computed(int start) {
        Written expression = cursor.sees('(') ? cursor.inside() : expression();
        boolean kinds = cursor.sees("stored") || cursor.sees("virtual") || cursor.sees("persisted");
        String kind = kinds ? cursor.word("STORED") : "";
        return new ColumnElement.Generated(cursor.since(start), expression, kind);
    }

    private ColumnElement.@Nullable Part plain(int start) {
        if (cursor.accept("collate")) {
            QualifiedName collation = cursor.name("a collation");
            return new ColumnElement.Collate(cursor.since(start), collation);
        }
        if (cursor.sees("storage") || cursor.sees("compression")) {
            String word = cursor.word("STORAGE");
            String value = cursor.word("a kind of " + word);
            return new ColumnElement.Storage(cursor.since(start), word, value);
        }
        if (cursor.accept("comment")) {
            String text = cursor.string("the comment in quotes");
            return new ColumnElement.Remark(cursor.since(start), text);
        }
        return other(start);
    }

    private ColumnElement.@Nullable Part other(int start) {
        if (cursor.accept("options")) {
            cursor.inside();
        } else if (cursor.accept("selectivity")) {
            cursor.number("a number");
        } else if (!cursor.accept("with options")
                && !cursor.accept("invisible")
                && !cursor.accept("visible")) {
            return null;
        }
        Written written = cursor.written(start);
        return new ColumnElement.Plain(written.at(), written.text().toLowerCase(Locale.ROOT));
    }

    /** Whether a name and a type, rather than a constraint, come next. */
    boolean seesColumn() {
        return cursor.sees(Token.Type.QUOTED_NAME) || !constraints.sees();
    }
}
