package dev.binnacle.database;

import dev.binnacle.database.StandardDialect.Equality;

import java.util.List;

/** Writes conditions. Every one is closed in itself, so that any two can be joined. */
final class ConditionSql {
    private static final String TRUE = "1 = 1";
    private static final String FALSE = "1 = 0";
    private final SqlText sql;

    ConditionSql(SqlText sql) {
        this.sql = sql;
    }

    void add(Condition condition) {
        switch (condition) {
            case Condition.All all -> joined(all.parts(), " and ", TRUE);
            case Condition.Any any -> joined(any.parts(), " or ", FALSE);
            case Condition.Not not -> not(not.part());
            case Condition.Compare compare -> compare(compare);
            case Condition.Between between -> between(between);
            case Condition.In in -> in(in);
            case Condition.IsNull isNull -> isNull(isNull.column());
            case Condition.Contains contains ->
                    matches(
                            contains.column(),
                            sql.dialect().containsOperator(),
                            "%" + escape(contains.text()) + "%");
            case Condition.StartsWith starts ->
                    matches(starts.column(), "like", escape(starts.text()) + "%");
            case Condition.Same same -> same(same);
            case Condition.Beyond beyond -> beyond(beyond);
            case Condition.Written written ->
                    // the line break ends a comment that the operator may have left open
                    sql.add("(").written(written.sql()).add("\n)");
        }
    }

    private void joined(List<Condition> parts, String word, String none) {
        if (parts.isEmpty()) {
            sql.add(none);
        } else if (parts.size() == 1) {
            add(parts.getFirst());
        } else {
            sql.add("(").join(parts, word, this::add).add(")");
        }
    }

    private void not(Condition part) {
        if (part instanceof Condition.Same same) {
            // NULL differs from a value here, where SQL's own NOT would not know
            sql.add("coalesce(not (");
            same(same);
            sql.add("), " + TRUE + ")");
        } else {
            sql.add("not (");
            add(part);
            sql.add(")");
        }
    }

    private void compare(Condition.Compare compare) {
        Column column = compare.column();
        Equality equality = sql.dialect().equality(column);
        if (compare.value().isNull()) {
            nullCompare(column, compare.operator());
        } else if (equality == Equality.NULLS_INSIDE && compare.operator().equality()) {
            boolean equal = compare.operator() == Condition.Operator.EQUAL;
            sql.add(equal ? "" : "(").column(column);
            sql.add(equal ? " is not distinct from " : " is distinct from ");
            sql.value(column, compare.value());
            if (!equal) {
                sql.add(" and ").column(column).add(" is not null)");
            }
        } else {
            operand(column, equality);
            sql.add(" " + compare.operator().sql() + " ");
            one(column, compare.value(), equality == Equality.TEXT);
        }
    }

    private void operand(Column column, Equality equality) {
        if (equality == Equality.TEXT) {
            asText(column);
        } else {
            sql.column(column);
        }
    }

    private void between(Condition.Between between) {
        Column column = between.column();
        Equality equality = sql.dialect().equality(column);
        operand(column, equality);
        sql.add(" between ");
        one(column, between.low(), equality == Equality.TEXT);
        sql.add(" and ");
        one(column, between.high(), equality == Equality.TEXT);
    }

    private void nullCompare(Column column, Condition.Operator operator) {
        switch (operator) {
            case EQUAL -> isNull(column);
            case NOT_EQUAL -> not(new Condition.IsNull(column));
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> sql.add(FALSE);
        }
    }

    private void in(Condition.In in) {
        Column column = in.column();
        List<Value> present = in.values().stream().filter(value -> !value.isNull()).toList();
        boolean orNull = present.size() < in.values().size();
        if (present.isEmpty()) {
            sql.add(orNull ? sql.dialect().quote(column.name()) + " is null" : FALSE);
            return;
        }
        Equality equality = sql.dialect().equality(column);
        if (equality == Equality.NULLS_INSIDE) {
            add(
                    new Condition.Any(
                            in.values().stream().map(value -> equal(column, value)).toList()));
            return;
        }
        boolean text = equality == Equality.TEXT;
        sql.add(orNull ? "(" : "");
        operand(column, equality);
        sql.add(" in (");
        sql.join(present, ", ", value -> one(column, value, text)).add(")");
        if (orNull) {
            sql.add(" or ").column(column).add(" is null)");
        }
    }

