package dev.binnacle.desktop.control.grid;

/**
 * A column as its header shows it.
 *
 * @param name exactly as the database spells it
 * @param type dim, under the name
 * @param right whether values align right (numbers)
 * @param key part of the row's key
 * @param reference starts a foreign key
 * @param note more about it, for the tooltip; may be empty
 */
public record GridColumn(
        String name, String type, boolean right, boolean key, boolean reference, String note) {

    public static GridColumn plain(String name, String type, boolean right) {
        return new GridColumn(name, type, right, false, false, "");
    }
}
