package dev.binnacle.database;

import java.util.List;

/** Takes a result as it streams. Called on the thread that runs the query. */
public interface RowReader {
    /** Once, before the first row. */
    void columns(List<Column> columns);

    /** For each row; false = enough, the rest is left unread. */
    boolean row(Row row);

    /** For each notice or warning the server sent along, after the rows. */
    default void notice(String text) {}
}
