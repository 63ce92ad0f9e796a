package dev.binnacle.desktop.schema;

import dev.binnacle.database.Table;

import java.util.Locale;

/** What is said about a section's things. */
final class SectionWords {
    private SectionWords() {}

    /** The words of the button that makes a new one. */
    static String add(Section.Kind kind) {
        return switch (kind) {
            case COLUMNS -> "Add column";
            case KEYS -> "Add key";
            case FOREIGN_KEYS -> "Add foreign key";
            case INDEXES -> "Add index";
            case CHECKS -> "Add check";
            case TRIGGERS, POLICIES, PARTITIONS, USED_BY, DDL -> "";
        };
    }

    /** What is said where a section has no lines. */
    static String none(Section.Kind kind, Table table) {
        return kind == Section.Kind.POLICIES
                ? "Row security is on and no policy opens a row: only the owner sees any."
                : "This "
                        + (table.kind().view() ? "view" : "table")
                        + " has no "
                        + kind.title().toLowerCase(Locale.ROOT)
                        + ".";
    }
}
