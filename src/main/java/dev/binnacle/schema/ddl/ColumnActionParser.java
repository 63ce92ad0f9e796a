package dev.binnacle.schema.ddl;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Actions of ALTER TABLE and ALTER DOMAIN on columns and constraints. */
final class ColumnActionParser {
    private static final List<String> IDENTITY_OPTIONS =
            List.of(
                    "generated",
                    "start",
                    "increment",
                    "minvalue",
                    "maxvalue",
                    "no",
                    "cache",
                    "cycle",
                    "restart");

    private final Cursor cursor;
    private final ConstraintParser constraints;
    private final SequenceParser sequences;

    ColumnActionParser(Cursor cursor) {
        this.cursor = cursor;
        this.constraints = new ConstraintParser(cursor);
        this.sequences = new SequenceParser(cursor);
    }

    @Nullable AlterAction action(int start) {
        if (cursor.accept("add")) {
            return add(start);
        }
        if (cursor.accept("drop")) {
            return drop(start);
        }
        if (cursor.accept("validate constraint")) {
            Ident name = cursor.ident("a constraint's name");
            return new ConstraintAction.ValidateConstraint(cursor.since(start), name);
        }
        if (cursor.accept("alter constraint")) {
            Ident name = cursor.ident("a constraint's name");
            cursor.accept("inherit");
            TableConstraint.Attributes attributes = constraints.attributes();
            return new ConstraintAction.AlterConstraint(cursor.since(start), name, attributes);
        }
        return cursor.accept("alter") ? alter(start) : null;
    }

    AlterAction rename(int start) {
        if (!cursor.accept("column")) {
            cursor.accept("attribute");
        }
        Ident from = cursor.ident("a column name or TO");
        cursor.expect("to");
        Ident to = cursor.ident("the new name");
        cursor.accept("cascade");
        return new ColumnAction.RenameColumn(cursor.since(start), from, to);
    }

    private AlterAction add(int start) {
        if (constraints.sees()) {
            TableConstraint constraint = constraints.ofTable();
            return new ConstraintAction.AddConstraint(cursor.since(start), constraint);
        }
        if (!cursor.accept("column")) {
            cursor.accept("attribute");
        }
        boolean ifNotExists = cursor.accept("if not exists");
        ColumnElement column = new ColumnParser(cursor).column();
        place();
        return new ColumnAction.AddColumn(cursor.since(start), column, ifNotExists);
    }

    /** H2 can say where among the columns; a type's attribute can cascade. */
    private void place() {
        if (cursor.accept("before") || cursor.accept("after")) {
            cursor.ident("a column name");
        }
        cascade();
    }

    private AlterAction drop(int start) {
        if (cursor.accept("constraint")) {
            boolean ifExists = cursor.accept("if exists");
            Ident name = cursor.ident("a constraint's name");
            boolean cascade = cascade();
            return new ConstraintAction.DropConstraint(
                    cursor.since(start), name, ifExists, cascade);
        }
        if (cursor.accept("primary key")) {
            return new ConstraintAction.DropConstraint(cursor.since(start), null, false, false);
        }
        if (!cursor.accept("column")) {
            cursor.accept("attribute");
        }
        boolean ifExists = cursor.accept("if exists");
        boolean several = cursor.accept('(');
        Ident column = cursor.ident("a column name");
        if (several) {
            cursor.expect(')');
        }
        boolean cascade = cascade();
        return new ColumnAction.DropColumn(cursor.since(start), column, ifExists, cascade);
    }

    private boolean cascade() {
        if (cursor.accept("restrict")) {
            return false;
        }
        return cursor.accept("cascade");
    }

    private AlterAction alter(int start) {
        if (!cursor.accept("column")) {
            cursor.accept("attribute");
        }
        cursor.accept("if exists");
        Ident column = cursor.ident("a column name");
        if (cursor.accept("rename to")) {
            Ident to = cursor.ident("the new name");
            return new ColumnAction.RenameColumn(cursor.since(start), column, to);
        }
        if (cursor.accept("set data type") || cursor.accept("type")) {
            return type(start, column);
        }
        if (cursor.sees("set") && !cursor.sees(1, '(')) {
            cursor.skip();
            return set(start, column);
        }
        if (cursor.accept("drop")) {
            return drop(start, column);
        }
        if (cursor.accept("add")) {
            return addIdentity(start, column);
        }
        if (cursor.sees("restart")) {
            SequenceOptions options = sequences.options();
            return new ColumnAction.SetIdentity(cursor.since(start), column, null, options);
        }
        return options(start, column);
    }

