package dev.binnacle.schema.lint;

/** What a rule looks after. */
public enum RuleGroup {
    LOCKS("Locks and rewrites"),
    DATA("Data that may be lost or refused"),
    COMPATIBILITY("Programs that use the old shape"),
    TYPES("Types"),
    SCRIPT("Script hygiene"),
    HISTORY("Migration history"),
    DESIGN("Design"),
    NAMING("Names"),
    PERFORMANCE("Indexes and space"),
    SECURITY("Who may see what");

    private final String title;

    RuleGroup(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
