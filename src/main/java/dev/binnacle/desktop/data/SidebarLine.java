package dev.binnacle.desktop.data;

import dev.binnacle.database.Table;

/** A line of the list of tables. */
sealed interface SidebarLine {
    /**
     * A schema's head.
     *
     * @param count how many of its tables and views pass the filter
     */
    record Head(String schema, int count, boolean open) implements SidebarLine {}

    /** A table or view. */
    record Entry(Table table) implements SidebarLine {}
}
