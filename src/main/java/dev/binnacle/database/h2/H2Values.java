package dev.binnacle.database.h2;

import dev.binnacle.database.Column;
import dev.binnacle.database.Parameter;
import dev.binnacle.database.Value;
import dev.binnacle.database.ValueKind;

import org.h2.engine.Mode;
import org.h2.jdbc.JdbcResultSet;
import org.h2.message.DbException;
import org.h2.value.DataType;
import org.h2.value.ValueArray;
import org.h2.value.ValueBigint;
import org.h2.value.ValueCollectionBase;
import org.h2.value.ValueDecfloat;
import org.h2.value.ValueDouble;
import org.h2.value.ValueGeometry;
import org.h2.value.ValueJavaObject;
import org.h2.value.ValueJson;
import org.h2.value.ValueNull;
import org.h2.value.ValueReal;
import org.h2.value.ValueRow;
import org.h2.value.ValueUuid;
import org.h2.value.ValueVarbinary;
import org.h2.value.ValueVarchar;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Values between H2 and their exact text, through H2's own value classes: JDBC's lose some. */
final class H2Values {
    private static final HexFormat HEX = HexFormat.of();

    private H2Values() {}

    static Column describe(ResultSetMetaData result, int index) throws SQLException {
        String type = result.getColumnTypeName(index);
        H2Type parsed = H2Type.parse(type);
        ValueKind kind = parsed.kind();
        boolean sized = kind == ValueKind.TEXT && !parsed.name().endsWith("OBJECT");
        int precision = result.getPrecision(index);
        if (type.equals("NUMERIC")) {
            type += "(" + precision + "," + result.getScale(index) + ")";
        } else if (sized && precision > 0 && precision < 1_000_000_000) {
            type += "(" + precision + ")";
        }
        return Column.ofResult(result.getColumnLabel(index), index, type, kind);
    }

    static Value read(ResultSet rows, int index, Column column) throws SQLException {
        return switch (column.kind()) {
            case INTEGER, DECIMAL, DATE, UUID, ENUM -> Value.of(rows.getString(index));
            default -> value(rows.unwrap(JdbcResultSet.class).getInternal(index));
        };
    }

    private static Value value(org.h2.value.Value value) {
        String text = text(value);
        return text != null && bytes(value)
                ? new Value(text, text.length() / 2 - 1, false)
                : Value.of(text);
    }

    private static String text(org.h2.value.Value value) {
        if (value instanceof ValueCollectionBase) {
            return nested(value).text();
        }
        if (bytes(value)) {
            return "\\x" + HEX.formatHex(value.getBytesNoCopy());
        }
        String text = value.getString();
        return value.getValueType() == org.h2.value.Value.BOOLEAN
                ? text.toLowerCase(Locale.ROOT)
                : text;
    }

    private static boolean bytes(org.h2.value.Value value) {
        return switch (value.getValueType()) {
            case org.h2.value.Value.BINARY,
                    org.h2.value.Value.VARBINARY,
                    org.h2.value.Value.BLOB,
                    org.h2.value.Value.JAVA_OBJECT ->
                    true;
            default -> false;
        };
    }

    private static H2Nested nested(org.h2.value.Value value) {
        if (value instanceof ValueCollectionBase collection) {
            List<H2Nested> parts =
                    Arrays.stream(collection.getList()).map(H2Values::nested).toList();
            return new H2Nested.Group(collection instanceof ValueRow, parts);
        }
        return new H2Nested.Leaf(text(value));
    }

    static void bind(PreparedStatement statement, int index, Parameter parameter)
            throws SQLException {
        String text = parameter.value().text();
        H2Type type = H2Type.of(parameter.type(), parameter.kind());
        statement.setObject(index, text == null ? ValueNull.INSTANCE : typed(type, text));
    }

    private static org.h2.value.Value typed(H2Type type, String text) {
        try {
            return parsed(type, text);
        } catch (IllegalArgumentException | DbException malformed) {
            // as text, so that the database itself says what is wrong with it
            return ValueVarchar.get(text);
        }
    }

    private static org.h2.value.Value parsed(H2Type type, String text) {
        return switch (type.kind()) {
            case INTEGER -> ValueBigint.get(Long.parseLong(text.strip()));
            case DECIMAL -> decimal(text.strip());
            case FLOAT ->
                    type.name().equals("REAL")
                                    || type.name().equals("FLOAT")
                                            && type.length() > 0
                                            && type.length() <= 24
                            ? ValueReal.get(Float.parseFloat(text))
                            : ValueDouble.get(Double.parseDouble(text));
            case UUID -> ValueUuid.get(text);
            case JSON -> ValueJson.fromJson(text);
            case BYTES -> bytes(type, text);
            case ARRAY -> group(type, H2Nested.parse(text));
            case OTHER ->
                    switch (type.name()) {
                        case "ROW" -> group(type, H2Nested.parse(text));
                        case "GEOMETRY" -> ValueGeometry.get(text);
                        default -> ValueVarchar.get(text);
                    };
            default -> ValueVarchar.get(text);
        };
    }

    private static org.h2.value.Value decimal(String text) {
        return switch (text) {
            case "NaN" -> ValueDecfloat.NAN;
            case "Infinity" -> ValueDecfloat.POSITIVE_INFINITY;
            case "-Infinity" -> ValueDecfloat.NEGATIVE_INFINITY;
            default -> org.h2.value.ValueNumeric.getAnyScale(new BigDecimal(text));
        };
    }

    private static org.h2.value.Value bytes(H2Type type, String text) {
        byte[] bytes = HEX.parseHex(text.startsWith("\\x") ? text.substring(2) : text);
        return type.name().equals("JAVA_OBJECT")
                ? ValueJavaObject.getNoCopy(bytes)
                : ValueVarbinary.getNoCopy(bytes);
    }

    private static org.h2.value.Value group(H2Type type, H2Nested nested) {
        return switch (nested) {
            case H2Nested.Leaf leaf -> {
                String text = leaf.text();
                yield text == null ? ValueNull.INSTANCE : typed(type, text);
            }
            case H2Nested.Group group -> {
                org.h2.value.Value[] parts = new org.h2.value.Value[group.parts().size()];
                for (int i = 0; i < parts.length; i++) {
                    parts[i] = group(type.part(i), group.parts().get(i));
                    if (group.row()) {
                        parts[i] = exact(type.part(i), parts[i]);
                    }
                }
                yield group.row() ? ValueRow.get(parts) : ValueArray.get(parts, null);
            }
        };
    }

    /**
     * A field of a row in its own type: H2 converts all fields after the first that needs it to the
     * type of that first.
     */
    private static org.h2.value.Value exact(H2Type type, org.h2.value.Value value) {
        DataType known = DataType.getTypeByName(type.name(), Mode.getRegular());
        boolean simple = known != null && type.parts().isEmpty() && type.kind() != ValueKind.ENUM;
        return simple && value != ValueNull.INSTANCE ? value.convertTo(known.type) : value;
    }
}
