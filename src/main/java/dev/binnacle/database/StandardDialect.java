package dev.binnacle.database;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import java.util.List;
import java.util.Optional;

/** The rendering that databases share; what differs between them is abstract. */
public abstract class StandardDialect implements Dialect {

    /** How a column's values are found equal, so that exactly the value that was read is meant. */
    public enum Equality {
        /** The database's own {@code =} tells every two values apart. */
        PLAIN,
        /** The type has no {@code =}, or one that tells too little apart: the text decides. */
        TEXT,
        /** {@code =} for an index's sake, then the text. */
        BOTH,
        /** {@code =} stumbles over NULLs inside the value. */
        NULLS_INSIDE
    }

    /**
     * A long value cut by the server.
     *
     * @param value gives the beginning
     * @param length gives the full length when it was cut, else NULL
     */
    public record Cut(String value, String length) {}

    /** What stands where this column's value is bound. */
    protected abstract String placeholder(Column column);

    protected abstract Equality equality(Column column);

    /** The expression as text, exactly as {@link Value#text()} holds it. */
    protected abstract String asText(String expression);

    /** The expression as a search looks through it: {@link #asText}, where that reads the same. */
    protected String searched(Column column, String expression) {
        return asText(expression);
    }

    /** The type that {@link #asText} gives. */
    protected abstract String textType();

    /** Case-insensitive matching of a text expression, up to the pattern. */
    protected abstract String containsOperator();

    /**
     * {@code nulls last} or {@code nulls first} where the database would do otherwise, or empty.
     */
    protected abstract String nullOrder(SortKey key);

    /** Whether {@code (a, b) > (?, ?)} walks an index better than its parts do. */
    protected abstract boolean comparesRows();

    /**
     * How to cut the column at this many characters or bytes; empty when it cannot be that long.
     */
    protected abstract Optional<Cut> cut(Column column, String expression, int limit);

    /** A condition people wrote, made safe for the driver's own parameter marks. */
    protected String written(String sql) {
        return sql;
    }

    @Override
    public String quote(String name) {
        if (name.indexOf('\0') >= 0) {
            throw Problem.of(
                            ProblemCode.NAME_REFUSED,
                            "A name cannot hold the character NUL.",
                            name.replace("\0", "\\0"))
                    .exception();
        }
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public Sql render(Statement statement) {
        SqlText text = new SqlText(this, false);
        new StatementSql(text).add(statement);
        return text.toSql();
    }

    @Override
    public String script(Statement statement) {
        SqlText text = new SqlText(this, true);
        new StatementSql(text).add(statement);
        return text.toString();
    }

    @Override
    public Sql render(Condition condition) {
        SqlText text = new SqlText(this, false);
        new ConditionSql(text).add(condition);
        return text.toSql();
    }

    /** Whether the column is ordered by its text, since its values as such have no whole order. */
    boolean orderedAsText(Column column) {
        Equality equality = equality(column);
        return equality == Equality.TEXT || equality == Equality.NULLS_INSIDE;
    }

    /** Whether every key runs the same way and none can be NULL. */
    static boolean uniform(List<SortKey> keys) {
        return keys.stream()
                .allMatch(key ->
                        !key.column().nullable()
                                && key.descending() == keys.getFirst().descending());
    }
}
