package dev.binnacle.schema.h2;

import dev.binnacle.schema.definition.DefaultNames;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Names for what has none. H2 makes its own up from what else there is, so none can be foretold;
 * these say at least what they are.
 */
final class H2Names implements DefaultNames {
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
