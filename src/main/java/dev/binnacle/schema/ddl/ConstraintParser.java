package dev.binnacle.schema.ddl;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** Keys, foreign keys, checks and exclusions. */
final class ConstraintParser {
    private static final List<String> STARTS =
            List.of("constraint", "primary key", "foreign key", "not null");

    private final Cursor cursor;

    ConstraintParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Whether a constraint of a table comes next. */
    boolean sees() {
        return cursor.seesAny(STARTS)
                || cursor.sees("check") && cursor.sees(1, '(')
                || cursor.sees("unique")
                        && (cursor.sees(1, '(')
                                || cursor.sees("unique nulls")
                                || cursor.sees("unique key")
                                || cursor.sees("unique using"))
                || cursor.sees("exclude") && (cursor.sees(1, '(') || cursor.sees("exclude using"));
    }

    TableConstraint ofTable() {
        int start = cursor.here();
        Ident name = null;
        if (cursor.accept("constraint")) {
            cursor.accept("if not exists");
            name = cursor.name("a constraint's name").name();
        }
        TableConstraint.Rule rule = rule(true);
        if (rule == null) {
            throw cursor.failure("PRIMARY KEY, UNIQUE, FOREIGN KEY, CHECK or EXCLUDE");
        }
        TableConstraint.Attributes attributes = attributes();
        return new TableConstraint(cursor.since(start), name, rule, attributes);
    }

    /** A constraint that stands with its column; null = none comes next. */
    @Nullable TableConstraint ofColumn(int start, @Nullable Ident name) {
        TableConstraint.Rule rule = rule(false);
        if (rule == null) {
            return null;
        }
        TableConstraint.Attributes attributes = attributes();
        return new TableConstraint(cursor.since(start), name, rule, attributes);
    }

    private TableConstraint.@Nullable Rule rule(boolean table) {
        if (cursor.accept("primary key")) {
            return key(true, table);
        }
        if (cursor.accept("unique")) {
            cursor.accept("key");
            return key(false, table);
        }
        if (cursor.accept("check")) {
            return new TableConstraint.Condition(condition());
        }
        if (!table) {
            return cursor.sees("references") ? references(List.of()) : null;
        }
        if (cursor.accept("foreign key")) {
            List<Ident> columns = cursor.columns();
            return references(columns);
        }
        if (cursor.accept("exclude")) {
            return exclusion();
        }
        return cursor.accept("not null")
                ? new TableConstraint.NotNull(cursor.ident("a column name"))
                : null;
    }

    private Written condition() {
        if (!cursor.sees('(')) {
            throw cursor.failure("“(” and a condition");
        }
        Written condition = cursor.inside();
        if (condition.text().isEmpty()) {
            throw new SyntaxFailure(condition.at().start(), "a condition", "“)”");
        }
        return condition;
    }

    private TableConstraint.Key key(boolean primary, boolean table) {
        String nulls = nulls();
        if (cursor.accept("using index")) {
            return new TableConstraint.Key(
                    primary, List.of(), List.of(), nulls, null, cursor.ident("an index"));
        }
        cursor.accept("hash");
        List<Ident> columns = table ? cursor.columns() : List.of();
        List<Ident> include = cursor.accept("include") ? cursor.columns() : List.of();
        Written options =
                cursor.sees("with") && cursor.sees(1, '(') && cursor.accept("with")
                        ? cursor.inside()
                        : null;
        if (cursor.accept("using index tablespace")) {
            cursor.ident("a tablespace");
        }
        return new TableConstraint.Key(primary, columns, include, nulls, options, null);
    }

    String nulls() {
        for (String words : List.of("not distinct", "all distinct", "distinct")) {
            if (cursor.accept("nulls " + words)) {
                return words;
            }
        }
        return "";
    }

    private TableConstraint.References references(List<Ident> columns) {
        cursor.expect("references");
        QualifiedName target = cursor.name("a table");
        List<Ident> targets = cursor.sees('(') ? cursor.columns() : List.of();
        String match = cursor.accept("match") ? cursor.word("FULL or SIMPLE") : "";
        String update = "NO ACTION";
        String delete = "NO ACTION";
        List<Ident> set = List.of();
        while (true) {
            if (cursor.accept("on update")) {
                update = action();
            } else if (cursor.accept("on delete")) {
                delete = action();
            } else {
                return new TableConstraint.References(
                        columns, target, targets, match, update, delete, set);
            }
            if (cursor.sees('(')) {
                set = cursor.columns();
            }
        }
    }

    private String action() {
        for (String words :
                List.of("no action", "restrict", "cascade", "set null", "set default")) {
            if (cursor.accept(words)) {
                return words.toUpperCase(Locale.ROOT);
            }
        }
        throw cursor.failure("CASCADE, RESTRICT, NO ACTION, SET NULL or SET DEFAULT");
    }

    private TableConstraint.Exclusion exclusion() {
        Ident method = cursor.accept("using") ? cursor.ident("an index method") : null;
        IndexParser indexes = new IndexParser(cursor);
        List<IndexKey> keys = indexes.keys();
        List<Ident> include = cursor.accept("include") ? cursor.columns() : List.of();
        if (cursor.accept("with")) {
            cursor.inside();
        }
        if (cursor.accept("using index tablespace")) {
            cursor.ident("a tablespace");
        }
        Written where = cursor.accept("where") ? cursor.inside() : null;
        return new TableConstraint.Exclusion(method, keys, include, where);
    }

    TableConstraint.Attributes attributes() {
        boolean deferrable = false;
        boolean deferred = false;
        boolean notValid = false;
        boolean notEnforced = false;
        boolean noInherit = false;
        while (true) {
            if (cursor.accept("deferrable")) {
                deferrable = true;
            } else if (cursor.accept("initially deferred")) {
                deferrable = true;
                deferred = true;
            } else if (cursor.accept("not valid")) {
                notValid = true;
            } else if (cursor.accept("not enforced")) {
                notEnforced = true;
            } else if (cursor.accept("no inherit")) {
                noInherit = true;
            } else if (!nothingSaid()) {
                return new TableConstraint.Attributes(
                        deferrable, deferred, notValid, notEnforced, noInherit);
            }
        }
    }

    private boolean nothingSaid() {
        return cursor.accept("not deferrable")
                || cursor.accept("initially immediate")
                || cursor.accept("enforced")
                || cursor.accept("nocheck");
    }
}
