package dev.binnacle.database.postgresql;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.database.Column;
import dev.binnacle.database.Engine;
import dev.binnacle.database.SortKey;
import dev.binnacle.database.StandardDialect;
import dev.binnacle.database.Value;
import dev.binnacle.database.ValueKind;
import dev.binnacle.database.script.ScriptSyntax;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How SQL is written for PostgreSQL. */
public final class PostgreSqlDialect extends StandardDialect {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

    @Override
    public Engine engine() {
        return Engine.POSTGRESQL;
    }

    @Override
    public ScriptSyntax syntax() {
        return ScriptSyntax.POSTGRESQL;
    }

    @Override
    public List<String> looseBodies() {
        return List.of("set check_function_bodies = off");
    }

    @Override
    public String literal(String text) {
        refuseNul(text);
        String quoted = "'" + text.replace("'", "''") + "'";
        // true under either setting of standard_conforming_strings
        return text.indexOf('\\') < 0 ? quoted : "E" + quoted.replace("\\", "\\\\");
    }

    @Override
    public String literal(Column column, Value value) {
        String text = value.text();
        if (text == null) {
            return "NULL";
        }
        boolean bare =
                column.kind().numeric() && NUMBER.matcher(text).matches() && !text.startsWith("-0")
                        || column.kind() == ValueKind.BOOLEAN
                                && (text.equals("true") || text.equals("false"));
        return bare ? text : literal(text);
    }

    @Override
    protected String placeholder(Column column) {
        return "cast(? as " + PostgreSqlTypes.castType(column.type()) + ")";
    }

    @Override
    protected Equality equality(Column column) {
        if (PostgreSqlTypes.withoutEquality(column.type(), column.kind())) {
            return Equality.TEXT;
        }
        return switch (column.kind()) {
            case INTERVAL, JSON, ARRAY -> Equality.BOTH;
            case TEXT -> column.type().endsWith("citext") ? Equality.BOTH : Equality.PLAIN;
            default -> Equality.PLAIN;
        };
    }

    @Override
    protected String asText(String expression) {
        return "cast(" + expression + " as text)";
    }

    @Override
    protected String textType() {
        return "text";
    }

    @Override
    protected String containsOperator() {
        return "ilike";
    }

    /** The order of {@link SortKey} is PostgreSQL's own. */
    @Override
    protected String nullOrder(SortKey key) {
        return "";
    }

    @Override
    protected boolean comparesRows() {
        return true;
    }

    @Override
    protected Optional<Cut> cut(Column column, String expression, int limit) {
        return switch (column.kind()) {
            case TEXT -> cutText(column.type(), expression, limit);
            case BYTES -> Optional.of(cutBytes(expression, limit));
            case JSON, XML, ARRAY -> Optional.of(cutOther(expression, limit));
            case OTHER ->
                    PostgreSqlTypes.narrow(column.type())
                            ? Optional.empty()
                            : Optional.of(cutOther(expression, limit));
            default -> Optional.empty();
        };
    }

    private Optional<Cut> cutText(String type, String expression, int limit) {
        String bare = PostgreSqlTypes.withoutModifiers(type);
        long length = PostgreSqlTypes.length(type);
        boolean narrow =
                length >= 0 && length <= limit
                        || bare.equals("character")
                        || bare.equals("name")
                        || bare.equals("\"char\"");
        if (narrow) {
            return Optional.empty();
        }
        boolean plain = bare.equals("text") || bare.equals("character varying");
        String text = plain ? expression : asText(expression);
        return Optional.of(cut(text, "pg_catalog.octet_length(" + text + ") > " + limit, limit));
    }

    private static Cut cutBytes(String expression, int limit) {
        String length = "pg_catalog.octet_length(" + expression + ")";
        String when = "case when " + length + " > " + limit + " then ";
        String start = "pg_catalog.substring(" + expression + ", 1, " + limit + ")";
        return new Cut(when + start + " else " + expression + " end", when + length + " end");
    }

    /**
     * The stored size, which costs nothing, tells the few values whose text is worth measuring;
     * stored compressed, a value may be several times as long as its size.
     */
    private Cut cutOther(String expression, int limit) {
        String guard = "pg_catalog.pg_column_size(" + expression + ") > " + limit / 8;
        return cut(asText(expression), guard, limit);
    }

    private static Cut cut(String text, String guard, int limit) {
        String length = "pg_catalog.octet_length(" + text + ")";
        String more = "pg_catalog.char_length(pg_catalog.left(" + text + ", " + (limit + 1) + "))";
        return new Cut(
                "case when "
                        + guard
                        + " then pg_catalog.left("
                        + text
                        + ", "
                        + limit
                        + ") else "
                        + text
                        + " end",
                "case when " + guard + " and " + more + " > " + limit + " then " + length + " end");
    }

    /** The driver takes every {@code ?} outside quotes for a parameter, unless it is doubled. */
    @Override
    protected String written(String sql) {
        return new PostgreSqlMarks(sql).doubled();
    }

    static void refuseNul(String text) {
        if (text.indexOf('\0') >= 0) {
            throw Problem.of(
                            ProblemCode.VALUE_REFUSED,
                            "PostgreSQL cannot hold the character NUL in a text.",
                            "")
                    .exception();
        }
    }
}
