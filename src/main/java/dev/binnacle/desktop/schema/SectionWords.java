package dev.binnacle.desktop.schema;

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
            case TRIGGERS, DDL -> "";
        };
    }
}