    private AlterAction options(int start, Ident column) {
        boolean set = cursor.accept("set");
        if (set || cursor.accept("reset")) {
            Written options = cursor.inside();
            String word = set ? "set options" : "reset options";
            return new ColumnAction.SetStorage(cursor.since(start), column, word, options.text());
        }
        if (cursor.accept("options")) {
            Written options = cursor.inside();
            return new ColumnAction.SetStorage(
                    cursor.since(start), column, "foreign options", options.text());
        }
        if (cursor.accept("selectivity")) {
            String number = String.valueOf(cursor.number("a number"));
            return new ColumnAction.SetStorage(cursor.since(start), column, "selectivity", number);
        }
        // H2: ALTER COLUMN name type …
        return type(start, column);
    }

    private AlterAction type(int start, Ident column) {
        Written type = new TypeParser(cursor).type();
        QualifiedName collation = cursor.accept("collate") ? cursor.name("a collation") : null;
        boolean uses = cursor.accept("using");
        Written using = uses ? cursor.expression(() -> false) : null;
        // H2 may go on with the whole of a column
        new ColumnParser(cursor).parts();
        cascade();
        return new ColumnAction.SetType(cursor.since(start), column, type, collation, using);
    }

    private AlterAction set(int start, Ident column) {
        if (cursor.accept("not null")) {
            return new ColumnAction.SetNullable(cursor.since(start), column, false);
        }
        if (cursor.accept("null")) {
            return new ColumnAction.SetNullable(cursor.since(start), column, true);
        }
        if (cursor.accept("default on null")) {
            return new ColumnAction.SetStorage(cursor.since(start), column, "default on null", "");
        }
        if (cursor.accept("default")) {
            Written expression = cursor.expression(() -> false);
            return new ColumnAction.SetDefault(cursor.since(start), column, expression);
        }
        if (cursor.accept("expression as")) {
            Written expression = cursor.inside();
            return new ColumnAction.SetExpression(cursor.since(start), column, expression);
        }
        if (cursor.accept("on update")) {
            Written value = cursor.expression(() -> false);
            return new ColumnAction.SetStorage(
                    cursor.since(start), column, "on update", value.text());
        }
        if (cursor.seesAny(IDENTITY_OPTIONS)) {
            return setIdentity(start, column);
        }
        String word = cursor.word("NOT NULL, DEFAULT, DATA TYPE, …");
        String value = cursor.expression(() -> false).text();
        return new ColumnAction.SetStorage(cursor.since(start), column, word, value);
    }

    private AlterAction setIdentity(int start, Ident column) {
        Boolean always = null;
        if (cursor.accept("generated always")) {
            always = true;
        } else if (cursor.accept("generated by default")) {
            always = false;
        }
        SequenceOptions said = null;
        while (cursor.accept("set") || said == null) {
            said = sequences.options();
        }
        boolean nothing = said.at().start() == said.at().end();
        return new ColumnAction.SetIdentity(
                cursor.since(start), column, always, nothing ? null : said);
    }

    private AlterAction drop(int start, Ident column) {
        if (cursor.accept("not null")) {
            return new ColumnAction.SetNullable(cursor.since(start), column, true);
        }
        if (cursor.accept("default on null")) {
            return new ColumnAction.SetStorage(
                    cursor.since(start), column, "drop default on null", "");
        }
        if (cursor.accept("default")) {
            return new ColumnAction.SetDefault(cursor.since(start), column, null);
        }
        if (cursor.accept("on update")) {
            return new ColumnAction.SetStorage(cursor.since(start), column, "on update", "");
        }
        if (cursor.accept("identity")) {
            cursor.accept("if exists");
            return new ColumnAction.DropIdentity(cursor.since(start), column);
        }
        if (cursor.accept("expression")) {
            cursor.accept("if exists");
            return new ColumnAction.SetExpression(cursor.since(start), column, null);
        }
        throw cursor.failure("NOT NULL, DEFAULT, IDENTITY or EXPRESSION");
    }

    private AlterAction addIdentity(int start, Ident column) {
        cursor.expect("generated");
        boolean always = cursor.accept("always");
        if (!always) {
            cursor.expect("by default");
        }
        cursor.expect("as identity");
        SequenceOptions options = cursor.sees('(') ? sequences.inParentheses() : null;
        return new ColumnAction.AddIdentity(cursor.since(start), column, always, options);
    }

    /** {@code ALTER DOMAIN}: the same without a column. */
    @Nullable AlterAction ofDomain(int start) {
        Ident none = new Ident("", false, new Span(start, start));
        if (cursor.accept("set")) {
            return set(start, none);
        }
        if (cursor.sees("drop constraint")) {
            return action(start);
        }
        if (cursor.accept("drop")) {
            return drop(start, none);
        }
        return cursor.sees("add") || cursor.sees("validate constraint") ? action(start) : null;
    }
}
