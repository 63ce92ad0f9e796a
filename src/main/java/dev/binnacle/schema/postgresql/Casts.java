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
        boolean direct = !again && (old.type().equals(to.type()) || kin(old.kind(), to.kind()));
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

    private static boolean kin(ValueKind old, ValueKind to) {
        return old == to
                        && (old == ValueKind.TEXT
                                || old == ValueKind.JSON
                                || old == ValueKind.ARRAY)
                || NUMBERS.contains(old) && NUMBERS.contains(to)
                || MOMENTS.contains(old) && MOMENTS.contains(to)
                || to == ValueKind.TEXT;
    }
}
