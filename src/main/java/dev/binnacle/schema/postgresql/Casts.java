package dev.binnacle.schema.postgresql;

import dev.binnacle.database.Column;
import dev.binnacle.database.ValueKind;

import java.util.EnumSet;
import java.util.Set;

/** What makes a value of one type one of another. */
final class Casts {
    private static final Set<ValueKind> NUMBERS =
            EnumSet.of(ValueKind.INTEGER, ValueKind.DECIMAL, ValueKind.FLOAT);
    private static final Set<ValueKind> MOMENTS =
            EnumSet.of(ValueKind.DATE, ValueKind.TIMESTAMP, ValueKind.TIMESTAMP_WITH_ZONE);

    private Casts() {}

    /**
     * @param again whether the types only share their name
     */
    static String using(String column, Column old, Column to, boolean again) {
        boolean direct = !again && (old.type().equals(to.type()) || kin(old, to));
        if (direct) {
            return column + "::" + to.type();
        }
        boolean fromArray = old.type().endsWith("[]");
        if (to.type().endsWith("[]")) {
            return (fromArray ? column + "::text[]" : "array[" + column + "::text]")
                    + "::"
                    + to.type();
        }
        return column + "::text::" + to.type();
    }

    private static boolean kin(Column old, Column to) {
        ValueKind from = old.kind();
        ValueKind kind = to.kind();
        boolean own = old.type().contains(".") || to.type().contains(".");
        return from == kind && (from == ValueKind.TEXT || from == ValueKind.JSON)
                || from == kind && from == ValueKind.ARRAY && !own
                || NUMBERS.contains(from) && NUMBERS.contains(kind)
                || MOMENTS.contains(from) && MOMENTS.contains(kind)
                || kind == ValueKind.TEXT && !to.type().equals("\"char\"");
    }
}
