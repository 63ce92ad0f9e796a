package dev.binnacle.desktop.shell;

/**
 * A line of the palette.
 *
 * @param icon Ikonli literal
 * @param kind one word shown dim, such as "table" or "action"; two lines of one name differ in it
 * @param where what tells equals apart, such as the backend's name; may be empty
 */
public record Finding(String icon, String title, String kind, String where, Runnable act) {}
