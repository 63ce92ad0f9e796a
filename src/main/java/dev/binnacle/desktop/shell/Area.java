package dev.binnacle.desktop.shell;

/** The areas of the rail, in its order. Shortcut is Ctrl and the number of the order, from 1. */
public enum Area {
    DATA("Data", "fth-grid"),
    SQL("SQL", "fth-terminal"),
    SCHEMA("Schema", "fth-layout"),
    ACCESS("Access", "fth-users"),
    API("API", "fth-send"),
    ACTIVITY("Activity", "fth-activity");

    private final String title;
    private final String icon;

    Area(String title, String icon) {
        this.title = title;
        this.icon = icon;
    }

    public String title() {
        return title;
    }

    /** Ikonli literal. */
    public String icon() {
        return icon;
    }
}
