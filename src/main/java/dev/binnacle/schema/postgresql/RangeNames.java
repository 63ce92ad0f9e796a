package dev.binnacle.schema.postgresql;

import dev.binnacle.database.UserType;
import dev.binnacle.schema.object.ObjectText;

import java.util.List;

/** The names that a range type takes: its own, that of many ranges, and of what makes them. */
final class RangeNames {
    private RangeNames() {}

    /** Frees them all. */
    static List<String> aside(UserType range, String aside, ObjectText text) {
        String many = many(range.name());
        String own = text.quote(range.schema(), range.name());
        String sub =
                range.definition()
                        .replaceFirst("^subtype = ", "")
                        .replaceFirst(", (subtype_opclass|collation|subtype_diff) = .*$", "");
        String type = "alter type ";
        String function = "alter function ";
        String toOwn = " rename to " + text.dialect().quote(aside);
        String toMany = " rename to " + text.dialect().quote(many(aside));
        String manyOf = text.quote(range.schema(), many);
        return List.of(
                function + own + "(" + sub + ", " + sub + ")" + toOwn,
                function + own + "(" + sub + ", " + sub + ", text)" + toOwn,
                function + manyOf + "()" + toMany,
                function + manyOf + "(" + own + ")" + toMany,
                function + manyOf + "(variadic " + own + "[])" + toMany,
                type + own + toOwn,
                type + manyOf + toMany);
    }

    /** How PostgreSQL calls the type for many ranges. */
    private static String many(String range) {
        return range.contains("range")
                ? range.replaceFirst("range", "multirange")
                : range + "_multirange";
    }
}