    private static Condition equal(Column column, Value value) {
        return new Condition.Compare(column, Condition.Operator.EQUAL, value);
    }

    private void one(Column column, Value value, boolean text) {
        if (text) {
            sql.text(text(value));
        } else {
            sql.value(column, value);
        }
    }

    private void matches(Column column, String operator, String pattern) {
        if (column.kind() == ValueKind.TEXT) {
            sql.column(column);
        } else {
            sql.add(sql.dialect().searched(column, sql.dialect().quote(column.name())));
        }
        sql.add(" " + operator + " ").text(pattern).add(" escape '!'");
    }

    private static String escape(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private void same(Condition.Same same) {
        Column column = same.column();
        Value value = same.value();
        if (value.isNull()) {
            isNull(column);
            return;
        }
        Equality equality = sql.dialect().equality(column);
        if (equality == Equality.BOTH) {
            sql.add("(");
        }
        if (equality != Equality.TEXT) {
            boolean nulls = equality == Equality.NULLS_INSIDE;
            sql.column(column).add(nulls ? " is not distinct from " : " = ").value(column, value);
        }
        if (equality == Equality.BOTH) {
            sql.add(" and ");
        }
        if (equality == Equality.TEXT || equality == Equality.BOTH) {
            asText(column);
            sql.add(" = ").text(text(value));
        }
        if (equality == Equality.BOTH) {
            sql.add(")");
        }
    }

    private void beyond(Condition.Beyond beyond) {
        Keyset keyset = Keyset.of(beyond);
        if (sql.dialect().comparesRows() && keyset.uniform()) {
            rows(keyset);
        } else {
            List<Keyset.Segment> segments = keyset.segments();
            if (segments.isEmpty()) {
                sql.add(FALSE);
            } else {
                sql.add("(").join(segments, " or ", this::segment).add(")");
            }
        }
    }

    private void rows(Keyset keyset) {
        List<SortKey> keys = keyset.keys();
        sql.add(keys.size() > 1 ? "(" : "");
        sql.join(keys, ", ", key -> sql.ordered(key.column()));
        sql.add(keys.size() > 1 ? ")" : "");
        sql.add(keys.getFirst().descending() ? " < " : " > ");
        sql.add(keys.size() > 1 ? "(" : "");
        sql.join(
                keyset.numbers(),
                ", ",
                i -> sql.ordered(keys.get(i).column(), keyset.place().get(i)));
        sql.add(keys.size() > 1 ? ")" : "");
    }

    /** One stretch of the order, of which an index can give every row in order. */
    void segment(Keyset.Segment segment) {
        sql.join(segment.tests(), " and ", this::test);
    }

    private void test(Keyset.Test test) {
        sql.ordered(test.key().column());
        switch (test.kind()) {
            case EQUAL -> sql.add(" = ").ordered(test.key().column(), test.value());
            case BEYOND ->
                    sql.add(test.key().descending() ? " < " : " > ")
                            .ordered(test.key().column(), test.value());
            case NULL -> sql.add(" is null");
            case NOT_NULL -> sql.add(" is not null");
        }
    }

    /** A composite value of nothing but NULLs is NULL to SQL, but is a value all the same. */
    private void isNull(Column column) {
        if (sql.dialect().equality(column) == Equality.TEXT) {
            asText(column);
        } else {
            sql.column(column);
        }
        sql.add(" is null");
    }

    private void asText(Column column) {
        sql.add(sql.dialect().asText(sql.dialect().quote(column.name())));
    }

    private static String text(Value value) {
        String text = value.text();
        return text == null ? "" : text;
    }
}
