package dev.binnacle.database.postgresql;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.database.Column;
import dev.binnacle.database.Parameter;
import dev.binnacle.database.Value;
import dev.binnacle.database.ValueKind;

import org.postgresql.util.PGbytea;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;

/** Values between PostgreSQL and their exact text. Needs the driver's text transfer. */
final class PostgreSqlValues {
    private PostgreSqlValues() {}

    static Column describe(ResultSetMetaData result, int index) throws SQLException {
        String name = result.getColumnTypeName(index);
        boolean likeEnum =
                result.getColumnType(index) == Types.VARCHAR
                        && PostgreSqlTypes.kind(name, "b") == ValueKind.OTHER;
        ValueKind kind = PostgreSqlTypes.kind(name, likeEnum ? "e" : "b");
        String type = PostgreSqlTypes.written(name);
        int precision = result.getPrecision(index);
        if (kind == ValueKind.DECIMAL && precision > 0) {
            type += "(" + precision + "," + result.getScale(index) + ")";
        } else if ((name.equals("varchar") || name.equals("bpchar"))
                && precision > 0
                && precision < Integer.MAX_VALUE) {
            type += "(" + precision + ")";
        }
        return Column.ofResult(result.getColumnLabel(index), index, type, kind);
    }

    static Value read(ResultSet rows, int index, Column column) throws SQLException {
        String text = rows.getString(index);
        if (text == null) {
            return Value.NULL;
        }
        return switch (column.kind()) {
            case BOOLEAN -> Value.of(text.equals("t") ? "true" : "false");
            case BYTES -> bytes(text);
            default -> Value.of(text);
        };
    }

    private static Value bytes(String text) throws SQLException {
        String hex = text;
        if (!text.startsWith("\\x")) {
            byte[] bytes = PGbytea.toBytes(text.getBytes(StandardCharsets.UTF_8));
            hex = "\\x" + java.util.HexFormat.of().formatHex(bytes);
        }
        return new Value(hex, hex.length() / 2 - 1, false);
    }

    static void bind(PreparedStatement statement, int index, Parameter parameter)
            throws SQLException {
        String text = parameter.value().text();
        if (text != null) {
            PostgreSqlDialect.refuseNul(text);
            refuseHalfCharacters(text);
        }
        // of no type, so that the cast around the mark decides it and reads the text as input
        statement.setObject(index, text, Types.OTHER);
    }

    /** The driver would write a question mark in place of half a surrogate pair. */
    private static void refuseHalfCharacters(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSurrogatePair(
                        text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : 'x')) {
                    throw Problem.of(
                                    ProblemCode.VALUE_REFUSED,
                                    "The text holds half a character at position " + i + ".",
                                    "")
                            .exception();
                }
                i++;
            }
        }
    }
}
