package dev.binnacle.database.h2;

import dev.binnacle.database.Column;
import dev.binnacle.database.Engine;
import dev.binnacle.database.SortKey;
import dev.binnacle.database.StandardDialect;
import dev.binnacle.database.Value;
import dev.binnacle.database.ValueKind;
import dev.binnacle.database.script.ScriptSyntax;

import java.util.Optional;

/** How SQL is written for H2, in any of its modes. */
public final class H2Dialect extends StandardDialect {
    @Override
    public Engine engine() {
        return Engine.H2;
    }

    @Override
    public ScriptSyntax syntax() {
        return ScriptSyntax.H2;
    }

    /** Databases that the console did not make have unquoted names in upper case. */
    @Override
    public String definitionWord(String defaultSchema) {
        return defaultSchema.equals("PUBLIC") ? "h2 upper" : "h2";
    }

    @Override
    public boolean partsByTable() {
        return false;
    }

    @Override
    public String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public String literal(Column column, Value value) {
        return H2Literals.write(H2Type.of(column.type(), column.kind()), value.text());
    }

    /** Parameters carry their type with them; a cast would lose digits or cut silently. */
    @Override
    protected String placeholder(Column column) {
        return "?";
    }

    @Override
    protected Equality equality(Column column) {
        H2Type type = H2Type.parse(column.type());
        return switch (type.name()) {
            case "VARCHAR_IGNORECASE" -> Equality.BOTH;
            case "ARRAY", "ROW" -> Equality.NULLS_INSIDE;
            default -> Equality.PLAIN;
        };
    }

    @Override
    protected String asText(String expression) {
        return "cast(" + expression + " as character varying)";
    }

    /** H2's own casts read bytes as letters, where it takes them at all, and shout TRUE. */
    @Override
    protected String searched(Column column, String expression) {
        return switch (column.kind()) {
            case BOOLEAN -> "lower(" + asText(expression) + ")";
            case BYTES -> "'\\x' || lower(rawtohex(cast(" + expression + " as binary varying)))";
            default -> asText(expression);
        };
    }

    @Override
    protected String textType() {
        return "CHARACTER VARYING";
    }

    @Override
    protected String containsOperator() {
        return "ilike";
    }

    /** Always said, since every database may have its own default. */
    @Override
    protected String nullOrder(SortKey key) {
        if (!key.column().nullable()) {
            return "";
        }
        return key.descending() ? " nulls first" : " nulls last";
    }

    /** Of a comparison of rows H2's index follows the first column only. */
    @Override
    protected boolean comparesRows() {
        return false;
    }

    @Override
    protected Optional<Cut> cut(Column column, String expression, int limit) {
        H2Type type = H2Type.parse(column.type());
        boolean narrow =
                switch (type.name()) {
                    case "CHARACTER", "CHAR", "BINARY", "JAVA_OBJECT" -> true;
                    default -> type.length() >= 0 && type.length() <= limit;
                };
        if (narrow) {
            return Optional.empty();
        }
        return switch (column.kind()) {
            case TEXT -> Optional.of(cut("char_length", "left", expression, limit));
            case JSON -> Optional.of(cut("char_length", "left", asText(expression), limit));
            case BYTES -> Optional.of(cut("octet_length", "substring", expression, limit));
            default -> Optional.empty();
        };
    }

    private static Cut cut(String length, String start, String expression, int limit) {
        String measured = length + "(" + expression + ")";
        String when = "case when " + measured + " > " + limit + " then ";
        String from = start.equals("left") ? ", " : ", 1, ";
        return new Cut(
                when + start + "(" + expression + from + limit + ") else " + expression + " end",
                when + measured + " end");
    }

    /** Whether literals of the kind are plain words in SQL. */
    static boolean bare(ValueKind kind, String text) {
        return switch (kind) {
            case INTEGER, DECIMAL, FLOAT -> text.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
            case BOOLEAN -> text.equals("true") || text.equals("false");
            default -> false;
        };
    }
}
