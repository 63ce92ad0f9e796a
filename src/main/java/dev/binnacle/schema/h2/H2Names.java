package dev.binnacle.schema.h2;

import dev.binnacle.schema.definition.DefaultNames;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Names for what has none. H2 makes its own up from what else there is, so none can be foretold;
 * these say at least what they are.
 */
final class H2Names implements DefaultNames {
    /** Words that stand for a name only in quotes. */
    static final Set<String> KEYWORDS =
            Set.of(
                    ("all and any array as asymmetric authorization between both case cast check"
                         + " constraint cross current_catalog current_date current_path"
                         + " current_role current_schema current_time current_timestamp"
                         + " current_user day default distinct else end except exists false fetch"
                         + " for foreign from full group groups having hour if ilike in inner"
                         + " intersect interval is join key leading left like limit localtime"
                         + " localtimestamp minus minute month natural not null offset on or order"
                         + " over partition primary qualify range regexp right row rownum rows"
                         + " second select session_user set some symmetric system_user table to top"
                         + " trailing true uescape union unique unknown user using value values"
                         + " when where window with year _rowid_")
                            .split(" "));

    private final boolean upper;

    H2Names(boolean upper) {
        this.upper = upper;
    }

    @Override
    public String name(Part part, String table, List<String> columns, Predicate<String> taken) {
        String middle = columns.isEmpty() ? "" : "_" + String.join("_", columns);
        String label =
                switch (part) {
                    case PRIMARY_KEY -> "pkey";
                    case UNIQUE -> "key";
                    case FOREIGN_KEY -> "fkey";
                    case CHECK -> "check";
                    case EXCLUSION -> "excl";
                    case INDEX -> "idx";
                    case SEQUENCE -> "seq";
                };
        String end = upper ? label.toUpperCase(Locale.ROOT) : label;
        String head = table + (part == Part.PRIMARY_KEY ? "" : middle) + "_" + end;
        String name = head;
        for (int next = 1; taken.test(name); next++) {
            name = head + next;
        }
        return name;
    }
}
